using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>The article's title, without the outlet's name behind it.</summary>
internal static partial class HeadlineFinder
{
    public static string? Find(IDocument document, StructuredData? data)
    {
        var titleTag = PageText.Fold(document.Title ?? "");
        var declared = Clean(data?.Headline) ?? Clean(Meta(document, "og:title")) ?? Clean(Meta(document, "twitter:title"));
        var headings = document.QuerySelectorAll("h1").Select(PageText.Of).Where(text => text.Length is >= 8 and <= 300).ToList();

        // The heading that the page's other titles confirm is the one readers see.
        var confirmed = headings.FirstOrDefault(heading => Holds(titleTag, heading) || Holds(declared, heading));
        if (confirmed is not null)
            return confirmed;
        if (declared is not null)
            return WithoutOutlet(declared, headings);
        return headings.Count > 0 ? headings[0] : WithoutOutlet(titleTag, []) is { Length: > 0 } title ? title : null;
    }

    public static string? Meta(IDocument document, string name) =>
        document.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");

    private static bool Holds(string? whole, string part) => whole is not null && whole.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : PageText.Fold(System.Net.WebUtility.HtmlDecode(text));

    private static string WithoutOutlet(string title, List<string> headings)
    {
        if (headings.Find(heading => title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)) is { } heading)
            return heading;
        // A dash between blanks near the end introduces the outlet: "Judul berita - Nama Media".
        var match = OutletSuffix().Match(title);
        return match.Success && match.Groups["title"].Length >= 15 ? match.Groups["title"].Value.Trim() : title;
    }

    [GeneratedRegex(@"^(?<title>.+?)\s+[|–—»-]\s+[^|–—»]{2,45}$")]
    private static partial Regex OutletSuffix();
}
