using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PortalMitra.ExtractionBenchmark;

/// <summary>Text of a fragment of HTML, one line a block.</summary>
internal static class BlockText
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    public static string Of(string html)
    {
        var (lines, line) = (new List<string>(), new StringBuilder());
        var body = new HtmlParser().ParseDocument(html).Body!;
        // A stack of what is still to come instead of recursion: the peer keeps what nesting it is given.
        var coming = new Stack<(INode? Node, bool Ends)>();
        coming.Push((body, false));
        while (coming.TryPop(out var next))
        {
            if (next.Ends)
            {
                Break();
                continue;
            }

            if (next.Node is IText text)
                line.Append(text.Data);
            if (next.Node is not IElement element || element.LocalName is "script" or "style")
                continue;
            if (!Inline.Contains(element.LocalName))
            {
                Break();
                coming.Push((null, true));
            }

            for (var at = element.ChildNodes.Length - 1; at >= 0; at--)
                coming.Push((element.ChildNodes[at], false));
        }

        Break();
        return string.Join('\n', lines);

        void Break()
        {
            var folded = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (folded.Length > 0)
                lines.Add(folded);
            line.Clear();
        }
    }
}
