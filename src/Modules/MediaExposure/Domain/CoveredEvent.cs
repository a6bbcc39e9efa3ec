using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What the press reported on. Stories join in one only when a person says so.</summary>
public sealed class CoveredEvent : IAudited
{
    public const int MaxNameLength = 300;

    public long Id { get; private set; }

    /// <summary>What staff call it; null for the title of its first story.</summary>
    public string? Name { get; set; }

    public ICollection<Story> Stories { get; } = [];

    public string AuditName => Name ?? $"{Id}";
}
