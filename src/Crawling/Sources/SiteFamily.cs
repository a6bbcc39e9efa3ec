namespace PortalMitra.Crawling;

/// <summary>The program that runs a site, as far as it matters for finding articles.</summary>
public enum SiteFamily
{
    /// <summary>Another one, or it does not show.</summary>
    Unknown,

    /// <summary>Wherever it is hosted.</summary>
    WordPress,

    /// <summary>Also under a domain of the outlet's own.</summary>
    Blogger,
}
