using System.Net;
using System.Text;

namespace PortalMitra.Crawling;

/// <summary>
/// Reads XML as outlets really send it: undeclared entities, stray ampersands, unclosed and crossed tags. Knows no DTD,
/// so there are no entity bombs; one pass over the text, and a bounded tree.
/// </summary>
internal static class LenientMarkup
{
    /// <summary>Deeper elements are read as text of the one that holds them.</summary>
    private const int MaxDepth = 64;

    /// <summary>Room for the largest sitemap (50 000 addresses of up to ten elements); further elements are read as text.</summary>
    private const int MaxElements = 500_000;

    /// <summary>Elements that never hold themselves: where a second one begins, an end tag was forgotten.</summary>
    private static readonly HashSet<string> Flat = new(StringComparer.Ordinal) { "item", "entry", "atom:entry", "url", "sitemap" };

    private static readonly Dictionary<string, string> NoAttributes = [];

    /// <returns>A nameless element that holds what was read.</returns>
    public static MarkupElement Read(string text)
    {
        var root = new MarkupElement("", NoAttributes, null);
        var open = new List<(MarkupElement Element, StringBuilder Text)> { (root, new StringBuilder()) };
        var elements = 0;
        var at = 0;
        while (at < text.Length)
        {
            var tag = text.IndexOf('<', at);
            if (tag < 0)
                tag = text.Length;
            open[^1].Text.Append(WebUtility.HtmlDecode(text[at..tag]));
            if (tag == text.Length)
                break;
            at = Skip(text, tag, open[^1].Text) ?? Tag(text, tag);
        }

        while (open.Count > 0)
            Close();
        return root;

        int Tag(string source, int start)
        {
            var end = EndOfTag(source, start);
            var isEnd = start + 1 < source.Length && source[start + 1] == '/';
            var name = NameAt(source, start + (isEnd ? 2 : 1), end);
            if (name.Length == 0)
            {
                open[^1].Text.Append('<');
                return start + 1;
            }

            if (isEnd || Flat.Contains(name))
                CloseTo(name);
            if (isEnd)
                return Math.Min(end + 1, source.Length);
            if (open.Count < MaxDepth && elements++ < MaxElements)
                Open(source, start, end, name);
            return Math.Min(end + 1, source.Length);
        }

        void Open(string source, int start, int end, string name)
        {
            var parent = open[^1].Element;
            var element = new MarkupElement(name, Attributes(source, start + 1 + name.Length, end), parent);
            parent.Children.Add(element);
            open.Add((element, new StringBuilder()));
            if (source[end - 1] == '/')
                Close();
        }

        // A crossed or forgotten end tag closes what stands in between; one that was never opened is ignored.
        void CloseTo(string name)
        {
            var index = open.FindLastIndex(other => other.Element.Name == name);
            while (index > 0 && open.Count > index)
                Close();
        }

        void Close()
        {
            var (element, content) = open[^1];
            element.Text = content.ToString();
            open.RemoveAt(open.Count - 1);
            // Unescaped HTML inside a description: its words belong to the description too.
            if (open.Count > 0 && element.Text.Length > 0 && element.Text.Length < 100_000)
                open[^1].Text.Append(element.Text).Append(' ');
        }
    }

    /// <summary>Comments, declarations and CDATA; returns where reading goes on, or null at an ordinary tag.</summary>
    private static int? Skip(string text, int at, StringBuilder into)
    {
        if (Starts("<![CDATA["))
        {
            var end = text.IndexOf("]]>", at, StringComparison.Ordinal);
            into.Append(text, at + 9, (end < 0 ? text.Length : end) - at - 9);
            return end < 0 ? text.Length : end + 3;
        }

        if (Starts("<!--"))
            return After("-->");
        if (Starts("<?"))
            return After("?>");
        if (Starts("<!"))
            return AfterDeclaration();
        return null;

        bool Starts(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

        int After(string what)
        {
            var end = text.IndexOf(what, at, StringComparison.Ordinal);
            return end < 0 ? text.Length : end + what.Length;
        }

        int AfterDeclaration()
        {
            var close = text.IndexOf('>', at);
            if (close < 0)
                return text.Length;
            var isDoctype = string.Compare(text, at, "<!DOCTYPE", 0, 9, StringComparison.OrdinalIgnoreCase) == 0;
            return isDoctype && text.AsSpan(at, close - at).Contains('[') ? AfterSubset() : close + 1;
        }

        // A DTD within the document ends with "]", perhaps blanks, ">".
        int AfterSubset()
        {
            for (var end = text.IndexOf(']', at); end >= 0; end = text.IndexOf(']', end + 1))
            {
                var next = end + 1;
                while (next < text.Length && char.IsWhiteSpace(text[next]))
                    next++;
                if (next < text.Length && text[next] == '>')
                    return next + 1;
            }

            return text.Length;
        }
    }

    private static int EndOfTag(string text, int start)
    {
        char? quote = null;
        for (var i = start + 1; i < text.Length; i++)
        {
            if (quote is null && text[i] is '>')
                return i;
            if (quote is null && text[i] is '<')
                return i - 1;
            if (quote == text[i])
                quote = null;
            else if (quote is null && text[i] is '"' or '\'' && text[i - 1] == '=')
                quote = text[i];
            else if (quote is not null && i - start > 10_000)
                return text.IndexOf('>', start) is >= 0 and var end ? end : text.Length - 1;
        }

        return text.IndexOf('>', start) is >= 0 and var first ? first : text.Length - 1;
    }

    private static string NameAt(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] is ':' or '-' or '_' or '.'))
            stop++;
        return stop == start ? "" : text[start..stop].ToLowerInvariant();
    }

    private static Dictionary<string, string> Attributes(string text, int start, int end)
    {
        if (start >= end || text.AsSpan(start, end - start).Trim(" /\t\r\n").IsEmpty)
            return NoAttributes;
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = start;
        while (at < end)
        {
            while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == '/'))
                at++;
            var name = NameAt(text, at, end);
            if (name.Length == 0)
            {
                at++;
                continue;
            }

            at += name.Length;
            while (at < end && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= end || text[at] != '=')
                continue;
            at++;
            while (at < end && char.IsWhiteSpace(text[at]))
                at++;
            var quote = at < end && text[at] is '"' or '\'' ? text[at++] : ' ';
            var stop = at;
            while (stop < end && (quote == ' ' ? !char.IsWhiteSpace(text[stop]) : text[stop] != quote))
                stop++;
            attributes.TryAdd(name, text[at..stop]);
            at = stop + 1;
        }

        return attributes;
    }
}
