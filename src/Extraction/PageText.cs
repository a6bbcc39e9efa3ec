using System.Buffers;
using System.Collections;
using System.Text;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>Text of nodes, without recursion: a page may be nested as deep as its author was careless.</summary>
internal static class PageText
{
    /// <summary>Texts up to here are folded on the stack, in characters.</summary>
    private const int MaxOnStack = 512;

    /// <summary>White space folded to single blanks, trimmed. The same string where there is nothing to fold.</summary>
    public static string Fold(string text)
    {
        var folded = FoldedLength(text);
        if (folded == text.Length)
            return text;
        // A line's end alone is cut off.
        return folded > 0 && folded == text.Length - 1 && !IsBlank(text[folded - 1]) ? text[..folded] : Folded(text);
    }

    /// <summary>The same of a text under construction.</summary>
    public static string Fold(StringBuilder text)
    {
        var length = text.Length;
        if (length == 0)
            return "";
        var rented = length > MaxOnStack ? ArrayPool<char>.Shared.Rent(length) : null;
        Span<char> space = rented is null ? stackalloc char[MaxOnStack] : rented;
        var copy = space[..length];
        text.CopyTo(0, copy, length);
        // In place: what is written never overtakes what is read.
        var folded = new string(copy[..Write(copy, copy)]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>Every node below <paramref name="root"/> in document order; <paramref name="enter"/> says whose children to visit.</summary>
    public static NodeWalk Descendants(INode root, Func<INode, bool>? enter = null) => new(root, enter);

    /// <summary>The text a reader sees in a node, folded; blocks and line breaks part words.</summary>
    public static string Of(INode root)
    {
        var children = root.ChildNodes;
        if (children.Length == 0)
            return "";
        // So are most links and headings.
        if (children.Length == 1 && children[0] is IText only)
            return Fold(only.Data);
        var text = new StringBuilder();
        foreach (var node in Descendants(root, node => node is not IElement { LocalName: "script" or "style" or "noscript" or "template" }))
        {
            if (node is IText piece)
                text.Append(piece.Data);
            else if (node is IElement { LocalName: "br" or "p" or "div" or "li" or "td" or "th" })
                text.Append(' ');
        }

        return Fold(text);
    }

    /// <summary>The address that relative links count from: that of <c>base</c> if the page has one (HTML Living Standard §2.4.1), else its own.</summary>
    public static Uri BaseOf(IDocument document, Uri page) =>
        document.Head?.Children.FirstOrDefault(element => element.LocalName == "base" && element.HasAttribute("href"))?.GetAttribute("href") is { } address
        && Uri.TryCreate(page, address, out var uri) && uri.Scheme is "http" or "https" ? uri : page;

    /// <summary>Levels of nodes below <paramref name="root"/>: 0 for a node without children.</summary>
    public static int Depth(INode root)
    {
        var deepest = 0;
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out var place))
        {
            if (place.Next >= place.Children.Length)
                continue;
            open.Push((place.Children, place.Next + 1));
            deepest = Math.Max(deepest, open.Count);
            if (place.Children[place.Next] is { HasChildNodes: true } node)
                open.Push((node.ChildNodes, 0));
        }

        return deepest;
    }

    private static bool IsBlank(char character) =>
        character is <= ' ' or >= '\u007F' && (char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF');

    /// <summary>How far the text is already folded: up to its end where nothing is to do.</summary>
    private static int FoldedLength(ReadOnlySpan<char> text)
    {
        var isBehindBlank = true;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsBlank(text[at]))
            {
                isBehindBlank = false;
                continue;
            }

            if (isBehindBlank || text[at] != ' ' || at == text.Length - 1)
                return at;
            isBehindBlank = true;
        }

        return text.Length;
    }

    private static string Folded(ReadOnlySpan<char> text)
    {
        var rented = text.Length > MaxOnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> target = rented is null ? stackalloc char[MaxOnStack] : rented;
        var folded = new string(target[..Write(text, target)]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    private static int Write(ReadOnlySpan<char> text, Span<char> target)
    {
        var length = 0;
        var isGap = false;
        foreach (var character in text)
        {
            if (IsBlank(character))
            {
                isGap = length > 0;
                continue;
            }

            if (isGap)
                target[length++] = ' ';
            isGap = false;
            target[length++] = character;
        }

        return length;
    }

    /// <summary>A walk over nodes; <c>foreach</c> makes no object for it.</summary>
    public struct NodeWalk : IEnumerable<INode>, IEnumerator<INode>
    {
        private readonly Func<INode, bool>? _enter;

        // Places in lists of children: asking a node for its next sibling searches the list each time.
        private Stack<(INodeList Children, int Next)>? _open;
        private INodeList _children;
        private int _next;

        internal NodeWalk(INode root, Func<INode, bool>? enter)
        {
            _enter = enter;
            _children = root.ChildNodes;
            Current = root;
        }

        public INode Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public readonly NodeWalk GetEnumerator() => this;

        readonly IEnumerator<INode> IEnumerable<INode>.GetEnumerator() => this;

        readonly IEnumerator IEnumerable.GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next > 0 && Current.HasChildNodes && (_enter is null || _enter(Current)))
            {
                (_open ??= new()).Push((_children, _next));
                (_children, _next) = (Current.ChildNodes, 0);
            }

            while (_next >= _children.Length)
            {
                if (_open is null || !_open.TryPop(out var outer))
                    return false;
                (_children, _next) = outer;
            }

            Current = _children[_next++];
            return true;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
