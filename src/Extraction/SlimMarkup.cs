using System.Buffers;

namespace PortalMitra.Extraction;

/// <summary>
/// Takes out of a page's text what no finder looks at, before a tree is built of it: styles, drawings, comments, scripts without
/// a date, attributes for scripts and looks, white space between lines. On pages of outlets that is more than half, and building
/// a tree costs more than all else. What is left gives the same answers; where the markup is too broken to be sure, the
/// rest of the page stays as it is. Follows the tokenizer of the HTML Living Standard (§13.2.5). One pass, no look back.
/// </summary>
internal static partial class SlimMarkup
{
    /// <summary>Names of <c>meta</c> that say nothing of an article: for browsers, phones and owners of the site.</summary>
    private static readonly SearchValues<string> NoFact = SearchValues.Create(
        ["viewport", "theme-color", "msapplication", "apple-itunes", "format-detection", "fb:", "site-verification", "og:image:", "og:video", "twitter:card", "twitter:app", "al:ios", "al:android"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Links that lead to no page.</summary>
    private static readonly SearchValues<string> NoPage = SearchValues.Create(
        ["stylesheet", "preload", "prefetch", "preconnect", "icon", "manifest", "pingback", "EditURI", "wlwmanifest"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Scripts with one of these may hold the date of a page that shows none.</summary>
    private static readonly SearchValues<string> DateWords = SearchValues.Create(["publish", "pub_date", "pubdate", "publication", "created", "creation"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Shorter ones are bylines, paths and pagers, in characters of markup; a link takes so many at most.</summary>
    private const int MinMenu = 1500;
    private const int MaxPerLink = 400;

    /// <summary>Longer ones are not looked for, in characters of markup.</summary>
    private const int MaxMenu = 100_000;

    /// <summary>Longer drawings are not looked for the end of, in characters of markup.</summary>
    private const int MaxDrawing = 200_000;

    /// <summary>Elements that end a drawing (§13.2.6.5), or that hold text inside it.</summary>
    private static readonly SearchValues<string> NoDrawing = SearchValues.Create(
        ["<p>", "<p ", "<div", "<h1", "<h2", "<h3", "<h4", "<ul", "<ol", "<li", "<table", "<span", "<br", "<img", "<body", "<head", "<b>", "<strong", "<em>", "<pre", "<blockquote"], StringComparison.OrdinalIgnoreCase);

    /// <summary>A box that is never closed would reach into the text: one with a paragraph is left alone.</summary>
    private static readonly SearchValues<string> Paragraph = SearchValues.Create(["<p>", "<p "], StringComparison.OrdinalIgnoreCase);

    /// <summary>Lists and boxes so named are menus.</summary>
    private static readonly SearchValues<string> MenuNames = SearchValues.Create(["menu", "nav", "footer", "sidebar"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a menu of the site does not hold: the path to this page, its other pages, its headline, a date.</summary>
    private static readonly SearchValues<string> NoMenu = SearchValues.Create(
        ["breadcrumb", "pagination", "pager", "page-link", "page=", "halaman", "<h1", "<time", "datetime", "itemprop", "rel=\"tag", "rel=tag", "rel=\"next", "author", "published"], StringComparison.OrdinalIgnoreCase);

    /// <summary>A date stands within so many characters behind its word, and among the first so many words.</summary>
    private const int DateWithin = 90;
    private const int MaxDates = 20;

    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\n\f\r/>");
    private static readonly SearchValues<char> AfterAttribute = SearchValues.Create(" \t\n\f\r/>=");
    private static readonly SearchValues<char> AfterValue = SearchValues.Create(" \t\n\f\r>");

    /// <summary>
    /// Tags that would make a parser copy more formatting elements than this, all told: those that are never closed are opened
    /// again in every following line (§13.2.4.3). Real pages stay below a tenth; fifty kilobytes can ask for a million.
    /// </summary>
    private const long MaxCopies = 300_000;

    /// <summary>Characters that a page of so many may need: a blank is added where attributes stand without one, a line feed behind each piece of a script.</summary>
    public static int Room(int length) => length + (length / 2) + MaxDates + 1;

    /// <summary>The page without it, as a piece of <paramref name="buffer"/>, which has <see cref="Room"/> for it.</summary>
    /// <returns>-1 when building a tree of it would cost more than any page is worth.</returns>
    public static int Write(ReadOnlySpan<char> html, Span<char> buffer)
    {
        var page = new Pass(html, buffer);
        page.Run();
        return page.Copies > MaxCopies ? -1 : page.Written;
    }
}
