using AngleSharp.Dom;

namespace PortalMitra.Extraction.Facts;

/// <summary>
/// Who wrote the article. In the order of trust: the outlet's rule, persons of JSON-LD, <c>meta</c> of the article, the byline
/// readers see, <c>meta</c> of the page. The outlet's own name is no author.
/// </summary>
internal static class AuthorFinder
{
    /// <summary>In characters, all names together.</summary>
    private const int MaxLength = 200;

    public static string? Find(ParsedPage page, Headline headline, OutletName outlet, Surroundings surroundings)
    {
        List<string>? login = null;
        foreach (var source in Sources(page, headline, surroundings))
        {
            List<string> names = [.. source.Names().Where(name => !outlet.IsSaidBy(name) || (outlet.IsPerson && source.Source != "organization"))];
            if (names.Count == 0)
                continue;
            // Software gives the name of an account where the page may show the person's.
            if (!names.TrueForAll(AuthorNames.IsLogin))
                return Join(names);
            login ??= names;
        }

        return login is null ? null : Join(login);
    }

    /// <summary>Lazily: the page is searched for a byline only where nothing better speaks.</summary>
    internal static IEnumerable<(string Source, Func<List<string>> Names)> Sources(ParsedPage page, Headline headline, Surroundings surroundings)
    {
        yield return ("rule", () => Selectors.First(page.Document, page.Input.Rules?.Author) is { } chosen ? AuthorNames.Read(Selectors.TextOf(chosen)) : []);
        yield return ("data", () => All(page.Data?.Authors ?? []));
        yield return ("meta", () => MetaAuthors.OfArticle(page.Meta));
        yield return ("visible", () => BylineFinder.Find(page, headline, surroundings));
        yield return ("page", () => MetaAuthors.OfPage(page.Meta));
        yield return ("organization", () => All(page.Data?.AuthorOrganizations ?? []));
    }

    private static List<string> All(IEnumerable<string> texts) => [.. texts.SelectMany(AuthorNames.Read).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Join(List<string> names)
    {
        var joined = names[0];
        foreach (var name in names.Skip(1))
        {
            if (joined.Length + name.Length + 2 > MaxLength)
                break;
            joined += "; " + name;
        }

        return joined;
    }
}
