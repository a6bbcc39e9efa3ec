using PortalMitra.Extraction;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>
/// How the pages of an outlet are read where reading them without help goes wrong: where things stand, as CSS selectors, and
/// an example page with what was read from it, so that one can see later whether the rules still hold.
/// </summary>
public sealed class ReadingRules : IAudited, IVersioned
{
    public const int MaxSelector = 300;

    /// <summary>Lines of <see cref="Remove"/>.</summary>
    public const int MaxRemoved = OutletRules.MaxRemove;

    public long Id { get; private set; }
    public long OutletId { get; private set; }

    /// <summary>One outlet, one set of rules.</summary>
    public required Outlet Outlet { get; init; }

    /// <summary>What holds the running text.</summary>
    public string? Body { get; set; }

    /// <summary>What is taken out before anything is read: one selector a line.</summary>
    public string Remove { get; set; } = "";
    public string? Title { get; set; }
    public string? Author { get; set; }
    public string? Date { get; set; }
    public string? NextPage { get; set; }

    /// <summary>The example page; null for rules of a recipe, which nobody has tried here yet.</summary>
    public string? ExampleUrl { get; private set; }

    [NotAudited]
    public DateTime? ExampleFetchedUtc { get; private set; }

    /// <summary>Of its Content-Type header.</summary>
    [NotAudited]
    public string? ExampleCharset { get; private set; }

    /// <summary>Name of its copy in the file store; null when the outlet asks that none be kept (<c>noarchive</c>).</summary>
    [NotAudited]
    public string? ExampleCopy { get; private set; }

    /// <summary>What was read from it with these rules, as <see cref="ExampleReading.ToJson"/> writes it.</summary>
    [NotAudited]
    public string? ExampleRead { get; private set; }

    [NotAudited]
    public string? ChangedBy { get; set; }

    [NotAudited]
    public DateTime? ChangedUtc { get; set; }

    public int Version { get; private set; }

    public string AuditName => Outlet.Slug;

    public ExampleReading? Example => ExampleReading.FromJson(ExampleRead);

    public void SetExample(string url, DateTime fetchedUtc, string? charset, string? copy, ExampleReading read) =>
        (ExampleUrl, ExampleFetchedUtc, ExampleCharset, ExampleCopy, ExampleRead) = (url, fetchedUtc, charset, copy, read.ToJson());

    public OutletRules ToRules() => new() { Body = Body, Remove = Lines(Remove), Title = Title, Author = Author, Date = Date, NextPage = NextPage };

    public static IReadOnlyList<string> Lines(string? typed) =>
        [.. (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
