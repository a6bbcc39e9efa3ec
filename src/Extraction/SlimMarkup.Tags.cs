namespace PortalMitra.Extraction;

/// <content>What each tag and attribute is to the pass.</content>
internal static partial class SlimMarkup
{
    /// <summary>What a tag is to this pass.</summary>
    [Flags]
    private enum Kind
    {
        Other = 0,

        /// <summary>White space beside it says nothing.</summary>
        Line = 1,

        /// <summary>Its content is not markup.</summary>
        Raw = 2,

        /// <summary>A parser opens it again where it was never closed.</summary>
        Formatting = 4,

        /// <summary>Formatting elements inside end with it: a cell of a table.</summary>
        Cell = 8,
        Script = 16,

        /// <summary>Left out.</summary>
        Useless = 32,
        Preformatted = 64,
        Link = 128,

        /// <summary>Its <c>name</c>, <c>content</c> and <c>type</c> are looked at.</summary>
        Declaration = 256,

        /// <summary>Only its being there counts.</summary>
        Bare = 512,

        /// <summary>May be a menu of the site.</summary>
        Menu = 1024,

        /// <summary>The same where its name says so.</summary>
        NamedMenu = 2048,

        /// <summary>Left out where it is nothing but a drawing.</summary>
        Drawing = 4096,
    }

    private const int MaxTag = 16;

    private static Kind KindOf(ReadOnlySpan<char> tag) => tag switch
    {
        "p" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "section" or "article" or "main" or "header" or "figure" or "figcaption" or "blockquote"
            or "ol" or "dl" or "dd" or "dt" or "table" or "tr" or "thead" or "tbody" or "tfoot" or "caption" or "form" or "fieldset" or "center" or "noscript" or "option"
            or "html" or "head" or "body" or "base" => Kind.Line,
        "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u" => Kind.Formatting,
        "nav" or "footer" or "aside" => Kind.Line | Kind.Menu,
        "ul" or "div" => Kind.Line | Kind.NamedMenu,
        "td" or "th" => Kind.Line | Kind.Cell,
        "meta" => Kind.Line | Kind.Declaration,
        "input" => Kind.Declaration,
        "link" => Kind.Line | Kind.Link,
        "script" => Kind.Line | Kind.Script | Kind.Declaration,
        "style" or "select" => Kind.Line | Kind.Useless,
        "br" or "hr" => Kind.Line | Kind.Bare,
        "img" or "source" or "track" or "picture" or "video" or "embed" or "wbr" => Kind.Bare,
        "svg" => Kind.Drawing,
        "title" => Kind.Line | Kind.Raw,
        "iframe" => Kind.Raw | Kind.Bare,
        "textarea" or "xmp" or "noembed" or "noframes" or "plaintext" or "listing" => Kind.Raw,
        "pre" => Kind.Line | Kind.Preformatted,
        // Names are mostly written small, and compared without folding then.
        _ => tag.Length <= MaxTag && tag.IndexOfAnyInRange('A', 'Z') >= 0 ? KindOfAnyCase(tag) : Kind.Other,
    };

    private static Kind KindOfAnyCase(ReadOnlySpan<char> tag)
    {
        Span<char> small = stackalloc char[MaxTag];
        return KindOf(small[..tag.ToLowerInvariant(small)]);
    }

    /// <summary>Names are mostly written small, and compared without folding then.</summary>
    private static bool IsKept(ReadOnlySpan<char> name, Kind kind) => name switch
    {
        "class" or "id" or "href" or "content" or "property" or "itemprop" or "itemscope" or "datetime" or "lang" or "xml:lang" or "rel" or "hidden" or "style"
            or "aria-hidden" or "role" or "pubdate" or "data-utime" or "data-datetime" or "data-date" or "data-testid" => true,
        "name" or "type" or "http-equiv" => (kind & Kind.Declaration) != 0,
        // On links and pictures it is a hint that repeats the words.
        "title" => (kind & Kind.Formatting) == 0,
        _ => name.Length < 16 && name.IndexOfAnyInRange('A', 'Z') >= 0 && IsKeptAnyCase(name, kind),
    };

    private static bool IsKeptAnyCase(ReadOnlySpan<char> name, Kind kind)
    {
        Span<char> small = stackalloc char[16];
        return IsKept(small[..name.ToLowerInvariant(small)], kind);
    }
}
