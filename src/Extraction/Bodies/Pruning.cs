namespace PortalMitra.Extraction.Bodies;

/// <summary>
/// Marks what stands on the page beside the article, by kind and name of elements. Names lie: themes call whole pages
/// "has-sidebar", and some servers wrap them in one form. So a name counts only where little running text stands.
/// </summary>
internal static class Pruning
{
    /// <summary>How far kinds and names are believed.</summary>
    public enum Level
    {
        /// <summary>All of them.</summary>
        Strict,

        /// <summary>Only those that say that something stands beside the article; words of pictures count, as in a photo story.</summary>
        Lenient,

        /// <summary>Only those of the page's frame: whatever else has text may be the article.</summary>
        Bare,
    }

    /// <summary>What holds at least this share of the page's running text is not beside it, whatever it is called.</summary>
    private const double MainShare = 0.5;

    /// <summary>What is named after pictures, cards or lines about the article holds less than this share of the running text.</summary>
    private const double SmallShare = 0.2;

    /// <summary>Teasers and captions are shorter, in characters.</summary>
    private const int MaxCaption = 700;

    /// <summary>Text for each heading that leads elsewhere: teasers have less, in characters.</summary>
    private const int MaxCard = 500;

    /// <summary>Words below a picture, in characters: in <c>figure</c>, and where nothing says that they are such.</summary>
    private const int MaxFigureWords = 600;
    private const int MaxPictureWords = 200;

    /// <param name="map">The page.</param>
    /// <param name="level">How far kinds and names are believed.</param>
    /// <param name="kept">What is the article's by rule, whatever it is and wherever it stands.</param>
    public static void Mark(PageMap map, Level level, IReadOnlySet<MapNode>? kept = null)
    {
        map.Root.IsLeftOut = false;
        for (var i = 1; i < map.Nodes.Count; i++)
        {
            var node = map.Nodes[i];
            node.IsLeftOut = kept?.Contains(node) == true ? false : node.Parent!.IsLeftOut || (level == Level.Bare ? map.Headline is not null && !node.HoldsHeadline && (IsFrame(node) || (node.Says & NameSays.Widget) != 0) : IsBeside(map, node, level));
        }

        map.SumUpKept();
    }

    private static bool IsBeside(PageMap map, MapNode node, Level level)
    {
        var total = map.Root.Prose;
        var share = total == 0 ? 0 : node.Prose / (double)total;
        if (node.HoldsHeadline && (share > SmallShare || total == 0))
            return false;
        if ((node.Says & NameSays.Comments) != 0)
            return true;
        var isNamedBeside = (node.Says & NameSays.Beside) != 0 && (node.Says & NameSays.Body) == 0;
        var isWidget = (node.Says & NameSays.Widget) != 0 && map.Headline is not null;
        if (share >= MainShare && !IsCards(node) && !IsFrame(node) && !isWidget)
            return false;
        if (IsBesideByKind(node, level) || node.IsHidden)
            return true;
        // Words inside a sentence belong to it, whatever they are named.
        if (node.Tag is "article" or "main" || (node.Tag is "a" or "abbr" or "mark" && node.Line.Prose > 0 && node.Text == 0))
            return false;
        if (isNamedBeside)
            return true;
        if (level == Level.Lenient)
            return false;
        if (IsPictureWithWords(map, node))
            return true;
        if (node.Says == NameSays.Nothing || node is { HoldsHeadline: true, Prose: > 0 } || (node.Says & (NameSays.Body | NameSays.Lead)) != 0)
            return false;
        if ((node.Says & NameSays.Caption) != 0 && (node.Prose < MaxCaption || IsCards(node)))
            return true;
        return (node.Says & NameSays.About) != 0 && node.Prose == 0 && !IsStructure(node);
    }

    /// <summary>Headings that lead elsewhere, with little text each: teasers of other articles.</summary>
    private static bool IsCards(MapNode node) => node.LinkedHeadings > 0 && node.Text / node.LinkedHeadings < MaxCard;

    private static bool IsFrame(MapNode node) =>
        (node.Says & (NameSays.Frame | NameSays.Body)) == NameSays.Frame || node.Tag is "aside" or "footer" or "nav";

    private static bool IsBesideByKind(MapNode node, Level level) => node.Tag switch
    {
        "figcaption" => level == Level.Strict,
        "nav" or "aside" or "footer" or "form" or "button" or "dialog" or "menu" or "label" or "ins" or "fieldset" or "noscript" => true,
        "header" => node is { HoldsHeadline: false, Prose: 0 },
        _ => false,
    };

    /// <summary>A picture and a line or two of their own are the picture's words, however they are named; a paragraph or heading beside it is not.</summary>
    private static bool IsPictureWithWords(PageMap map, MapNode node)
    {
        if (node is not { Pictures: > 0, HoldsHeadline: false } || node.EndBlock - node.FirstBlock is not (1 or 2))
            return false;
        if (node.Tag == "figure")
            return node.Text < MaxFigureWords;
        return node.Tag is "div" or "td" or "dl" or "center" && node.Text < MaxPictureWords
            && map.Blocks[node.FirstBlock].Owner.Tag is not ("p" or "li" or ['h', _]) && map.Blocks[node.EndBlock - 1].Owner.Tag is not ("p" or "li" or ['h', _]);
    }

    /// <summary>A paragraph, a list or a heading that is named "media" or "date" may be the article's.</summary>
    private static bool IsStructure(MapNode node) => node.Tag is "ul" or "ol" or "table" or "p" or "li" or "h2" or "h3" or "h4" or "td" or "blockquote";
}
