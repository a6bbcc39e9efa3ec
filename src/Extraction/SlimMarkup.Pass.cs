using System.Buffers;

namespace PortalMitra.Extraction;

internal static partial class SlimMarkup
{
    /// <summary>One pass over one page.</summary>
    private ref partial struct Pass(ReadOnlySpan<char> html, Span<char> buffer)
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
            if (leadsNowhere && ((kind & Kind.Link) != 0 || Is(name, "meta")))
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
                leadsNowhere |= (kind & (Kind.Link | Kind.Declaration)) != 0 && (Is(name, "rel") ? value.ContainsAny(NoPage) : name.Length is 4 or 8 && (Is(name, "name") || Is(name, "property")) && value.ContainsAny(NoFact));
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
