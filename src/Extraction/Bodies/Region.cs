using AngleSharp.Dom;

namespace PortalMitra.Extraction.Bodies;

/// <summary>
/// Which parts of the page hold the article. Blocks of text lend their weight to what holds them, less with each level;
/// links take weight away, a telling name adds some. Beside the heaviest, what stands between the headline and it and
/// what continues it belong to the article: many templates part a text into sections, rows or columns.
/// </summary>
internal static class Region
{
    /// <summary>Shorter blocks are menus, dates and buttons more often than sentences, in characters.</summary>
    private const int MinBlock = 40;

    /// <summary>Share of a block's text that may be links before it counts as a list of links.</summary>
    private const double MaxLinkShare = 0.5;

    /// <summary>How much of a block's weight reaches the next level up.</summary>
    private const double Decay = 0.6;

    /// <summary>Levels that a block's weight reaches.</summary>
    private const int Reach = 5;

    private const double BodyBonus = 1.6;
    private const double DeclaredBonus = 2.5;
    private const double ArticleBonus = 1.15;

    /// <summary>A neighbour joins when at least this share of its text is running text.</summary>
    private const double MinProseShare = 0.5;

    private const double MaxNeighbourLinks = 0.25;

    /// <summary>A neighbour of another name behind the text joins with so much of its running text: a box about the author has less.</summary>
    private const double MinNeighbourShare = 0.3;

    /// <summary>Running text beside the headline from which on it is the article, in characters.</summary>
    private const int MinAroundHeadline = 120;

    /// <summary>Text for each heading that leads elsewhere: teasers have less, in characters.</summary>
    private const int MaxCard = 500;

    /// <summary>Levels above the heaviest that are looked at where the page shows no headline.</summary>
    private const int MaxLevels = 8;

    /// <summary>The parts, in the page's order; none when no block is long enough.</summary>
    public static List<MapNode> Find(PageMap map, IReadOnlySet<TextBlock> declared)
    {
        if (Heaviest(map, declared) is not { } heaviest)
            return [];
        var best = AroundHeadline(map, heaviest);
        var parts = new List<MapNode> { best };
        var levels = 0;
        for (var at = best; at.Parent is { } parent && levels < MaxLevels; at = parent, levels++)
        {
            // What holds the headline holds the article, and so does what is named after it; further out there are other things.
            var isWhole = at.HoldsHeadline || (at != best && map.Headline is null && ((at.Says & NameSays.Body) != 0 || at.Tag is "article" or "main"));
            if (isWhole && (at != best || at.Classes is null or ""))
                break;
            var joined = map.Children(parent).Where(neighbour => neighbour != at && !neighbour.IsLeftOut && Joins(map, neighbour, at, best, isWhole ? MaxLevels : levels)).ToList();
            parts.AddRange(joined);
            if (joined.Count > 0)
                parts.AddRange(Between(map, parent, at, joined));
            if (isWhole)
                break;
        }

        parts.Sort((one, other) => one.Index.CompareTo(other.Index));
        return parts;
    }

    /// <summary>
    /// Where the heaviest is as wide as the page, because texts of many kinds stand in it, the part of it with the headline is
    /// the article, unless another part holds more text.
    /// </summary>
    private static MapNode AroundHeadline(PageMap map, MapNode heaviest)
    {
        var best = heaviest;
        while (best.HoldsHeadline && map.Children(best).FirstOrDefault(child => child.HoldsHeadline) is { IsLeftOut: false } inner
            && inner != map.Headline && inner.KeptProse >= MinAroundHeadline && inner.Tag is not ("header" or "hgroup")
            && map.Children(best).All(other => other == inner || other.IsLeftOut || other.KeptProse < inner.KeptProse || IsCards(other)))
            best = inner;
        return best;
    }

    private static MapNode? Heaviest(PageMap map, IReadOnlySet<TextBlock> declared)
    {
        foreach (var node in map.Nodes)
            node.Score = 0;
        foreach (var block in map.Blocks)
        {
            if (block.Owner.IsLeftOut || block.Length < MinBlock || block.LinkShare > MaxLinkShare || block.IsLegal(map))
                continue;
            var weight = (Math.Min(block.Length, 600) / 100.0) + Math.Min(block.Commas, 12) + 1;
            if (declared.Contains(block))
                weight *= 2;
            var owner = block.Owner;
            // A paragraph's text belongs to what holds the paragraphs; loose text in a container belongs to the container.
            var holder = owner.Tag is "p" or "li" or "blockquote" or "pre" or "h2" or "h3" or "h4" or "td" ? owner.Parent : owner;
            for (var level = 0; holder is not null && level < Reach; level++, holder = holder.Parent, weight *= Decay)
                holder.Score += weight;
        }

        MapNode? best = null;
        var most = 0.0;
        foreach (var node in map.Nodes)
        {
            if (node.Score <= 0 || node.IsLeftOut)
                continue;
            var score = node.Score * Bonus(node);
            if (score > most)
                (best, most) = (node, score);
        }

        return best;
    }

    private static double Bonus(MapNode node)
    {
        if (node.ItemProp is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            return DeclaredBonus;
        if ((node.Says & NameSays.Body) != 0)
            return BodyBonus;
        return node.Tag is "article" or "main" || (node.Says & NameSays.Article) != 0 ? ArticleBonus : 1;
    }

    private static bool Joins(PageMap map, MapNode neighbour, MapNode at, MapNode best, int level)
    {
        if (neighbour.KeptText == 0 || neighbour.HoldsHeadline)
            return false;
        var isBefore = neighbour.Index < at.Index;
        // Before the headline stand the page's head and menus.
        if (isBefore && map.Headline is { } headline && neighbour.Index < headline.Index)
            return false;
        if (neighbour.KeptLinkShare > MaxNeighbourLinks || IsCards(neighbour))
            return false;
        if (isBefore && map.Headline is not null && IsStandfirst(neighbour))
            return true;
        if (isBefore && map.Headline is not null && neighbour.KeptText >= MinBlock && HoldsListOrTable(map, neighbour))
            return true;
        // What is named as the text's place is all of it, and what is further out is something else, but for parts that are named alike.
        if ((level > 1 || ((best.Says & NameSays.Body) != 0 && (neighbour.Says & NameSays.Body) == 0)) && !IsNamedAlike(neighbour, at))
            return false;
        if (neighbour.KeptProse > 0 && neighbour.KeptProse >= MinProseShare * neighbour.KeptText)
            return isBefore || IsNamedAlike(neighbour, at) || neighbour.Tag == "p" || neighbour.KeptProse >= MinNeighbourShare * best.KeptProse;
        // Siblings of the paragraphs: short ones, headings, lists and tables among them.
        return best.Parent == at.Parent && neighbour.Tag is "p" or "ul" or "ol" or "table" or "blockquote" or "h2" or "h3" or "h4" or "pre" && at.Tag is "p" or "ul" or "ol" or "table" or "blockquote";
    }

    private static bool HoldsListOrTable(PageMap map, MapNode node)
    {
        for (var i = node.FirstBlock; i < node.EndBlock; i++)
        {
            if (map.Blocks[i].Owner is { IsLeftOut: false } owner && owner.Tag is "li" or "td" or "dd")
                return true;
        }

        return false;
    }

    /// <summary>Named so, or a paragraph or secondary headline of a sentence's length.</summary>
    private static bool IsStandfirst(MapNode node) =>
        (node.Says & NameSays.Lead) != 0 || (node.KeptText >= MinBlock && node.Tag is "p" or "h2" or "h3" or "strong" or "b");

    /// <summary>Headings that lead elsewhere, with little text each: teasers of other articles.</summary>
    private static bool IsCards(MapNode node) => node.KeptLinkedHeadings > 0 && node.KeptText / node.KeptLinkedHeadings < MaxCard;

    /// <summary>Lists, tables and headings that stand between parts of the article.</summary>
    private static IEnumerable<MapNode> Between(PageMap map, MapNode parent, MapNode at, List<MapNode> joined)
    {
        var first = Math.Min(at.Index, joined[0].Index);
        var last = Math.Max(at.Index, joined[^1].Index);
        return map.Children(parent).Where(node =>
            node.Index > first && node.Index < last && node != at && !joined.Contains(node)
            && node is { IsLeftOut: false, KeptText: > 0, HoldsHeadline: false } && node.KeptLinkShare <= MaxNeighbourLinks && !IsCards(node));
    }

    /// <summary>The same element with a class in common, or with none both.</summary>
    public static bool IsNamedAlike(MapNode one, MapNode other) =>
        one.Tag == other.Tag
        && (one.Classes is { Length: > 0 } classes ? classes == other.Classes || HaveOneInCommon(classes, other.Classes) : other.Classes is null or "");

    private static bool HaveOneInCommon(string classes, string? others)
    {
        if (others is null)
            return false;
        foreach (var range in classes.AsSpan().Split(' '))
        {
            var name = classes.AsSpan(range);
            if (name.IsEmpty)
                continue;
            foreach (var other in others.AsSpan().Split(' '))
            {
                if (others.AsSpan(other).SequenceEqual(name))
                    return true;
            }
        }

        return false;
    }
}
