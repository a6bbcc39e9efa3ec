using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What finds mentions: plain lists of names, edited by staff, one name a line.</summary>
public sealed class Topic : IAudited, IVersioned
{
    public long Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public bool IsActive { get; set; } = true;

    /// <summary>What the article must be about: the library, its office, its programme.</summary>
    public required string SubjectTerms { get; set; }

    /// <summary>Names of our regency, sufficient alone.</summary>
    public required string PlaceTerms { get; set; }

    /// <summary>Names that are ours only beside a context term: "50 Kota" may be fifty cities, a nagari's name exists elsewhere.</summary>
    public required string AmbiguousPlaceTerms { get; set; }

    /// <summary>Words that settle an ambiguous name: Bupati, nagari, Sumbar, Sarilamak.</summary>
    public required string ContextTerms { get; set; }

    /// <summary>Neighbours that have libraries and reporters of their own.</summary>
    public required string OtherPlaceTerms { get; set; }

    public int Version { get; private set; }

    public string AuditName => Slug;

    /// <summary>The names of a list, one a line, blank lines left out.</summary>
    public static IReadOnlyList<string> Lines(string list) =>
        [.. list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
