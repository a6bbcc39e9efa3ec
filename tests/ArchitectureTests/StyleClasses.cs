using System.Text.RegularExpressions;

namespace PortalMitra.ArchitectureTests;

/// <summary>A class on a page that no style sheet knows is a component somebody believes in and nobody made.</summary>
internal static partial class StyleClasses
{
    public static IEnumerable<string> Unknown(IEnumerable<(string File, string Markup)> pages, IEnumerable<string> sheets)
    {
        var known = sheets.SelectMany(sheet => Selector().Matches(sheet)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return from page in pages
               from attribute in Attribute().Matches(page.Markup)
               from name in attribute.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where !known.Contains(name)
               select $"{page.File}: no style sheet knows the class '{name}'.";
    }

    [GeneratedRegex(@"\.([a-z][\w-]*)")]
    private static partial Regex Selector();

    /// <summary>Attributes written out whole; one that is put together by code is beyond this check.</summary>
    [GeneratedRegex("class=\"([^\"@]*)\"")]
    private static partial Regex Attribute();
}
