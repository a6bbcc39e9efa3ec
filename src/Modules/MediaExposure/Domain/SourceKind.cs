namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>How an outlet tells what is new.</summary>
public enum SourceKind
{
    /// <summary>RSS, Atom, JSON Feed, or the posts of WordPress' REST interface.</summary>
    Feed,

    /// <summary>Sitemap, plain or Google News.</summary>
    Sitemap,

    /// <summary>A page of links, for outlets with neither.</summary>
    Listing,

    /// <summary>A feed of a news search engine: its links lead to many outlets, each of which gets its own articles.</summary>
    Discovery,
}
