using System.Buffers;

namespace PortalMitra.Extraction;

/// <content>Drawings and menus, whose ends are looked for ahead.</content>
internal static partial class SlimMarkup
{
    private ref partial struct Pass
    {
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
    }
}
