using System.Net;

namespace PortalMitra.Extraction.Facts;

/// <summary>The titles a page declares for machines, the most trusted first.</summary>
internal static class DeclaredTitles
{
    /// <summary>A dash introduces the outlet only behind something as long as a title, in characters.</summary>
    private const int MinTitle = 15;

    /// <summary>Longer parts behind a dash belong to the title, in characters.</summary>
    private const int MaxOutlet = 45;

    private static readonly string[] Names = ["og:title", "twitter:title", "headline", "parsely-title", "sailthru.title", "dc.title", "title"];

    public static List<DeclaredTitle> Of(ParsedPage page, OutletName outlet)
    {
        var titles = new List<DeclaredTitle>();
        Add(page.Data?.Headline, isHeadline: true);
        foreach (var name in Names)
        {
            foreach (var content in page.Meta.All(name).Take(3))
                Add(content, isHeadline: false);
        }

        Add(page.Document.Title, isHeadline: false, isForBrowsers: true);
        return titles;

        void Add(string? text, bool isHeadline, bool isForBrowsers = false)
        {
            if (Clean(text) is { } full && !titles.Exists(title => title.Full == full))
                titles.Add(new DeclaredTitle(full, WithoutOutlet(full, outlet, isHeadline), isForBrowsers));
        }
    }

    /// <summary>Without the outlet's name before or behind it, and without what a dash introduces at the end, which is a name more often than not.</summary>
    internal static string WithoutOutlet(string title, OutletName outlet, bool isHeadline)
    {
        var parts = TitleParts.Of(title);
        var (first, last) = (0, parts.Count - 1);
        while (last > first && outlet.IsIn(title[parts[last]].Trim()))
            last--;
        while (first < last && outlet.IsIn(title[parts[first]].Trim()))
            first++;
        var isCut = first > 0 || last < parts.Count - 1;
        if (!isCut && !isHeadline && last > 0 && title[parts[last]].Trim().Length is >= 2 and <= MaxOutlet && parts[last - 1].End.Value >= MinTitle)
            last--;
        return title[parts[first].Start..parts[last].End].Trim() is { Length: > 0 } bare ? bare : title;
    }

    private static string? Clean(string? text) =>
        text is { Length: > 0 and < 4000 } && PageText.Fold(WebUtility.HtmlDecode(WebUtility.HtmlDecode(text))) is { Length: > 0 } clean ? clean : null;
}
