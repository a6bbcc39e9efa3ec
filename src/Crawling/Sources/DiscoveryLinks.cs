using System.Net;
using System.Text.RegularExpressions;

namespace PortalMitra.Crawling;

/// <summary>
/// Links of feeds that search the news of others, and the publishers they lead to: Bing News, Google and Google News. What
/// is found stands in the link itself; nobody is asked. GDELT links directly, and MSN publishes what it carries.
/// </summary>
public static partial class DiscoveryLinks
{
    /// <summary>Names inside a network; and at the top of none of the open one (RFC 6761, RFC 6762, RFC 8375, ICANN's <c>internal</c>).</summary>
    private static readonly string[] InsideSuffixes = ["localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "arpa"];

    private const int MaxLength = 2048;

    /// <summary>An aggregator's link to another one's, and that is all: longer chains are somebody's joke.</summary>
    private const int MaxSteps = 3;

    /// <summary>Whether the link leads to an aggregator, which sends readers on, instead of to an article.</summary>
    public static bool IsAggregator(Uri link) => link.IsAbsoluteUri && KindOf(link) is not null;

    /// <summary>Where a link leads.</summary>
    /// <param name="link">As the feed gives it.</param>
    /// <returns>
    /// The link itself unless it is an aggregator's; the address it names, if that is on the open web as far as one can see
    /// without asking, without credentials and fragment; null when it names none.
    /// </returns>
    public static Uri? Publisher(Uri link)
    {
        var current = link;
        for (var step = 0; step < MaxSteps; step++)
        {
            if (!current.IsAbsoluteUri || KindOf(current) is not { } kind)
                return current;
            if (Named(current, kind).Select(OnTheOpenWeb).OfType<Uri>().FirstOrDefault() is not { } next)
                return null;
            current = next;
        }

        return null;
    }

    private static Kind? KindOf(Uri link)
    {
        if (link.Scheme is not ("http" or "https") || AsciiHost.Of(link) is not { } host)
            return null;
        var path = link.AbsolutePath;
        if (host == "bing.com" || host.EndsWith(".bing.com", StringComparison.Ordinal))
            return NewsPath().IsMatch(path) ? Kind.Redirect : null;
        if (host == "news.google.com")
            return ArticlePath().IsMatch(path) ? Kind.GoogleNews : Kind.Redirect;
        return GoogleHost().IsMatch(host) && path == "/url" ? Kind.Redirect : null;
    }

    private static IEnumerable<string> Named(Uri link, Kind kind) => kind switch
    {
        Kind.GoogleNews => GoogleNewsId.Addresses(Uri.UnescapeDataString(ArticlePath().Match(link.AbsolutePath).Groups["id"].Value)),
        _ => Parameters(link, "url").Concat(Parameters(link, "q")),
    };

    private static IEnumerable<string> Parameters(Uri link, string name) =>
        from part in link.Query.TrimStart('?').Split('&')
        let mark = part.IndexOf('=', StringComparison.Ordinal)
        where mark > 0 && part.AsSpan(0, mark).Equals(name, StringComparison.OrdinalIgnoreCase)
        select Uri.UnescapeDataString(part[(mark + 1)..]);

    /// <summary>Null for other schemes, for credentials, which no outlet writes, and for hosts that only a network inside knows.</summary>
    private static Uri? OnTheOpenWeb(string address) =>
        HasScheme().IsMatch(address) && WebUrl.Parse(address) is { } url && url.ToString().Length <= MaxLength && IsPublic(url.Host) && url.ToUri() is { } found ? found : null;

    private static bool IsPublic(string host)
    {
        if (IPAddress.TryParse(host, out var address))
            return AddressGuard.IsPublic(address);
        var labels = host.TrimEnd('.').Split('.');
        return labels.Length > 1 && labels.All(label => label.Length > 0) && !InsideSuffixes.Contains(labels[^1]);
    }

    private enum Kind
    {
        Redirect,
        GoogleNews,
    }

    /// <summary>No <c>@</c> before the path.</summary>
    [GeneratedRegex(@"^https?://[^/?#\\@\s]+(?:[/?#]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasScheme();

    [GeneratedRegex("^/news(?:/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewsPath();

    [GeneratedRegex("/(?:articles|read)/(?<id>[^/]+)")]
    private static partial Regex ArticlePath();

    /// <summary>google.com, google.co.id, google.de, with www. or m. before it; their other hosts publish.</summary>
    [GeneratedRegex(@"^(?:www\.|m\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$")]
    private static partial Regex GoogleHost();
}
