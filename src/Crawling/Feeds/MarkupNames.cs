namespace PortalMitra.Crawling;

/// <summary>
/// The namespaces that hold within an element. Names are given under the usual prefixes, whatever the feed calls them;
/// elements of RSS, Atom and sitemaps have none.
/// </summary>
internal sealed class MarkupNames
{
    /// <summary>None declared.</summary>
    public static readonly MarkupNames None = new([], null);

    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["www.w3.org/2005/atom"] = "",
        ["purl.org/atom/ns"] = "",
        ["purl.org/rss/1.0"] = "",
        ["purl.org/net/rss1.1"] = "",
        ["my.netscape.com/rdf/simple/0.9"] = "",
        ["channel.netscape.com/rdf/simple/0.9"] = "",
        ["backend.userland.com/rss"] = "",
        ["backend.userland.com/rss2"] = "",
        ["blogs.law.harvard.edu/tech/rss"] = "",
        ["cyber.law.harvard.edu/rss/rss.html"] = "",
        ["www.rssboard.org/rss-specification"] = "",
        ["www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["www.google.com/schemas/sitemap/0.84"] = "",
        ["www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["www.w3.org/1999/02/22-rdf-syntax-ns"] = "rdf",
        ["www.w3.org/1999/xhtml"] = "xhtml",
        ["purl.org/dc/elements/1.0"] = "dc",
        ["purl.org/dc/elements/1.1"] = "dc",
        ["purl.org/dc/terms"] = "dcterms",
        ["purl.org/rss/1.0/modules/content"] = "content",
        ["purl.org/rss/1.0/modules/syndication"] = "sy",
        ["webns.net/mvcb"] = "admin",
        ["search.yahoo.com/mrss"] = "media",
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
    };

    private readonly Dictionary<string, string> _declared;
    private readonly MarkupNames? _outer;

    private MarkupNames(Dictionary<string, string> declared, MarkupNames? outer) => (_declared, _outer) = (declared, outer);

    /// <summary>These namespaces and those an element declares.</summary>
    /// <param name="attributes">Of the element.</param>
    /// <param name="outermost">It is of the feed, whatever namespace it gives itself without a prefix: wrong ones are common.</param>
    public MarkupNames With(IReadOnlyDictionary<string, string> attributes, bool outermost)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in attributes)
        {
            if (name == "xmlns" && !outermost)
                Declare("", value);
            else if (name.StartsWith("xmlns:", StringComparison.Ordinal))
                Declare(name[6..], value);
        }

        return new MarkupNames(declared, this);

        void Declare(string prefix, string uri)
        {
            uri = uri.Trim().ToLowerInvariant();
            uri = uri[(uri.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..].TrimEnd('/', '#');
            declared[prefix] = Usual.GetValueOrDefault(uri, prefix);
        }
    }

    /// <summary>The usual name of an element.</summary>
    public string OfElement(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var prefix = Prefix(colon < 0 ? "" : written[..colon]);
        var local = written[(colon + 1)..];
        return prefix.Length == 0 ? local : $"{prefix}:{local}";
    }

    /// <summary>The usual name of an attribute: one without a prefix belongs to no namespace.</summary>
    public string OfAttribute(string written) => written.Contains(':', StringComparison.Ordinal) ? OfElement(written) : written;

    private string Prefix(string written)
    {
        for (var names = this; names is not null; names = names._outer)
        {
            if (names._declared.TryGetValue(written, out var usual))
                return usual;
        }

        return written is "atom" or "rss" ? "" : written;
    }
}
