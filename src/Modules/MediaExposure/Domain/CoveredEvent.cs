using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What the press reported on. Stories join in one only when a person says so.</summary>
public sealed class CoveredEvent : IAudited, IVersioned
{
    public const int MaxNameLength = 300;

    public long Id { get; private set; }

    /// <summary>What staff call it; null for the title of its first story.</summary>
    public string? Name { get; set; }

    /// <summary>When people last joined or parted its stories.</summary>
    [NotAudited]
    public DateTime? RegroupedUtc { get; private set; }

    public int Version { get; private set; }

    public ICollection<Story> Stories { get; } = [];

    public string AuditName => Name ?? $"{Id}";

    /// <summary>Whoever saw it as it was before is told so.</summary>
    public void Regroup(DateTime now) => RegroupedUtc = now;
}
