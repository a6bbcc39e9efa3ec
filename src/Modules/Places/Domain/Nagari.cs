using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;

namespace PortalMitra.Modules.Places.Domain;

/// <summary>A nagari: the village government whose library belongs to the programme.</summary>
public sealed class Nagari : IVersioned, IAudited
{
    public const int MaxNameLength = 100;
    public const int MaxSummaryLength = 1000;
    public const int MaxBaselineNoteLength = 500;

    public long Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public long DistrictId { get; private set; }
    public required District District { get; init; }

    /// <summary>One of the four the programme began with; a later one has a baseline date of its own.</summary>
    public bool IsPilot { get; init; }

    /// <summary>Where the figures of this nagari begin, in words, until Indicators holds a baseline.</summary>
    public string? BaselineNote { get; init; }

    /// <summary>A few sentences for the reader; empty until somebody has written them.</summary>
    public string Summary { get; private set; } = "";

    public string? SummaryEn { get; private set; }

    /// <summary>File name of a drawing of the theme that stands in for a photograph.</summary>
    public string? Illustration { get; private set; }

    public ICollection<Library> Libraries { get; } = [];

    public int Version { get; private set; }

    public string AuditName => Slug;

    /// <param name="illustration">File name of a known drawing, or null; who calls has checked it.</param>
    public void Describe(string? summary, string? summaryEn, string? illustration)
    {
        Summary = PlainText.Clean(summary);
        SummaryEn = PlainText.CleanOrNull(summaryEn);
        Illustration = illustration;
    }
}
