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

    /// <summary>Names that are ours wherever they stand: sufficient alone.</summary>
    public string OwnNames { get; set; } = "";

    /// <summary>What the article must be about: the library, its office, its programme.</summary>
    public required string SubjectTerms { get; set; }

    /// <summary>Programmes and festivals by which the library is meant; others hold them too.</summary>
    public string ProgrammeTerms { get; set; } = "";

    /// <summary>People in their office, one a line: name, then optionally first and last day of office.</summary>
    public string People { get; set; } = "";

    /// <summary>Names of our regency, sufficient alone.</summary>
    public required string PlaceTerms { get; set; }

    /// <summary>Names that are ours only beside a context term: "50 Kota" may be fifty cities, a nagari's name exists elsewhere.</summary>
    public required string AmbiguousPlaceTerms { get; set; }

    /// <summary>Words that settle an ambiguous name: Bupati, nagari, Sumbar, Sarilamak.</summary>
    public required string ContextTerms { get; set; }

    /// <summary>Neighbours that have libraries and reporters of their own.</summary>
    public required string OtherPlaceTerms { get; set; }

    /// <summary>Names that look like ours and are somebody else's.</summary>
    public string NotUsTerms { get; set; } = "";

    /// <summary>A Lucene query that speaks for the article beside the lists; null when staff have written none.</summary>
    public string? Query { get; set; }

    /// <summary>From this score on a person is asked, times ten; below it the article is dropped.</summary>
    public int AskFromTenths { get; set; } = 20;

    /// <summary>From this score on it is accepted without a person, times ten, and marked as such; null while staff have not switched that on.</summary>
    public int? AcceptFromTenths { get; set; }

    public int Version { get; private set; }

    public string AuditName => Slug;

    /// <summary>The names of a list, one a line, blank lines left out.</summary>
    public static IReadOnlyList<string> Lines(string list) =>
        [.. list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
