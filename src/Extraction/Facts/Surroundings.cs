using AngleSharp.Dom;

namespace PortalMitra.Extraction.Facts;

/// <summary>Whether an element stands among others' things: comments, related articles, side columns, menus.</summary>
internal sealed class Surroundings
{
    private readonly HashSet<IElement> _around = [];
    private readonly Dictionary<IElement, bool> _known = [];
    private readonly bool _isInArticle;

    /// <param name="headline">What holds it holds the article, whatever its name: themes call whole pages "has-sidebar".</param>
    public Surroundings(IElement? headline)
    {
        for (var ancestor = headline; ancestor is not null; ancestor = ancestor.ParentElement)
        {
            _around.Add(ancestor);
            _isInArticle |= ancestor.LocalName == "article";
        }
    }

    public bool IsAmongOthers(IElement element)
    {
        var isOthers = false;
        var end = element;
        for (; end is not null && !_around.Contains(end); end = end.ParentElement)
        {
            if (_known.TryGetValue(end, out isOthers))
                break;
            if (!IsOthersPlace(end))
                continue;
            _known[end] = isOthers = true;
            break;
        }

        // Of a place among others all is among others; what was passed on the way shares the answer.
        for (var passed = element; passed != end; passed = passed!.ParentElement)
            _known[passed!] = isOthers;
        return isOthers;
    }

    private bool IsOthersPlace(IElement element) => element.LocalName switch
    {
        "aside" or "nav" => true,
        // An article's own footer holds its author and tags, the page's footer those who made the page.
        "footer" => !IsInArticle(element),
        // A card of another article: the one with the headline is around it.
        "article" when _isInArticle => true,
        "html" or "body" or "main" => false,
        _ => Is(element.ClassName) || Is(element.Id),
    };

    private bool IsInArticle(IElement element)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at.LocalName == "article" || (at.ClassName?.Contains("hentry", StringComparison.Ordinal) ?? false))
                return _around.Count == 0 || _around.Contains(at);
        }

        return false;
    }

    // "elementor-widget" wraps everything that this page builder lays down.
    private static bool Is(string? names) =>
        !string.IsNullOrEmpty(names) && (names is "footer" or "site-footer" or "page-footer" or "colophon"
            || (!names.Contains("elementor-widget", StringComparison.Ordinal) && (PlaceNames.ByWords(names) & Places.Others) != 0));
}
