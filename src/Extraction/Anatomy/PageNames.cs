using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>Selectors for the elements of a page by the names its template gives them.</summary>
internal sealed partial class PageNames
{
    private const int MaxName = 60;

    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tags = new(StringComparer.Ordinal);

    public PageNames(IEnumerable<IElement> elements)
    {
        foreach (var element in elements)
        {
            Count(_tags, element.LocalName);
            if (element.Id is { Length: > 0 } id)
                Count(_ids, id);
            foreach (var name in element.ClassList.Distinct())
                Count(_classes, name);
        }
    }

    /// <summary>A selector that fits this element alone, or null.</summary>
    public string? Single(IElement element) =>
        element.ClassList.Where(name => IsStable(name) && _classes[name] == 1).Select(name => "." + name).FirstOrDefault()
        ?? (element.Id is { Length: > 0 } id && IsStable(id) && _ids[id] == 1 ? "#" + id : null)
        ?? (element.LocalName is "article" or "main" or "h1" or "h2" or "time" && _tags[element.LocalName] == 1 ? element.LocalName : null);

    /// <summary>The class that the fewest others share, with how many do, or null.</summary>
    public (string Selector, int Count)? Shared(IElement element) =>
        element.ClassList.Where(IsStable).OrderBy(name => _classes[name]).Select(name => ((string, int)?)("." + name, _classes[name])).FirstOrDefault();

    private static void Count(Dictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    /// <summary>Numbers in a name count articles or come from a machine, and so differ on the next page; other signs would have to be escaped.</summary>
    private static bool IsStable(string name) => name.Length <= MaxName && Stable().IsMatch(name) && !Counted().IsMatch(name);

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Stable();

    [GeneratedRegex("[0-9]{3}|[0-9][a-z]+[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
