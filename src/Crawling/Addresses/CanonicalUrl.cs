using System.Text.RegularExpressions;

namespace PortalMitra.Crawling;

/// <summary>
/// One spelling for an article's address, so that one article is one record. For identity, not for fetching: what the URL
/// Standard and RFC 3986 §6 call equal is made equal, and besides https and http, mobile and AMP hosts and paths, further
/// pages of an article and parameters that track.
/// </summary>
public static partial class CanonicalUrl
{
    private const int MaxLength = 2048;

    /// <summary>Parameters that say only where a reader came from: no page answers otherwise without them.</summary>
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "_ga", "_gl", "_hsenc", "_hsmi", "dclid", "fb_ref", "fb_source", "fbclid", "gad_source", "gbraid", "gclid", "gclsrc", "igsh", "igshid",
        "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ref_src", "srsltid", "ttclid", "twclid", "wbraid", "yclid",
    };

    /// <summary>Parameters that choose another dress of the same article, or nothing.</summary>
    private static readonly HashSet<string> Dressing = new(StringComparer.OrdinalIgnoreCase)
    {
        "amp", "hl", "noamp", "outputtype", "pgrelated", "ref", "replytocom", "share", "single", "source", "spm", "tag_id",
    };

    /// <summary>Parameters that count the pages of an article, unless they choose the article themselves.</summary>
    private static readonly HashSet<string> PageNames = new(StringComparer.OrdinalIgnoreCase) { "page", "p", "halaman", "showpage" };

    private static readonly string[] HostPrefixes = ["www.", "m.", "amp.", "mobile.", "wap."];

    /// <param name="address">As written in a page or feed, at most 2048 characters.</param>
    /// <param name="page">Where it was written, if it may be relative.</param>
    /// <returns>Null when this is not an address that can be fetched.</returns>
    public static string? From(string address, Uri? page = null) =>
        page is null || page.IsAbsoluteUri ? From(address, page?.AbsoluteUri) : null;

    /// <param name="address">As written in a page or feed, at most 2048 characters.</param>
    /// <param name="page">Where it was written, if it may be relative; as written, too.</param>
    /// <returns>Null when this is not an address that can be fetched.</returns>
    public static string? From(string address, string? page) =>
        address.Length <= MaxLength && WebUrl.Parse(address, page is null ? null : WebUrl.Parse(page)) is { } url ? From(url) : null;

    /// <returns>Null when this is not an http or https address with a host that can exist.</returns>
    public static string? From(Uri url) => url.IsAbsoluteUri ? From(url.AbsoluteUri, page: (string?)null) : null;

    /// <returns>Null when it grows too long to be kept.</returns>
    public static string? From(WebUrl url)
    {
        var port = url.Port is null or 80 or 443 ? "" : $":{url.Port}";
        var path = Path(url);
        var canonical = $"https://{Host(url.Host)}{port}{path}{Query(url, path)}";
        return canonical.Length <= MaxLength ? canonical : null;
    }

    /// <summary>The page's own canonical address if it is plausible: same site, and not merely its front page.</summary>
    /// <param name="finalUrl">Where the page was fetched from, after redirects.</param>
    /// <param name="declared">What the page calls its address, absolute, if it does.</param>
    /// <returns>Null when neither can be fetched.</returns>
    public static string? Choose(Uri finalUrl, Uri? declared) =>
        declared is not null && Site.Of(declared) == Site.Of(finalUrl) && (declared.PathAndQuery.Length > 1 || finalUrl.PathAndQuery.Length <= 1)
            ? From(declared) ?? From(finalUrl)
            : From(finalUrl);

    /// <summary>An address to give to readers: as it was found, but without the parameters that say where somebody came from.</summary>
    /// <param name="url">Absolute.</param>
    public static string WithoutTracking(Uri url)
    {
        var parts = url.Query.TrimStart('?').Split('&');
        var kept = parts.Where(part => !IsTracking(part.Split('=')[0])).ToList();
        return kept.Count == parts.Length ? url.AbsoluteUri : url.GetLeftPart(UriPartial.Path) + (kept.Count == 0 ? "" : "?" + string.Join('&', kept)) + url.Fragment;
    }

    /// <summary>Without the dot of the root and without words for a reader's device, while a domain is left.</summary>
    private static string Host(string host)
    {
        if (host.Length > 1 && host[^1] == '.' && host[^2] != '.')
            host = host[..^1];
        while (Array.Find(HostPrefixes, prefix => host.StartsWith(prefix, StringComparison.Ordinal) && host.IndexOf('.', prefix.Length) > prefix.Length) is { } prefix)
            host = host[prefix.Length..];
        return host;
    }

    private static string Path(WebUrl url)
    {
        var path = RobotsPattern.Normalise(RepeatedSlash().Replace(url.Path, "/"));
        path = AmpPart().Replace(path, "/");
        path = FurtherPage().Replace(path, "");
        return path.TrimEnd('/');
    }

    private static string Query(WebUrl url, string path)
    {
        var parts = (url.Query ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries).Select(RobotsPattern.Normalise).Where(IsKept).ToList();
        var articles = parts.Where(part => !IsPage(part)).ToList();
        // On the front page or a script, a number alone chooses the article: ?p=7.
        if (articles.Count > 0 || !ChoosesByQuery().IsMatch(path))
            parts = articles;
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static bool IsKept(string part)
    {
        var name = part.Split('=')[0];
        return !IsTracking(name) && !Dressing.Contains(name) && !WholeOrMobile().IsMatch(part);
    }

    private static bool IsTracking(string name) =>
        Tracking.Contains(name) || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ga_", StringComparison.OrdinalIgnoreCase);

    private static bool IsPage(string part) => part.Split('=') is [var name, [>= '1' and <= '9']] && PageNames.Contains(name);

    [GeneratedRegex("//+")]
    private static partial Regex RepeatedSlash();

    [GeneratedRegex("(?:/amp(?:/read)?)+(?=/|$)/?", RegexOptions.IgnoreCase)]
    private static partial Regex AmpPart();

    /// <summary>
    /// A small number is a page of the same article only after what can be nothing but an article: a file, a title of five
    /// words, or a shorter one with a date or a long number before or in it. After a word such as a section's it is an
    /// article itself. WordPress says of pages of comments what they are.
    /// </summary>
    [GeneratedRegex(@"(?:(?<=/(?:[^/]+\.html?|[^/-]+(?:-[^/-]+){4,}|[0-9]{4,}/(?:.*/)?[^/]*-[^/]*|[^/]*-[0-9]{5,}))/[2-9]|/comment-page-[0-9]+)/?$", RegexOptions.IgnoreCase)]
    private static partial Regex FurtherPage();

    [GeneratedRegex(@"^/?$|\.(?:php|aspx?|jsp|cgi)$", RegexOptions.IgnoreCase)]
    private static partial Regex ChoosesByQuery();

    /// <summary>The whole article on one page, and Blogger's mark for telephones.</summary>
    [GeneratedRegex("^(?:(?:page|showpage|halaman)=all|m=[01]?|m)$", RegexOptions.IgnoreCase)]
    private static partial Regex WholeOrMobile();
}
