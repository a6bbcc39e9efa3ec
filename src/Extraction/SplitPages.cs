using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PortalMitra.Extraction.Bodies;

namespace PortalMitra.Extraction;

/// <summary>
/// Links to the other pages of an article that is split over several: <c>?page=2</c>, <c>/2</c>, <c>/page/2</c>, <c>-2.html</c>, and
/// <c>?page=all</c>, <c>?single=1</c> for the whole. Only the article's own address with another number counts: "next" alone is
/// most often the next article.
/// </summary>
internal static partial class SplitPages
{
    /// <summary>No article has more pages.</summary>
    private const int MaxPages = 60;

    /// <param name="map">The page's elements.</param>
    /// <param name="links">Its elements <c>link</c>.</param>
    /// <param name="page">Its address.</param>
    /// <param name="start">What relative links count from.</param>
    /// <returns>The following page and the page with the whole, each null when there is none.</returns>
    public static (Uri? Next, Uri? Whole) Find(PageMap map, IEnumerable<IElement> links, Uri page, Uri start)
    {
        var own = Place.Of(page);
        var (next, whole) = ((Uri?)null, (Uri?)null);
        // "/berita/detail/12" is the twelfth page of nothing, unless the first is linked too.
        var isSplit = own.Number == 1 || page.Query.Contains("page", StringComparison.OrdinalIgnoreCase) || page.Query.Contains("hal", StringComparison.OrdinalIgnoreCase);
        var anchors = map.Nodes.Where(node => node is { Tag: "a", IsInLink: true, IsInComments: false } && MayBe(node.Element, isFurther: own.Number > 1)).Select(node => node.Element);
        foreach (var link in links.Where(link => link.GetAttribute("rel")?.Contains("next", StringComparison.OrdinalIgnoreCase) == true).Concat(anchors))
        {
            if (PageLink.Of(link, start) is not { Url: var url } || !SameHost.Is(url, page))
                continue;
            var place = Place.Of(url);
            if (!place.Article.Equals(own.Article, StringComparison.OrdinalIgnoreCase))
                continue;
            isSplit |= place.Number == 1 && !place.IsWhole;
            if (place.IsWhole && !own.IsWhole)
                whole ??= url;
            else if (place.Number == own.Number + 1 && place.Number <= MaxPages && !own.IsWhole)
                next ??= url;
        }

        return isSplit ? (next, whole) : (null, whole);
    }

    /// <summary>An address that could be that of another page (the first has no number), and words that lead there. Most links of a page are neither, and cost nothing further.</summary>
    private static bool MayBe(IElement link, bool isFurther) =>
        link.GetAttribute("href") is { } address && (isFurther || Counts(address))
        && PageText.Of(link) is { Length: < 40 } text && (text.Length == 0 || Words().IsMatch(text));

    private static readonly SearchValues<string> PageParameters = SearchValues.Create(["page", "hal", "pg=", "single", "full", "show", "view="], StringComparison.OrdinalIgnoreCase);

    /// <summary>Ends in a number or a word for the whole, or has a parameter for pages.</summary>
    private static bool Counts(string address)
    {
        var path = address.AsSpan();
        if (path.IndexOf('#') is >= 0 and var fragment)
            path = path[..fragment];
        path = path.TrimEnd('/');
        if (path.Contains('?'))
            return path.ContainsAny(PageParameters);
        var dot = path.LastIndexOf('.');
        var name = dot > path.LastIndexOf('/') ? path[..dot] : path;
        return !name.IsEmpty && (char.IsAsciiDigit(name[^1]) || name.EndsWith("/all", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^(?:[‹«<\[(]?\s*[0-9]{1,2}\s*[)\]›»>]?|(?:halaman|hal\.?|page|seite)\s*:?\s*[0-9]{0,2}|(?:halaman |page )?(?:selanjutnya|berikut(?:nya)?|next(?: page)?|weiter|suivante?|siguiente|avanti)|(?:lihat|baca|tampilkan|show|view|read)?\s*(?:semua(?: halaman)?|all|all pages|single page|one page|selengkapnya)|[›»>→]+)(?:\s*[›»>→]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:page|paged|hal|halaman|pg|pages)=(?<n>[0-9]{1,2}|all|semua|full)$|^(?<all>single|full|showall|allpages|fullpage)=(?:1|true|all|yes)$|^(?<all>show|view)=(?:all|full)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^(?<article>.*?[^/])(?:/(?:page|halaman|hal|p)?/?(?<n>[0-9]{1,2}|all)/?|[-_](?:page-?|hal-?)?(?<n>[0-9]{1,2})(?<ending>\.[a-z]{3,5}))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPath();

    /// <summary>An address as article and number of its page.</summary>
    private readonly record struct Place(string Article, int Number, bool IsWhole)
    {
        public static Place Of(Uri url)
        {
            var (number, isWhole) = (1, false);
            var kept = new List<string>();
            foreach (var parameter in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                if (parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || parameter.StartsWith("fbclid", StringComparison.OrdinalIgnoreCase))
                    continue;
                if (Parameter().Match(parameter) is not { Success: true } match)
                    kept.Add(parameter);
                else if (match.Groups["all"].Success || !char.IsAsciiDigit(match.Groups["n"].ValueSpan[0]))
                    isWhole = true;
                else
                    number = NumberIn(match);
            }

            var path = url.AbsolutePath;
            if (InPath().Match(path) is { Success: true } inPath)
            {
                path = inPath.Groups["article"].Value + inPath.Groups["ending"].Value;
                if (char.IsAsciiDigit(inPath.Groups["n"].ValueSpan[0]))
                    number = NumberIn(inPath);
                else
                    isWhole = true;
            }

            return new Place($"{path.TrimEnd('/')}?{string.Join('&', kept)}", number, isWhole);
        }

        private static int NumberIn(Match match) => int.Parse(match.Groups["n"].ValueSpan, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
    }
}
