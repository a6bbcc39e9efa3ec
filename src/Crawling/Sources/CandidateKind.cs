namespace PortalMitra.Crawling;

/// <summary>What an address is asked as.</summary>
public enum CandidateKind
{
    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>A sitemap or an index of them.</summary>
    Sitemap,

    /// <summary>A page with links to articles.</summary>
    Listing,
}
