using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Which links of a source are its outlet's articles. Pure: what we know already is marked by <see cref="FoundLinks"/>.</summary>
internal static class LinkTriage
{
    /// <param name="outlet">The source's, with its aliases; plays no part in <see cref="SourceKind.Discovery"/>.</param>
    /// <param name="notBefore">Links with an earlier date are left; those without a date, own or of the last change, are taken.</param>
    public static IReadOnlyList<TriagedLink> Of(SourceKind kind, Outlet outlet, IReadOnlyList<NewLink> links, DateTime? notBefore = null)
    {
        var met = new HashSet<(string Site, string Canonical)>();
        return [.. links.Select(link => Judge(link, kind, outlet, notBefore, met))];
    }

    private static TriagedLink Judge(NewLink named, SourceKind kind, Outlet outlet, DateTime? notBefore, HashSet<(string Site, string Canonical)> met)
    {
        // A search engine's link is the publisher's where it tells; where not, the page behind it will.
        var link = kind == SourceKind.Discovery ? named with { Url = DiscoveryLinks.Publisher(named.Url) ?? named.Url } : named;
        var site = Site.Of(link.Url);
        if (CanonicalUrl.From(link.Url) is not { Length: <= 2048 } canonical || link.Url.AbsoluteUri.Length > 2048 || link.Url.PathAndQuery.Length < 2)
            return new TriagedLink(link, null, site, LinkFate.NotAnArticle);
        var fate = kind != SourceKind.Discovery && !outlet.Owns(site) ? LinkFate.OtherSite
            : (link.Published ?? link.Changed)?.UtcDateTime < notBefore ? LinkFate.TooOld
            : !met.Add((site, canonical)) ? LinkFate.Repeated
            : LinkFate.New;
        return new TriagedLink(link, canonical, site, fate);
    }
}
