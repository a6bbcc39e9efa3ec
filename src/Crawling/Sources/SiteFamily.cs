namespace PortalMitra.Crawling;

/// <summary>The software behind an outlet's site.</summary>
public enum SiteFamily
{
    /// <summary>Not known, or of no use to know.</summary>
    Unknown,

    /// <summary>WordPress.</summary>
    WordPress,

    /// <summary>Blogger, also under a domain of its own.</summary>
    Blogger,
}
