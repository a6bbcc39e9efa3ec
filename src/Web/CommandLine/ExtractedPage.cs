using System.Globalization;
using System.Text.Json.Serialization;
using PortalMitra.Extraction;

namespace PortalMitra.Web.CommandLine;

/// <summary>One line of <c>extract</c>. All names are always there, null where the page does not say; <c>error</c> only where there is no article.</summary>
internal sealed record ExtractedPage
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:sszzz";
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    public required string File { get; init; }

    public required string Url { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Html { get; init; }

    /// <summary>In the page's own offset; midnight in WIB where it gives a day alone.</summary>
    public string? Published { get; init; }

    /// <summary>The day in the page's own offset: the one a reader sees.</summary>
    public string? PublishedDate { get; init; }

    /// <summary>The day the portal counts by.</summary>
    public string? PublishedDateWib { get; init; }

    public DateOrigin? PublishedFrom { get; init; }

    public string? Updated { get; init; }

    public string? Author { get; init; }

    public string? Outlet { get; init; }

    public string? Language { get; init; }

    public PageKind? Kind { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? Image { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public bool? Paywalled { get; init; }

    public string? NextPage { get; init; }

    public string? WholeArticle { get; init; }

    public Credits? Credits { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }

    /// <param name="file">As it was named.</param>
    /// <param name="url">Where it was saved from.</param>
    /// <param name="facts">An article, what a page without one says of itself, or null when it could not be read as a page.</param>
    /// <param name="error">Why there is no article.</param>
    public static ExtractedPage Of(string file, Uri url, PageFacts? facts, string? error)
    {
        var article = facts as Article;
        return new ExtractedPage
        {
            File = file,
            Url = url.AbsoluteUri,
            Title = facts?.Title is { Length: > 0 } title ? title : null,
            Text = article?.Text,
            Html = article?.Html,
            Published = facts?.Published?.At.ToString(Instant, CultureInfo.InvariantCulture),
            PublishedDate = Day(facts?.Published?.At),
            PublishedDateWib = Day(facts?.Published?.At.ToOffset(Wib)),
            PublishedFrom = facts?.Published?.From,
            Updated = facts?.Updated?.At.ToString(Instant, CultureInfo.InvariantCulture),
            Author = facts?.Author,
            Outlet = facts?.Outlet,
            Language = facts?.Language,
            Kind = facts?.Kind,
            CanonicalUrl = facts?.CanonicalUrl?.AbsoluteUri,
            Image = facts?.ImageUrl?.AbsoluteUri,
            Section = facts?.Section,
            Keywords = facts?.Keywords ?? [],
            Paywalled = facts?.IsPaywalled,
            NextPage = facts?.NextPageUrl?.AbsoluteUri,
            WholeArticle = facts?.WholeArticleUrl?.AbsoluteUri,
            Credits = article?.Credits,
            Warnings = facts?.Warnings ?? [],
            Error = error,
        };
    }

    private static string? Day(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
