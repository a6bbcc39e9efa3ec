namespace PortalMitra.Extraction.Bodies;

/// <summary>The lines between the headline and the text that sum it up: they stand apart from the paragraphs in many templates.</summary>
internal static class Standfirst
{
    /// <summary>Shorter lines there are dates, bylines and rubrics, in characters.</summary>
    private const int MinLength = 40;

    /// <summary>Where the name says so, in characters.</summary>
    private const int MinNamedLength = 15;

    private const int MaxLength = 1200;
    private const double MaxLinkShare = 0.3;

    /// <summary>Between headline and text stand no more blocks than these where the two belong together.</summary>
    private const int MaxBlocks = 40;

    public static IEnumerable<TextBlock> Find(PageMap map, IReadOnlyList<MapNode> parts)
    {
        if (map.Headline is not { } headline || parts.Count == 0)
            yield break;
        var (from, to) = (headline.EndBlock, parts[0].FirstBlock);
        if (to - from > MaxBlocks)
            yield break;
        for (var i = from; i < to; i++)
        {
            var block = map.Blocks[i];
            if (!block.Owner.IsLeftOut && Is(block))
                yield return block;
        }
    }

    private static bool Is(TextBlock block)
    {
        if (block.Length > MaxLength || block.LinkShare > MaxLinkShare)
            return false;
        if (block.Length >= MinNamedLength && IsNamed(block.Owner))
            return true;
        return block.Length >= MinLength && !IsAbout(block.Owner)
            && (block.Owner.Tag is "p" or "h2" or "li" || (block.IsProse && block.Owner.Tag is "h3" or "div"));
    }

    /// <summary>In what is named after a date or an author.</summary>
    private static bool IsAbout(MapNode owner)
    {
        for (var (at, level) = ((MapNode?)owner, 0); at is not null && level < 3; at = at.Parent, level++)
        {
            if ((at.Says & NameSays.About) != 0)
                return true;
        }

        return false;
    }

    private static bool IsNamed(MapNode owner)
    {
        for (var (at, level) = ((MapNode?)owner, 0); at is { HoldsHeadline: false } && level < 4; at = at.Parent, level++)
        {
            if ((at.Says & NameSays.Lead) != 0)
                return true;
        }

        return false;
    }
}
