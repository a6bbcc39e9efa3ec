using System.Collections.Frozen;

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
    private static readonly FrozenDictionary<string, TagKind> Known = new[]
    {
        (TagKind.Silent, "script style template svg select textarea object embed audio canvas input map head meta link datalist rt rp"),
        (TagKind.Picture, "img picture video iframe"),
        (TagKind.Break, "br"),
        (TagKind.Line, """
            p h1 h2 h3 h4 h5 h6 li blockquote pre td th dd dt div section article main figure figcaption table ul ol dl tr thead tbody tfoot caption header footer aside nav form fieldset
            hr center body details summary address button menu dialog hgroup noscript
            """),
    }.SelectMany(entry => entry.Item2.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(tag => KeyValuePair.Create(tag, entry.Item1))).ToFrozenDictionary(StringComparer.Ordinal);

    public static TagKind Of(string tag) => Known.GetValueOrDefault(tag, TagKind.Inline);
}
