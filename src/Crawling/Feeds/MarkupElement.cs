using System.Net;
using System.Text;

namespace PortalMitra.Crawling;

/// <summary>An element of a feed or sitemap, read leniently: a part of the document, read when it is asked for.</summary>
internal sealed class MarkupElement(string source, MarkupElement? parent)
{
    private Dictionary<string, string>? _attributes;
    private string? _text;

    /// <summary>Under the usual prefix of its namespace (<see cref="MarkupNames"/>), lower case.</summary>
    public string Name { get; init; } = "";

    /// <summary>As the feed has it, lower case: what its end tag must say.</summary>
    public string WrittenName { get; init; } = "";

    public MarkupNames Names { get; init; } = MarkupNames.None;

    /// <summary>Where the attributes stand, behind the name up to the end of the tag.</summary>
    public (int Start, int End) AttributesAt { get; init; }

    /// <summary>What stands between the tags.</summary>
    public (int Start, int End) InnerAt { get; set; }

    public MarkupElement? Parent { get; } = parent;
    public List<MarkupElement> Children { get; } = [];

    /// <summary>The name without its prefix.</summary>
    public string LocalName => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Text between the tags: CDATA as it stands, entities decoded, a blank in place of every tag.</summary>
    public string Text => _text ??= Read(markup: false);

    /// <summary>What is between the tags as HTML: tags without prefixes, entities as they are, CDATA encoded.</summary>
    public string Markup => Read(markup: true);

    /// <summary>The first child of these names; earlier names go first.</summary>
    public MarkupElement? Child(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Children.Find(child => child.Name == name) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The first child of these names that has any text; earlier names go first.</summary>
    public MarkupElement? ChildWithText(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Children.Find(child => child.Name == name && !string.IsNullOrWhiteSpace(child.Text)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Text of the first child of these names that has any; earlier names go first.</summary>
    public string? ChildText(params ReadOnlySpan<string> names) => ChildWithText(names)?.Text.Trim();

    /// <summary>The value of an attribute, entities decoded; a blank one is none.</summary>
    /// <param name="name">Under the usual prefix, lower case.</param>
    public string? Attribute(string name)
    {
        _attributes ??= ReadAttributes();
        return _attributes.TryGetValue(name, out var value) && FeedText.Decode(value).Trim() is { Length: > 0 } text ? text : null;
    }

    private Dictionary<string, string> ReadAttributes()
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (written, value) in MarkupAttributes.Read(source, AttributesAt.Start, AttributesAt.End))
            attributes.TryAdd(Names.OfAttribute(written), value);
        return attributes;
    }

    private string Read(bool markup)
    {
        var text = new StringBuilder();
        var scanner = new MarkupScanner(source, InnerAt.Start, InnerAt.End);
        while (scanner.Next())
        {
            var piece = source[scanner.Start..scanner.End];
            text.Append((scanner.Piece, markup) switch
            {
                (MarkupPiece.Text, false) => FeedText.Decode(piece),
                (MarkupPiece.Text, true) => FeedText.Clean(piece),
                (MarkupPiece.Verbatim, false) => FeedText.Clean(piece),
                (MarkupPiece.Verbatim, true) => WebUtility.HtmlEncode(FeedText.Clean(piece)),
                (_, false) => " ",
                (_, true) => FeedText.Clean(WithoutPrefix(piece, scanner.Name)),
            });
        }

        return text.ToString();
    }

    private static string WithoutPrefix(string tag, string name) =>
        name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? tag.Remove(tag.IndexOf(':', StringComparison.Ordinal) - colon, colon + 1) : tag;
}
