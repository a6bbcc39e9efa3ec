namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>How an outlet tells what is new.</summary>
public enum SourceKind
{
    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>Sitemap, plain or Google News.</summary>
    Sitemap,

    /// <summary>A page of links, for outlets with neither.</summary>
    Listing,
}
