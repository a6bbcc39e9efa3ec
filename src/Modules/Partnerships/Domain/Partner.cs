using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>An organisation that works with the office or with a nagari's library.</summary>
public sealed class Partner : IAudited, IVersioned
{
    public const int MaxNameLength = 200;
    public const int MaxNamesLength = 2000;

    public long Id { get; private set; }

    /// <summary>Stable key of addresses and recipes.</summary>
    public required string Slug { get; init; }

    /// <summary>As it signs.</summary>
    public required string Name { get; set; }

    /// <summary>What the press and the people call it, one name a line.</summary>
    public string OtherNames { get; set; } = "";

    /// <summary>Where it is at home or works mostly; null for the whole regency and beyond.</summary>
    public long? NagariId { get; set; }
    public Nagari? Nagari { get; init; }

    public int Version { get; private set; }

    public string AuditName => Slug;

    /// <summary>Every name it goes by, its own first.</summary>
    public IReadOnlyList<string> Names =>
        [.. OtherNames.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(Name).Distinct(StringComparer.OrdinalIgnoreCase)];
}
