using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>One text, however many outlets printed it. Every mention belongs to one; a text printed once is a story of its own.</summary>
public sealed class Story : IAudited, IVersioned
{
    public long Id { get; private set; }
    public long EventId { get; private set; }

    /// <summary>What it reports on, shared with other stories on the same.</summary>
    public required CoveredEvent Event { get; set; }

    /// <summary>The mention that staff call the original; without one the earliest is.</summary>
    public long? OriginalId { get; set; }

    /// <summary>When people last joined, parted or chose within it.</summary>
    [NotAudited]
    public DateTime? RegroupedUtc { get; private set; }

    public int Version { get; private set; }

    /// <summary>Its printings.</summary>
    public ICollection<Mention> Mentions { get; } = [];

    public string AuditName => $"{Id}";

    /// <summary>A text that nothing else is known to belong to.</summary>
    public static Story Alone() => new() { Event = new CoveredEvent() };

    /// <summary>Whoever saw it as it was before is told so.</summary>
    public void Regroup(DateTime now) => RegroupedUtc = now;
}
