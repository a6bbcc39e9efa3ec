using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>An element with its commonest attributes, or a text.</summary>
internal sealed class FlatNode
{
    private FlatNode(int index) => Index = index;

    /// <summary>Place in the page's order.</summary>
    public int Index { get; }

    /// <summary>Behind all that it holds.</summary>
    public int End { get; set; }

    /// <summary>Null for a text.</summary>
    public IElement? Element { get; private init; }

    /// <summary>Name of the element, such as "div"; empty for a text.</summary>
    public string Tag { get; private init; } = "";

    /// <summary>The text as written; empty for an element.</summary>
    public string Text { get; private init; } = "";

    public string? Classes { get; private set; }
    public string? Id { get; private set; }
    public string? Rel { get; private set; }
    public string? ItemProp { get; private set; }
    public string? TestId { get; private set; }

    /// <summary>Has <c>href</c>.</summary>
    public bool HasAddress { get; private set; }

    /// <summary>By an attribute: not shown, or by its role none of the article's.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Has attributes beside those that stand here.</summary>
    public bool HasMore { get; private set; }

    public static FlatNode Of(string text, int index) => new(index) { Text = text, End = index + 1 };

    public static FlatNode Of(IElement element, int index)
    {
        var node = new FlatNode(index) { Element = element, Tag = element.LocalName };
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
                Rel = attribute.Value;
                break;
            case "itemprop":
                ItemProp = attribute.Value;
                break;
            case "data-testid":
                TestId = attribute.Value;
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
}
