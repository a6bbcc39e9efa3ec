using System.Net;

namespace PortalMitra.Crawling;

/// <summary>An element of a feed or sitemap, read leniently.</summary>
internal sealed class MarkupElement(string name, IReadOnlyDictionary<string, string> attributes, MarkupElement? parent)
{
    /// <summary>As written, prefix included, lower case.</summary>
    public string Name { get; } = name;

    /// <summary>The name without its prefix.</summary>
    public string LocalName { get; } = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public IReadOnlyDictionary<string, string> Attributes { get; } = attributes;
    public MarkupElement? Parent { get; } = parent;
    public List<MarkupElement> Children { get; } = [];

    /// <summary>Text between the tags; CDATA as it stands, entities decoded; markup of inner elements kept as written.</summary>
    public string Text { get; set; } = "";

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

    /// <summary>Text of the first child of these names that has any; earlier names go first.</summary>
    public string? ChildText(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Children.Find(child => child.Name == name && !string.IsNullOrWhiteSpace(child.Text)) is { } found)
                return found.Text.Trim();
        }

        return null;
    }

    /// <param name="name">Prefix included, lower case.</param>
    public string? Attribute(string name) => Attributes.TryGetValue(name, out var value) ? WebUtility.HtmlDecode(value) : null;
}
