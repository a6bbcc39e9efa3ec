using System.Text.RegularExpressions;

namespace PortalMitra.ArchitectureTests;

/// <summary>A6: two pages at one relative path build cleanly and one is simply gone; a route must be absolute and lower case.</summary>
internal static partial class PagePaths
{
    public static IEnumerable<string> Duplicates(IEnumerable<(string Assembly, string Path)> views) =>
        from view in views
        group view.Assembly by view.Path.ToUpperInvariant() into same
        where same.Count() > 1
        select $"{same.Key} exists in {string.Join(" and ", same.Order(StringComparer.Ordinal))}: only one of them is served.";

    public static IEnumerable<string> BadRoutes(IEnumerable<(string File, string Text)> pages) =>
        from page in pages
        let directive = PageDirective().Match(page.Text)
        where directive.Success
        let route = directive.Groups["route"].Value
        where !route.StartsWith('/') || Literals(route).Any(char.IsUpper)
        select $"{page.File}: the route \"{route}\" must be absolute and lower case.";

    private static string Literals(string route) => Parameter().Replace(route, "");

    [GeneratedRegex("""^@page[ \t]*("(?<route>[^"]*)")?""", RegexOptions.Multiline)]
    private static partial Regex PageDirective();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
