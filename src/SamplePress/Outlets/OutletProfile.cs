namespace PortalMitra.SamplePress.Outlets;

internal sealed record OutletProfile(string Slug, string Name, string Domain, string Expect, IOutletStyle Style)
{
    /// <summary>The press of the invented region. Order is the order of ports. All names are invented.</summary>
    public static IReadOnlyList<OutletProfile> All { get; } =
    [
        new("kabar-luhak", "Kabar Luhak", "kabarluhak.example",
            "RSS with full content, short links ?p=N, repeated titles, Baca juga lines, newer related articles", new WordPressStyle()),
        new("suara-sarilamak", "Suara Sarilamak", "suarasarilamak.example",
            "Atom feed (RSS on request), paths by year and month, a mobile address ?m=1 of each page", new BloggerStyle()),
        new("harian-tigo-luhak", "Harian Tigo Luhak", "hariantigoluhak.example",
            "no feed: a news sitemap of two days, dates in words only, an article over two pages", new NewsSitemapStyle()),
        new("radio-luhak", "Radio Luhak", "radioluhak.example",
            "no feed, no robots.txt: a list of links with relative dates", new ListingStyle()),
        new("portal-payobadar", "Portal Payobadar", "portalpayobadar.example",
            "robots.txt forbids PortalMitra: nothing but robots.txt may be fetched", new PlainRssStyle(forbidsPortalMitra: true)),
        new("lensa-rimbo", "Lensa Rimbo", "lensarimbo.example",
            "broken feed and pages, false encodings, 404, 500, slow, endless, too large, PDF", new BrokenStyle()),
        new("pagi-ranah", "Pagi Ranah", "pagiranah.example",
            "ordinary RSS with campaign parameters and an AMP address of one article", new PlainRssStyle(forbidsPortalMitra: false)),
        new("gema-gambir", "Gema Gambir", "gemagambir.example",
            "a template that cannot be read without reading rules: the slogan is the headline, an old story about us is longer than the article", new JumbledStyle()),
    ];
}
