using System.Globalization;
using System.Text.Json;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Corpus;

/// <summary>A page we wrote, and what a reader finds on it. Stored as <c>NAME.html</c> and <c>NAME.json</c>.</summary>
internal sealed record CorpusPage
{
    public string Name { get; init; } = "";

    public byte[] Content { get; init; } = [];

    public required Uri Url { get; init; }

    /// <summary>Left out on pages that are no article: what their title is, is a matter of taste.</summary>
    public string? Title { get; init; }

    /// <summary>Null where the page names no person or office: then any answer counts as wrong.</summary>
    public string? Author { get; init; }

    /// <summary>A day as written (2026-05-11), or an instant with its offset where the page gives a time.</summary>
    public string? Published { get; init; }

    public required PageKind Kind { get; init; }

    public string? Updated { get; init; }

    public string? Outlet { get; init; }

    public bool Paywalled { get; init; }

    public Uri? NextPage { get; init; }

    public Uri? WholeArticle { get; init; }

    /// <summary>Phrases of the running text: at least one from its beginning, one from its end and one from each list, table or quote.</summary>
    public required IReadOnlyList<string> With { get; init; }

    /// <summary>Phrases of what stands beside it: captions, other articles, comments, the template.</summary>
    public required IReadOnlyList<string> Without { get; init; }

    /// <summary>The day alone, when the page gives no time.</summary>
    public DateOnly? PublishedDay => DateOnly.TryParseExact(Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public DateTimeOffset? PublishedAt => PublishedDay is null && Published is not null ? DateTimeOffset.Parse(Published, CultureInfo.InvariantCulture) : null;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public static CorpusPage Read(string html)
    {
        var answers = JsonSerializer.Deserialize<CorpusPage>(File.ReadAllText(Path.ChangeExtension(html, ".json")), Options)!;
        return answers with { Name = Path.GetFileNameWithoutExtension(html), Content = File.ReadAllBytes(html) };
    }
}
