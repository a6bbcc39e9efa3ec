namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>What becomes of a link that a source names.</summary>
internal enum LinkFate
{
    /// <summary>Not met before: it will be read.</summary>
    New,

    /// <summary>The same article is on our list already, whatever the spelling of its address.</summary>
    Known,

    /// <summary>Named twice by this source.</summary>
    Repeated,

    /// <summary>Leads away from the outlet, and so cannot be its article.</summary>
    OtherSite,

    /// <summary>No address of an article, such as the front page or another kind of address.</summary>
    NotAnArticle,

    /// <summary>Older than what is being looked for.</summary>
    TooOld,
}
