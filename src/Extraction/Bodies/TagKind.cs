namespace PortalMitra.Extraction.Bodies;

/// <summary>What an element is to the reading of texts.</summary>
internal enum TagKind
{
    /// <summary>Part of a line.</summary>
    Inline,

    /// <summary>Begins a line of its own.</summary>
    Line,

    /// <summary>Ends a line: <c>br</c>.</summary>
    Break,

    /// <summary>Holds no text for readers.</summary>
    Silent,

    /// <summary>A picture, a film or another page: silent too.</summary>
    Picture,
}

/// <summary>The kinds of elements.</summary>
internal static class TagKinds
{
    public static TagKind Of(string tag) => tag switch
    {
        "div" or "p" or "li" or "ul" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "section" or "article" or "header" or "footer" or "figure" or "figcaption" or "nav" or "aside" or "main" or "table"
            or "tr" or "td" or "th" or "thead" or "tbody" or "tfoot" or "caption" or "blockquote" or "pre" or "ol" or "dl" or "dd" or "dt" or "form" or "fieldset" or "hr" or "center" or "body" or "details"
            or "summary" or "address" or "button" or "menu" or "dialog" or "hgroup" or "noscript" => TagKind.Line,
        "br" => TagKind.Break,
        "img" or "picture" or "video" or "iframe" => TagKind.Picture,
        "script" or "style" or "template" or "svg" or "select" or "textarea" or "object" or "embed" or "audio" or "canvas" or "input" or "map" or "head" or "meta" or "link" or "datalist" or "rt" or "rp" => TagKind.Silent,
        _ => TagKind.Inline,
    };
}
