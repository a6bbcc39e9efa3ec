namespace PortalMitra.Extraction.Bodies;

/// <summary>
/// Takes out of the region what stands in it as a row of teasers: alike neighbours, each with a headline that leads to
/// another page of the outlet and a few words. Lists of what an article recommends lead to other sites.
/// </summary>
internal static class TeaserCards
{
    private const int MinCards = 3;

    /// <summary>Words of a card's link are a headline from this length on; a whole card is at most so long, in characters.</summary>
    private const int MinLink = 20;
    private const int MaxCard = 400;

    /// <summary>What makes up more of a part than this is not beside its text.</summary>
    private const double MaxShare = 0.6;

    public static void LeaveOut(PageMap map, IReadOnlyList<MapNode> parts, Uri start)
    {
        foreach (var part in parts)
        {
            for (var i = part.Index; i < part.End; i++)
            {
                var parent = map.Nodes[i];
                if (parent.IsLeftOut || parent.KeptText < MinCards * MinLink || parent.KeptLinked < MinCards * MinLink)
                    continue;
                var cards = map.Children(parent).Where(child => IsCard(map, child, start)).ToList();
                if (cards.Count < MinCards || !cards.Skip(1).All(card => Region.IsNamedAlike(card, cards[0])) || cards.Sum(card => card.KeptText) > MaxShare * part.KeptText)
                    continue;
                foreach (var card in cards)
                    LeaveOut(map, card);
                map.Pruning++;
            }
        }
    }

    private static bool IsCard(PageMap map, MapNode node, Uri start) =>
        node is { IsLeftOut: false, HoldsHeadline: false, KeptText: > MinLink and < MaxCard, KeptLinked: >= MinLink }
        && node.Tag is "div" or "article" or "section" or "li" or "a"
        && map.BlocksOf(node).Any(block => block.Length >= MinLink && block.LinkShare > 0.9 && LeadsToOutlet(map, block, start));

    private static bool LeadsToOutlet(PageMap map, TextBlock block, Uri start)
    {
        for (var i = block.Pieces.From; i < block.Pieces.To; i++)
        {
            for (var at = map.Pieces[i].Node; at is { IsInLink: true }; at = at.Parent!)
            {
                if (at.Tag == "a")
                    return Uri.TryCreate(start, at.Element.GetAttribute("href"), out var url) && url.Scheme is "http" or "https" && SameHost.IsSameOutlet(url, start);
            }
        }

        return false;
    }

    private static void LeaveOut(PageMap map, MapNode card)
    {
        for (var i = card.Index; i < card.End; i++)
            map.Nodes[i].IsLeftOut = true;
    }
}
