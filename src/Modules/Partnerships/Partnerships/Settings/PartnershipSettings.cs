using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Settings;

/// <summary>What the office decides about its partnerships.</summary>
internal sealed class PartnershipSettings
{
    /// <summary>Days before a last day on which somebody is told; descending.</summary>
    public List<int> ReminderPoints { get; set; } = [.. ReminderSchedule.Points];
}
