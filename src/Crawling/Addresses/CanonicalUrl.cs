using System.Text.RegularExpressions;

namespace PortalMitra.Crawling;

/// <summary>
/// One spelling for an article's address, so that one article is one record. For identity, not for fetching: what RFC 3986 §6
/// calls equal is made equal, and besides https and http, mobile and AMP hosts and paths, further pages and parameters
/// that track or sort.
/// </summary>
public static partial class CanonicalUrl
{
    private const int MaxLength = 2048;

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "_ga", "_gl", "amp", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "hl", "outputtype", "pgrelated",
        "ref", "ref_src", "replytocom", "share", "single", "source", "spm", "m", "yclid", "twclid", "tag_id",
    };

    private static readonly string[] HostPrefixes = ["www.", "m.", "amp.", "mobile.", "wap."];

    /// <param name="address">As written in a page or feed, at most 2048 characters.</param>
    /// <param name="page">Where it was written, if it may be relative.</param>
    /// <returns>Null when this is not an address that can be fetched.</returns>
    public static string? From(string address, Uri? page = null)
    {
        address = address.Trim();
        if (address.Length is 0 or > MaxLength)
            return null;
        Uri? url;
        var valid = page is null ? Uri.TryCreate(address, UriKind.Absolute, out url) : Uri.TryCreate(page, address, out url);
        return valid ? From(url!) : null;
    }

    /// <summary>The same with the page as it is written.</summary>
    public static string? From(string address, string? page) =>
        page is null ? From(address) : Uri.TryCreate(page, UriKind.Absolute, out var url) ? From(address, url) : null;

    /// <returns>Null when this is not an http or https address with a host that can exist.</returns>
    public static string? From(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || AsciiHost.Of(url) is not { } host)
            return null;
        var port = url.IsDefaultPort || url.Port is 80 or 443 ? "" : $":{url.Port}";
        return $"https://{Host(url, host)}{port}{Path(url)}{Query(url)}";
    }

    /// <summary>The page's own canonical address if it is plausible: same site, and not merely its front page.</summary>
    /// <param name="finalUrl">Where the page was fetched from, after redirects.</param>
    /// <param name="declared">What the page calls its address, absolute, if it does.</param>
    /// <returns>Null when neither can be fetched.</returns>
    public static string? Choose(Uri finalUrl, Uri? declared) =>
        declared is not null && Site.Of(declared) == Site.Of(finalUrl) && (declared.PathAndQuery.Length > 1 || finalUrl.PathAndQuery.Length <= 1)
            ? From(declared) ?? From(finalUrl)
            : From(finalUrl);

    private static string Host(Uri url, string host)
    {
        if (url.HostNameType != UriHostNameType.Dns)
            return url.HostNameType == UriHostNameType.IPv6 ? $"[{host.Trim('[', ']')}]" : host;
        var prefix = Array.Find(HostPrefixes, prefix => host.StartsWith(prefix, StringComparison.Ordinal) && host[prefix.Length..].Contains('.', StringComparison.Ordinal));
        return prefix is null ? host : host[prefix.Length..];
    }

    private static string Path(Uri url)
    {
        var path = RobotsPattern.Normalise(RepeatedSlash().Replace(url.AbsolutePath, "/"));
        path = AmpPart().Replace(path, "/");
        path = SecondPage().Replace(path, "");
        return path.TrimEnd('/');
    }

    private static string Query(Uri url)
    {
        var parts = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsKept).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static bool IsKept(string part)
    {
        var name = part.Split('=')[0];
        if (name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ga_", StringComparison.OrdinalIgnoreCase))
            return false;
        return !Dropped.Contains(name) && !(name.Equals("page", StringComparison.OrdinalIgnoreCase) && PageValue().IsMatch(part));
    }

    [GeneratedRegex("//+")]
    private static partial Regex RepeatedSlash();

    [GeneratedRegex("/amp(?:/read)?(?=/|$)/?", RegexOptions.IgnoreCase)]
    private static partial Regex AmpPart();

    /// <summary>A small number after a slug is a page of the same article; a number after a date or alone is not.</summary>
    [GeneratedRegex("(?<=/[^/]*[a-z][^/]*)/[2-9]/?$", RegexOptions.IgnoreCase)]
    private static partial Regex SecondPage();

    [GeneratedRegex("=(?:all|[1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex PageValue();
}
