using PortalMitra.Framework.Audit;

namespace PortalMitra.Framework.Settings;

/// <summary>One group of settings that staff may change, stored as JSON.</summary>
internal sealed class Setting : IAudited
{
    public required string Name { get; init; }
    public required string Value { get; set; }
    public string AuditName => Name;
}
