namespace PortalMitra.Extraction.Bodies;

/// <summary>Tells a list of articles from an article: a front page, a section, a tag, a search, with an excerpt to each link.</summary>
internal static class IndexPages
{
    /// <summary>So many headings that lead elsewhere make a list.</summary>
    private const int MinHeadings = 4;

    /// <summary>Text for each of them, in characters: excerpts are shorter, articles with linked subheads longer.</summary>
    private const int MaxTextPerHeading = 600;

    private const int MaxLevels = 4;

    /// <summary>So many alike entries with a link each make a list.</summary>
    private const int MinEntries = 5;

    /// <summary>Words of an entry's link are a headline from this length on, and the whole entry is at most so long, in characters.</summary>
    private const int MinLink = 20;
    private const int MaxEntry = 500;

    /// <summary>The entries hold at least this share of what was taken for the article.</summary>
    private const double MinShare = 0.6;

    public static bool Is(PageMap map, IReadOnlyList<MapNode> parts)
    {
        var blocks = parts.SelectMany(map.BlocksOf).Where(block => !block.Owner.IsLeftOut).ToList();
        var text = blocks.Sum(block => block.Length);
        var headings = blocks.Count(PageMap.IsLinkedHeading);
        if (headings >= MinHeadings && text / headings < MaxTextPerHeading && blocks.Where(block => block.IsProse).Sum(block => block.Length) / headings < MaxTextPerHeading / 2)
            return true;
        return parts.Any(part => Entries(map, part) >= MinShare * text) || IsOneOfMany(map, parts[0]);
    }

    /// <summary>What was found is one teaser among others of its kind, each with a heading that leads elsewhere.</summary>
    private static bool IsOneOfMany(PageMap map, MapNode part)
    {
        var at = part;
        for (var level = 0; level < MaxLevels && at is { HoldsHeadline: false, Parent: not null }; level++, at = at.Parent)
        {
            if (at.KeptLinkedHeadings > 0 && map.Children(at.Parent).Count(other => other.KeptLinkedHeadings > 0 && Region.IsNamedAlike(other, at)) >= MinHeadings)
                return true;
        }

        return false;
    }

    /// <summary>Characters in alike neighbours of which each has a headline that is a link and a few words with it.</summary>
    private static int Entries(PageMap map, MapNode part)
    {
        var most = 0;
        for (var i = part.Index; i < part.End; i++)
        {
            var (count, text) = (0, 0);
            var parent = map.Nodes[i];
            if (parent.KeptText < MinEntries * MinLink)
                continue;
            foreach (var child in map.Children(parent))
            {
                if (child is { IsLeftOut: false, KeptText: > 0 and < MaxEntry, KeptLinked: >= MinLink } && child.Tag is not ("p" or "td" or "h2" or "h3") && child.KeptLinkShare < 0.9)
                    (count, text) = (count + 1, text + child.KeptText);
            }

            if (count >= MinEntries)
                most = Math.Max(most, text);
        }

        return most;
    }
}
