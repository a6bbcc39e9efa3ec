using AngleSharp.Dom;

namespace PortalMitra.Extraction.Facts;

/// <summary>The section an article stands in.</summary>
internal static class SectionFinder
{
    /// <summary>Longer names are titles, in characters.</summary>
    private const int MaxSection = 60;

    private const int MaxCrumbs = 12;

    private static readonly HashSet<string> HomeWords = new(StringComparer.Ordinal)
    {
        "home", "homepage", "beranda", "startseite", "accueil", "inicio", "portada", "utama", "halamanutama", "depan", "front", "start", "index", "youarehere", "siehsindhier", "hauptseite", "blog", "artikel", "article",
        "uncategorized", "takberkategori", "allgemein", "news", "post",
    };

    public static string? Find(ParsedPage page, Headline headline, OutletName outlet, Surroundings surroundings)
    {
        foreach (var declared in (ReadOnlySpan<string?>)[page.Meta["article:section"], page.Data?.Section, page.Meta["parsely-section"], page.Meta["cXenseParse:category"], page.Meta["articleSection"], page.Meta["section"]])
        {
            if (PlainName.Of(declared) is { Length: <= MaxSection } name && TextKey.Of(name) is var key && !HomeWords.Contains(key) && !outlet.IsKey(key))
                return name;
        }

        return OfCrumbs(page.Data?.Breadcrumbs ?? [], headline, outlet)
            ?? OfCrumbs(Visible(page), headline, outlet)
            ?? OfCategory(page, surroundings);
    }

    /// <summary>The last name on the way from home that is neither home nor the article itself.</summary>
    private static string? OfCrumbs(IReadOnlyList<string> crumbs, Headline headline, OutletName outlet)
    {
        var title = TextKey.Of(headline.Text);
        return crumbs.Select(PlainName.Of).OfType<string>()
            .LastOrDefault(name => name.Length <= MaxSection && TextKey.Of(name) is { Length: > 1 } key && !HomeWords.Contains(key) && !outlet.IsKey(key)
                && !title.StartsWith(key, StringComparison.Ordinal) && !key.StartsWith(title, StringComparison.Ordinal));
    }

    private static List<string> Visible(ParsedPage page)
    {
        foreach (var spot in page.Outline.Breadcrumbs)
        {
            var names = PageText.Descendants(spot.Element).Take(200).OfType<IElement>().Where(element => element.LocalName == "a")
                .Take(MaxCrumbs).Select(link => VisibleText.Of(link, MaxSection)).OfType<string>().ToList();
            if (names.Count > 0)
                return names;
        }

        return [];
    }

    /// <summary>WordPress themes link the article's categories so.</summary>
    private static string? OfCategory(ParsedPage page, Surroundings surroundings) =>
        page.Outline.Tags.Where(spot => spot.Element.GetAttribute("rel")!.Contains("category", StringComparison.OrdinalIgnoreCase) && !surroundings.IsAmongOthers(spot.Element))
            .Select(spot => VisibleText.Of(spot.Element, MaxSection)).FirstOrDefault(name => name is not null && !HomeWords.Contains(TextKey.Of(name)));
}
