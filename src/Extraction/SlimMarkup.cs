using System.Buffers;

namespace PortalMitra.Extraction;

/// <summary>
/// Takes out of a page's text what no finder looks at, before a tree is built of it: styles, drawings, comments, scripts without
/// a date, attributes for scripts and looks, white space between lines. On pages of outlets that is more than half, and building
/// a tree costs more than all else. What is left gives the same answers; where the markup is too broken to be sure, the
/// rest of the page stays as it is. Follows the tokenizer of the HTML Living Standard (§13.2.5). One pass, no look back.
/// </summary>
internal static class SlimMarkup
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

    private ref struct Pass(ReadOnlySpan<char> html, Span<char> buffer)
    {
        private readonly ReadOnlySpan<char> _html = html;
        private readonly Span<char> _buffer = buffer;
        private int _at;
        private int _written;

        /// <summary>White space is owed if both neighbours stand in a line.</summary>
        private bool _isBlankOwed;
        private bool _isAfterLine = true;
        private int _preformatted;

        /// <summary>A drawing that was kept, or a formula, has begun.</summary>
        private bool _isForeign;

        /// <summary>What is left is perhaps no text: in formulas a <c>title</c> holds markup.</summary>
        private bool _isRestMarkup;
        private readonly OpenFormatting _open = new();

        /// <summary>Characters that may still be looked at for the ends of menus: a page of nothing but their beginnings must not cost its square.</summary>
        private long _lookAhead = 4L * html.Length;

        public readonly int Written => _written;

        /// <summary>Formatting elements open at each tag, added up.</summary>
        public long Copies { get; private set; }

        public void Run()
        {
            while (_at < _html.Length && Copies <= MaxCopies)
            {
                var tag = _html[_at..].IndexOf('<');
                Text(tag < 0 ? _html[_at..] : _html.Slice(_at, tag));
                if (tag < 0)
                    return;
                _at += tag;
                if (!Tag())
                {
                    // Cut off in the middle of a tag, or an element that never ends: the rest stays as it is.
                    PayBlank(isLine: false);
                    Copy(_html[_at..]);
                    if (_isRestMarkup)
                        CountRest();
                    return;
                }
            }
        }

        private void Text(ReadOnlySpan<char> text)
        {
            if (text.IsEmpty)
                return;
            if (_preformatted == 0 && text.IsWhiteSpace())
            {
                _isBlankOwed = true;
                return;
            }

            PayBlank(isLine: false);
            Copy(text);
            _isAfterLine = false;
        }

        /// <summary>Reads what begins with the bracket at hand; false when it has no end.</summary>
        private bool Tag()
        {
            var rest = _html[_at..];
            if (rest.Length < 2)
                return false;
            if (rest.StartsWith("<!--"))
                return Comment(rest);
            if (rest[1] is '!' or '?' or '/')
                return EndOrDeclaration(rest);
            if (!char.IsAsciiLetter(rest[1]))
            {
                // A bracket in a text.
                Text(rest[..1]);
                _at++;
                return true;
            }

            return Start(rest);
        }

        private bool Comment(ReadOnlySpan<char> rest)
        {
            // "<!-->" and "<!--->" are whole comments.
            var from = rest[4..].StartsWith(">") || rest[4..].StartsWith("->") ? 2 : 4;
            var end = rest[from..].IndexOf("-->");
            if (end < 0)
                return false;
            // An exclamation mark ends one too; it is looked for no further than the usual end.
            var other = rest.Slice(from, end).IndexOf("--!>");
            var length = other >= 0 ? from + other + 4 : from + end + 3;
            // Between "<" and a letter, or inside "&amp;", it keeps apart what would be something else together.
            if (_buffer[Math.Max(0, _written - 10).._written].LastIndexOfAny('<', '&') is var open and >= 0 && _buffer[(Math.Max(0, _written - 10) + open).._written].IndexOfAny('>', ';', ' ') < 0)
                Copy(rest[..length]);
            _at += length;
            return true;
        }

        private bool EndOrDeclaration(ReadOnlySpan<char> rest)
        {
            var end = rest.IndexOf('>');
            if (end < 0)
                return false;
            var name = rest[2..end];
            if (name.IndexOfAny(AfterName) is >= 0 and var length)
                name = name[..length];
            if (rest[1] != '/')
            {
                // A declaration, or what Word writes: no reader sees it, and it parts no words.
                if (_written == 0 || rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
                    Copy(rest[..(end + 1)]);
                _at += end + 1;
                return true;
            }

            var kind = KindOf(name);
            var isLine = (kind & Kind.Line) != 0;
            PayBlank(isLine);
            if (_preformatted > 0 && (kind & Kind.Preformatted) != 0)
                _preformatted--;
            Copy(rest[..(end + 1)]);
            Count(kind, name, name, isEnd: true);
            _isAfterLine = isLine;
            _at += end + 1;
            return true;
        }

        private bool Start(ReadOnlySpan<char> rest)
        {
            var length = rest[1..].IndexOfAny(AfterName);
            if (length < 0)
                return false;
            var name = rest.Slice(1, length);
            var kind = KindOf(name);
            var isLine = (kind & Kind.Line) != 0;
            var (before, blank, after) = (_written, _isBlankOwed, _isAfterLine);
            var isForeign = _isForeign;
            PayBlank(isLine);
            Copy(rest[..(length + 1)]);
            if (!ReadAttributes(rest, length + 1, kind, out var end, out var isJson, out var leadsNowhere))
            {
                (_written, _isBlankOwed, _isAfterLine) = (before, blank, after);
                return false;
            }

            // Parts of drawings and formulas close themselves; parted from a value that ends in a slash.
            _isForeign |= (kind & Kind.Drawing) != 0 || Is(name, "math");
            if (_isForeign && rest[end - 2] == '/')
                Copy(" /");
            _buffer[_written++] = '>';
            Count(kind, name, rest[..end], isEnd: false);
            _isAfterLine = isLine;
            if ((kind & Kind.Script) != 0)
                return Script(rest, end, before, isJson);
            if ((kind & Kind.Drawing) != 0)
            {
                end = Drawing(rest, name, end, before, isForeign);
                _at += end;
                return true;
            }

            if ((kind & Kind.Useless) != 0)
                return Drop(rest, name, end, before);
            if (leadsNowhere && (kind & Kind.Link) != 0)
            {
                Forget(before);
            }
            else if (MayBeMenu(kind, before) && Menu(rest, name, end) is var menu and > 0)
            {
                Forget(before);
                end = menu;
            }
            else if ((kind & Kind.Raw) != 0)
            {
                var close = Close(rest[end..], name);
                if (close < 0)
                {
                    (_written, _isBlankOwed, _isAfterLine) = (before, blank, after);
                    _isRestMarkup = true;
                    return false;
                }

                Copy(rest.Slice(end, close));
                end += close;
            }
            else if ((kind & Kind.Preformatted) != 0)
            {
                _preformatted++;
            }

            _at += end;
            return true;
        }

        /// <summary>Copies those that are looked at.</summary>
        private bool ReadAttributes(ReadOnlySpan<char> rest, int at, Kind kind, out int end, out bool isJson, out bool leadsNowhere)
        {
            (end, isJson, leadsNowhere) = (at + 1, false, false);
            if (rest[at] == '>')
                return true;
            while (true)
            {
                while (at < rest.Length && (IsBlank(rest[at]) || rest[at] == '/'))
                    at++;
                if (at >= rest.Length)
                    return false;
                if (rest[at] == '>')
                {
                    end = at + 1;
                    return true;
                }

                var from = at;
                var length = rest[(at + 1)..].IndexOfAny(AfterAttribute);
                if (length < 0)
                    return false;
                at += length + 1;
                var name = rest[from..at];
                var value = ReadOnlySpan<char>.Empty;
                var next = at;
                while (next < rest.Length && IsBlank(rest[next]))
                    next++;
                if (next < rest.Length && rest[next] == '=')
                {
                    if (!Value(rest, next + 1, out value, out at))
                        return false;
                }

                if ((kind & Kind.Bare) != 0 || !IsKept(name, kind) || (Is(name, "style") && !value.Contains("display", StringComparison.OrdinalIgnoreCase)))
                    continue;
                _buffer[_written++] = ' ';
                Copy(rest[from..at]);
                isJson |= Is(name, "type") && value.Contains("json", StringComparison.OrdinalIgnoreCase);
                leadsNowhere |= Is(name, "rel") && value.ContainsAny(NoPage);
            }
        }

        private static bool Value(ReadOnlySpan<char> rest, int at, out ReadOnlySpan<char> value, out int end)
        {
            value = default;
            end = 0;
            while (at < rest.Length && IsBlank(rest[at]))
                at++;
            if (at >= rest.Length)
                return false;
            var quote = rest[at];
            var isQuoted = quote is '"' or '\'';
            if (isQuoted)
                at++;
            var length = isQuoted ? rest[at..].IndexOf(quote) : rest[at..].IndexOfAny(AfterValue);
            if (length < 0)
                return false;
            value = rest.Slice(at, length);
            end = at + length + (isQuoted ? 1 : 0);
            return true;
        }

        private bool Script(ReadOnlySpan<char> rest, int end, int before, bool isJson)
        {
            var close = Close(rest[end..], "script");
            if (close < 0)
            {
                _written = before;
                return false;
            }

            var text = rest.Slice(end, close);
            if (isJson || text.IndexOf("\"datePublished\"") >= 0)
                Copy(text);
            else if (!CopyDates(text))
                return Drop(rest, "script", end, before);
            _at += end + close;
            return true;
        }

        /// <summary>Of other scripts, which may be longer than the page, only what stands around words for a date.</summary>
        private bool CopyDates(ReadOnlySpan<char> text)
        {
            var copied = 0;
            for (var at = text.IndexOfAny(DateWords); at >= 0 && copied < MaxDates; at = text.IndexOfAny(DateWords))
            {
                var length = Math.Min(text.Length - at, DateWithin);
                Copy(text.Slice(at, length));
                _buffer[_written++] = '\n';
                copied++;
                text = text[(at + length)..];
            }

            return copied > 0;
        }

        /// <summary>How much is done with: the whole drawing, or its tag alone where it has no end or holds text of the page, which ends it.</summary>
        private int Drawing(ReadOnlySpan<char> rest, ReadOnlySpan<char> name, int end, int before, bool isForeign)
        {
            if (rest[end - 2] == '/')
            {
                Forget(before);
                _isForeign = isForeign;
                return end;
            }

            if (_lookAhead <= 0)
                return end;
            var text = rest[end..Math.Min(rest.Length, end + MaxDrawing)];
            var close = CloseOfNested(text, name, out var looked);
            _lookAhead -= looked;
            var bracket = close < 0 ? -1 : text[close..].IndexOf('>');
            if (bracket < 0 || text[..close].ContainsAny(NoDrawing))
                return end;
            Forget(before);
            _isForeign = isForeign;
            return end + close + bracket + 1;
        }

        /// <summary>By its kind, or by the name in the tag just written.</summary>
        private readonly bool MayBeMenu(Kind kind, int before) =>
            _lookAhead > 0 && ((kind & Kind.Menu) != 0 || ((kind & Kind.NamedMenu) != 0 && _buffer[before.._written] is var tag && ((ReadOnlySpan<char>)tag).ContainsAny(MenuNames)));

        /// <summary>Where a menu of the site ends: long, made of links, without a path to this page or a date. 0 for any other.</summary>
        private int Menu(ReadOnlySpan<char> rest, ReadOnlySpan<char> name, int end)
        {
            var text = rest[end..Math.Min(rest.Length, end + MaxMenu)];
            var close = CloseOfNested(text, name, out var looked);
            _lookAhead -= looked;
            if (close < MinMenu)
                return 0;
            var menu = text[..close];
            if (menu.Count("<a ") * MaxPerLink < close || menu.ContainsAny(NoMenu) || (name.Length == 3 && name[0] is 'd' or 'D' && menu.ContainsAny(Paragraph)))
                return 0;
            var bracket = rest[(end + close)..].IndexOf('>');
            return bracket < 0 ? 0 : end + close + bracket + 1;
        }

        /// <summary>Where the end tag begins that belongs to an element whose start tag stands before the text; -1 for none.</summary>
        private static int CloseOfNested(ReadOnlySpan<char> text, ReadOnlySpan<char> name, out int looked)
        {
            var depth = 1;
            for (var at = text.IndexOf('<'); at >= 0;)
            {
                var tag = text[(at + 1)..];
                var isEnd = tag.StartsWith("/");
                if (isEnd)
                    tag = tag[1..];
                if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && tag.Length > name.Length && AfterName.Contains(tag[name.Length]))
                {
                    // One that closes itself holds nothing.
                    if (isEnd)
                        depth--;
                    else if (tag.IndexOf('>') is var bracket && (bracket < 1 || tag[bracket - 1] != '/'))
                        depth++;
                    if (depth == 0)
                    {
                        looked = at;
                        return at;
                    }
                }

                var next = text[(at + 1)..].IndexOf('<');
                at = next < 0 ? -1 : at + 1 + next;
            }

            looked = text.Length;
            return -1;
        }

        /// <summary>Leaves the element out; what stood on both sides stays parted.</summary>
        private bool Drop(ReadOnlySpan<char> rest, ReadOnlySpan<char> name, int end, int before)
        {
            var close = Close(rest[end..], name);
            var bracket = close < 0 ? -1 : rest[(end + close)..].IndexOf('>');
            if (bracket < 0)
            {
                _written = before;
                return false;
            }

            Forget(before);
            _at += end + close + bracket + 1;
            return true;
        }

        private void Forget(int before)
        {
            _written = before;
            _isAfterLine = false;
            _isBlankOwed = true;
        }

        /// <summary>Where the end tag begins; none counts that only begins like it.</summary>
        private static int Close(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
        {
            var from = 0;
            while (true)
            {
                var at = text[from..].IndexOf("</");
                if (at < 0)
                    return -1;
                from += at;
                var behind = text[(from + 2)..];
                if (behind.StartsWith(name, StringComparison.OrdinalIgnoreCase) && behind.Length > name.Length && AfterName.Contains(behind[name.Length]))
                    return from;
                from += 2;
            }
        }

        private void Count(Kind kind, ReadOnlySpan<char> name, ReadOnlySpan<char> tag, bool isEnd)
        {
            if ((kind & Kind.Formatting) != 0)
                _open.Meet(name, tag, isEnd);
            else if ((kind & Kind.Cell) != 0 && !isEnd)
                _open.BeginCell();
            else if (name.Length == 5 && Is(name, "table"))
                _open.MeetTable(isEnd);
            if (!isEnd)
                Copies += _open.Count;
        }

        private void CountRest()
        {
            var rest = _html[_at..];
            for (var at = rest.IndexOf('<'); at >= 0 && Copies <= MaxCopies; at = rest.IndexOf('<'))
            {
                rest = rest[(at + 1)..];
                var isEnd = rest.StartsWith("/");
                var name = isEnd ? rest[1..] : rest;
                var length = name.IndexOfAny(AfterName);
                name = length < 0 ? name : name[..length];
                var end = rest.IndexOf('>');
                Count(KindOf(name), name, end < 0 ? rest : rest[..end], isEnd);
            }
        }

        private void PayBlank(bool isLine)
        {
            if (_isBlankOwed && !isLine && !_isAfterLine)
                _buffer[_written++] = ' ';
            _isBlankOwed = false;
        }

        private void Copy(ReadOnlySpan<char> text)
        {
            text.CopyTo(_buffer[_written..]);
            _written += text.Length;
        }

        private static bool Is(ReadOnlySpan<char> name, ReadOnlySpan<char> other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

        private static bool IsBlank(char letter) => letter is ' ' or '\t' or '\n' or '\f' or '\r';
    }
}
