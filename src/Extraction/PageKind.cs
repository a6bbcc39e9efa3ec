namespace PortalMitra.Extraction;

/// <summary>What a page is.</summary>
public enum PageKind
{
    /// <summary>One text of its own, with a title.</summary>
    Article,

    /// <summary>A list of articles: a front page, a section, a tag, a search.</summary>
    Index,

    /// <summary>Neither: a video, a login, a message of the server.</summary>
    Other,
}
