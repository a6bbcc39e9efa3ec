namespace PortalMitra.Extraction.Facts;

/// <summary>Keywords and tags, each once.</summary>
internal static class KeywordFinder
{
    private const int MaxKeywords = 50;

    /// <summary>Longer ones are sentences, in characters.</summary>
    private const int MaxKeyword = 80;

    /// <summary>Longer lists are stuffed for search engines, in characters.</summary>
    private const int MaxList = 4000;

    private static readonly string[] Names = ["news_keywords", "keywords", "article:tag", "parsely-tags", "sailthru.tags", "video:tag", "dc.subject", "tags"];

    public static IReadOnlyList<string> Find(ParsedPage page, Surroundings surroundings)
    {
        var keywords = new List<string>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lists = Names.SelectMany(name => page.Meta.All(name).Take(MaxKeywords)).Concat(page.Data?.Keywords ?? []);
        foreach (var list in lists)
        {
            if (list.Length > MaxList)
                continue;
            foreach (var keyword in list.Split([',', ';', '|', '\n']))
                Add(keyword);
        }

        foreach (var spot in page.Outline.Tags)
        {
            if (!spot.Element.GetAttribute("rel")!.Contains("category", StringComparison.OrdinalIgnoreCase) && !surroundings.IsAmongOthers(spot.Element))
                Add(VisibleText.Of(spot.Element, MaxKeyword));
        }

        return keywords;

        void Add(string? text)
        {
            if (keywords.Count < MaxKeywords && PlainName.Of(text)?.Trim('#', '"', '\'', ' ', '.') is { Length: >= 2 and <= MaxKeyword } keyword && known.Add(keyword))
                keywords.Add(keyword);
        }
    }
}
