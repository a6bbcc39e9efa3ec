using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>The page's <c>meta</c> elements by name, read once. Outlets put names into any of four attributes and any case.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _contents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>More contents under one name are not kept.</summary>
    private const int MaxContents = 100;

    /// <summary>The names' lengths: finders ask for some two hundred names, of which a page has a dozen.</summary>
    private ulong _lengths;

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
                {
                    _contents[name] = contents = [];
                    _lengths |= Bit(name);
                }

                if (contents.Count < MaxContents)
                    contents.Add(content);
            }
        }
    }

    private static ulong Bit(string name) => 1UL << Math.Min(name.Length, 63);

    private List<string>? Find(string name) => (_lengths & Bit(name)) != 0 && _contents.TryGetValue(name, out var contents) ? contents : null;

    /// <summary>The first content under that name, as written; never empty.</summary>
    public string? this[string name] => Find(name)?[0];

    /// <summary>All contents under that name, in the page's order.</summary>
    public IReadOnlyList<string> All(string name) => Find(name) ?? (IReadOnlyList<string>)[];
}
