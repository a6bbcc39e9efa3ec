using AngleSharp.Dom;

namespace PortalMitra.Extraction.Bodies;

/// <summary>What the attributes of an element say, read in one go.</summary>
internal readonly record struct NodeNames(NameSays Says, string? Classes, bool IsHidden, bool HasAddress)
{
    /// <param name="element">Whose attributes are read.</param>
    /// <param name="known">What names met before say: the same come again and again.</param>
    public static NodeNames Of(IElement element, Dictionary<string, NameSays> known)
    {
        var attributes = element.Attributes;
        var count = attributes.Length;
        if (count == 0)
            return default;
        var (says, classes, isHidden, hasAddress) = (NameSays.Nothing, (string?)null, false, false);
        for (var i = 0; i < count; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.LocalName)
            {
                case "class":
                    classes = attribute.Value;
                    says |= Say(classes, known, ElementNames.OfClasses);
                    break;
                case "id":
                    says |= Say(attribute.Value, known, ElementNames.OfId);
                    break;
                case "href":
                    hasAddress = true;
                    break;
                case "hidden":
                    isHidden = true;
                    break;
                case "aria-hidden":
                    isHidden |= attribute.Value == "true";
                    break;
                case "role":
                    isHidden |= attribute.Value is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "dialog" or "alert" or "menu" or "tablist";
                    break;
                case "style":
                    isHidden |= attribute.Value.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
                    break;
            }
        }

        return new NodeNames(says, classes, isHidden, hasAddress);
    }

    private static NameSays Say(string names, Dictionary<string, NameSays> known, Func<string, NameSays> read)
    {
        // An id and a class of the same letters say the same.
        if (!known.TryGetValue(names, out var says))
            known[names] = says = read(names);
        return says;
    }
}
