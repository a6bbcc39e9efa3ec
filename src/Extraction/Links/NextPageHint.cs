using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>The link to the page of older entries.</summary>
internal static partial class NextPageHint
{
    /// <summary>A pager's classes stand on the link or close above it.</summary>
    private const int LevelsUp = 4;

    /// <summary>What is declared (HTML Living Standard §4.6.7.12, next), else what a pager says.</summary>
    public static Uri? Of(List<PageLink> links, Uri page)
    {
        var others = links.Where(link => SameHost.Is(link.Url, page) && link.Url.PathAndQuery != page.PathAndQuery).ToList();
        return (others.Find(link => !link.IsAnchor && link.Has("next"))
            ?? others.Find(link => link.IsAnchor && link.Has("next"))
            ?? others.Find(link => link.IsAnchor && Says(link.Element) && (CountsPages().IsMatch(link.Url.PathAndQuery) || IsInPager(link.Element))))?.Url;
    }

    /// <summary>The words alone would also be those of a slide show or of "read on".</summary>
    private static bool Says(IElement anchor) =>
        PageText.Of(anchor) is var text && NextWords().IsMatch(text.Length == 0 ? PageText.Fold(anchor.GetAttribute("aria-label") ?? anchor.GetAttribute("title") ?? "") : text);

    private static bool IsInPager(IElement anchor) =>
        anchor.GetAncestors().OfType<IElement>().Take(LevelsUp).Prepend(anchor)
            .Any(element => Pager().IsMatch($"{element.ClassName} {element.Id} {element.GetAttribute("aria-label")}"));

    [GeneratedRegex(@"^(?:(?:halaman |laman )?(?:berikut(?:nya)?|selanjutnya)|next(?: page)?|older(?: posts| entries| articles)?|(?:posting(?:an)?|berita|artikel|pos|tulisan) (?:lama|sebelumnya)|lebih lama|)(?: ?[»›→>]+)?(?<!^)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextWords();

    [GeneratedRegex("pagin|pager|page-?num|page-?nav|nav-?links|posts-?nav|navigation|older|halaman", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pager();

    [GeneratedRegex("/(?:page|halaman|hal|p)/[0-9]+|[?&](?:page|paged|halaman|hal|p|pg|start|offset|updated-max)=[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountsPages();
}
