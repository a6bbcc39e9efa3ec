using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>The article's title, without the outlet's name behind it.</summary>
internal static partial class HeadlineFinder
{
    /// <summary>Shorter headings name a rubric.</summary>
    private const int MinHeadline = 8;

    /// <summary>Longer headings are paragraphs.</summary>
    private const int MaxHeadline = 300;

    /// <summary>A heading may put a rubric such as "FOTO:" before the title.</summary>
    private const int MaxPrefix = 14;

    public static Headline Find(ParsedPage page) =>
        Title(page.Document, page.Data) is { } title ? new Headline(title, PageText.HeadingOf(page.Document, title)) : new Headline("", null);

    private static string? Title(IDocument document, StructuredData? data)
    {
        var outlets = new[] { Clean(Meta(document, "og:site_name")), Clean(data?.Publisher) };
        var titleTag = PageText.Fold(document.Title ?? "");
        var declared = Clean(data?.Headline) ?? Clean(Meta(document, "og:title")) ?? Clean(Meta(document, "twitter:title"));
        var headings = document.QuerySelectorAll("h1, h2, h3").Select(PageText.Of).Where(text => text.Length is >= MinHeadline and <= MaxHeadline && !IsOutlet(text)).ToList();

        bool IsOutlet(string text) => outlets.Contains(text, StringComparer.OrdinalIgnoreCase);

        // The heading that holds the declared title, or begins it, is the one readers see. What ends it is the outlet's name.
        var bare = WithoutOutlet(declared ?? titleTag);
        var confirmed = headings.Find(heading => bare.Length >= MinHeadline && heading.Length <= bare.Length + MaxPrefix && heading.EndsWith(bare, StringComparison.OrdinalIgnoreCase))
            ?? headings.Where(heading => heading.Length * 2 >= bare.Length).Where(heading => Borders(declared, heading) || Borders(titleTag, heading)).MaxBy(heading => heading.Length);
        if (confirmed is not null)
            return confirmed;
        if (declared is not null)
            return WithoutOutlet(declared);
        return PageText.Fold(document.QuerySelector("h1") is { } first ? PageText.Of(first) : "") is { Length: >= MinHeadline and <= MaxHeadline } heading && !IsOutlet(heading) && !titleTag.EndsWith(heading, StringComparison.OrdinalIgnoreCase)
            ? heading
            : WithoutOutlet(titleTag) is { Length: > 0 } title ? title : null;
    }

    /// <summary>The content of the first <c>meta</c> so named, in whichever of the two attributes the outlet put the name.</summary>
    public static string? Meta(IDocument document, string name) =>
        document.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");

    /// <summary>Outlets put their name before or behind the title.</summary>
    private static bool Borders(string? whole, string part) =>
        whole is not null && (whole.StartsWith(part, StringComparison.OrdinalIgnoreCase) || whole.EndsWith(part, StringComparison.OrdinalIgnoreCase));

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : PageText.Fold(System.Net.WebUtility.HtmlDecode(text));

    private static string WithoutOutlet(string title)
    {
        // A dash between blanks near the end introduces the outlet: "Judul berita - Nama Media".
        var match = OutletSuffix().Match(title);
        return match.Success && match.Groups["title"].Length >= 15 ? match.Groups["title"].Value.Trim() : title;
    }

    [GeneratedRegex(@"^(?<title>.+?)\s+[|–—»-]\s+[^|–—»]{2,45}$")]
    private static partial Regex OutletSuffix();
}
