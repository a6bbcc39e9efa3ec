using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>An element with its commonest attributes, or a text.</summary>
internal sealed class FlatNode
{
    private FlatNode(IElement? element, string word, int index)
    {
        Element = element;
        _word = word;
        Index = index;
    }


    /// <summary>Place in the page's order.</summary>
    public int Index { get; }

    /// <summary>Behind all that it holds.</summary>
    public int End { get; set; }

    /// <summary>Null for a text.</summary>
    public IElement? Element { get; }

    private readonly string _word;

    /// <summary>Name of the element, such as "div"; empty for a text.</summary>
    public string Tag => Element is null ? "" : _word;

    /// <summary>The text as written; empty for an element.</summary>
    public string Text => Element is null ? _word : "";

    public string? Classes { get; private set; }
    public string? Id { get; private set; }

    /// <summary>Numbers of the two on this page; -1 for none.</summary>
    public int ClassNumber { get; set; } = -1;
    public int IdNumber { get; set; } = -1;
    public string? Rel => _rare?.Rel;
    public string? ItemProp => _rare?.ItemProp;
    public string? TestId => _rare?.TestId;

    /// <summary>What few elements have.</summary>
    private Rare? _rare;

    /// <summary>Has <c>href</c>.</summary>
    public bool HasAddress { get; private set; }

    /// <summary>By an attribute: not shown, or by its role none of the article's.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Has attributes beside those that stand here.</summary>
    public bool HasMore { get; private set; }

    public static FlatNode Of(string text, int index) => new(null, text, index) { End = index + 1 };

    public static FlatNode Of(IElement element, int index)
    {
        var node = new FlatNode(element, element.LocalName, index);
        var attributes = element.Attributes;
        var count = attributes.Length;
        for (var i = 0; i < count; i++)
            node.Read(attributes[i]!);
        return node;
    }

    private void Read(IAttr attribute)
    {
        switch (attribute.LocalName)
        {
            case "class":
                Classes = attribute.Value;
                break;
            case "id":
                Id = attribute.Value;
                break;
            case "href":
                HasAddress = true;
                break;
            case "rel":
                _rare = (_rare ?? new Rare()) with { Rel = attribute.Value };
                break;
            case "itemprop":
                _rare = (_rare ?? new Rare()) with { ItemProp = attribute.Value };
                break;
            case "data-testid":
                _rare = (_rare ?? new Rare()) with { TestId = attribute.Value };
                break;
            case "hidden":
                IsHidden = true;
                break;
            case "aria-hidden":
                IsHidden |= attribute.Value == "true";
                break;
            case "role":
                IsHidden |= attribute.Value is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "dialog" or "alert" or "menu" or "tablist";
                break;
            case "style":
                IsHidden |= attribute.Value.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
                break;
            default:
                HasMore = true;
                break;
        }
    }

    private sealed record Rare(string? Rel = null, string? ItemProp = null, string? TestId = null);
}
