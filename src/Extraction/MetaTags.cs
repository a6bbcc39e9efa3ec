using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>The page's <c>meta</c> elements by name, read once. Outlets put names into any of four attributes and any case.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _contents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>More contents under one name are not kept.</summary>
    private const int MaxContents = 100;

    public MetaTags(IEnumerable<IElement> metas)
    {
        foreach (var meta in metas)
        {
            if (meta.GetAttribute("content") is not { Length: > 0 } content)
                continue;
            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (meta.GetAttribute(attribute)?.Trim() is not { Length: > 0 } name)
                    continue;
                if (!_contents.TryGetValue(name, out var contents))
                    _contents[name] = contents = [];
                if (contents.Count < MaxContents)
                    contents.Add(content);
            }
        }
    }

    /// <summary>The first content under that name, as written; never empty.</summary>
    public string? this[string name] => _contents.TryGetValue(name, out var contents) ? contents[0] : null;

    /// <summary>All contents under that name, in the page's order.</summary>
    public IReadOnlyList<string> All(string name) => _contents.TryGetValue(name, out var contents) ? contents : [];
}
