using System.Text.Json;
using PortalMitra.Extraction.JsonLd;

namespace PortalMitra.Extraction;

/// <summary>
/// What a page's JSON-LD (schema.org) says of its article; where there is none, of the page. Values are as written: neither
/// believed nor cleaned, entities and tags of HTML included. Absent ones are null or empty.
/// </summary>
internal sealed record StructuredData
{
    /// <summary>More persons, keywords or breadcrumbs are not kept.</summary>
    private const int MaxItems = 60;

    /// <summary>The article's type, such as "NewsArticle"; null where only the page is described.</summary>
    public string? Type { get; private init; }

    public string? Headline { get; private init; }

    public string? Description { get; private init; }

    /// <summary><c>datePublished</c> as written.</summary>
    public string? Published { get; private init; }

    /// <summary><c>dateModified</c> as written.</summary>
    public string? Modified { get; private init; }

    /// <summary>Names of persons, in order; what is not said to be an organisation counts as one.</summary>
    public IReadOnlyList<string> Authors { get; private init; } = [];

    /// <summary>Names of organisations that are given as authors.</summary>
    public IReadOnlyList<string> AuthorOrganizations { get; private init; } = [];

    public string? Publisher { get; private init; }

    /// <summary>True where the publisher is a person, as on a blog of one's own.</summary>
    public bool IsPublisherPerson { get; private init; }

    /// <summary>Name of the outlet's site.</summary>
    public string? Site { get; private init; }

    /// <summary>The whole text: plain, or HTML.</summary>
    public string? Body { get; private init; }

    /// <summary>Addresses of pictures.</summary>
    public IReadOnlyList<string> Images { get; private init; } = [];

    public string? Section { get; private init; }

    /// <summary>One keyword each, or several in one string with commas.</summary>
    public IReadOnlyList<string> Keywords { get; private init; } = [];

    /// <summary>Names from the home page down to this one.</summary>
    public IReadOnlyList<string> Breadcrumbs { get; private init; } = [];

    public string? Language { get; private init; }

    /// <summary>False: the text goes on behind a payment. Null: nothing is said.</summary>
    public bool? IsAccessibleForFree { get; private init; }

    /// <param name="blocks">Contents of the page's <c>script type="application/ld+json"</c> elements.</param>
    /// <param name="page">The page's address: of several articles the one at this address counts.</param>
    /// <param name="title">What the page calls itself, for the same end.</param>
    /// <returns>Null when they describe neither article nor page.</returns>
    public static StructuredData? Read(IEnumerable<string> blocks, Uri page, string title)
    {
        using var objects = new JsonLdObjects();
        foreach (var block in blocks)
            objects.Add(block);
        return objects.Articles.Count + objects.Pages.Count + objects.Breadcrumbs.Count + objects.Sites.Count == 0
            ? null
            : From(objects, ArticleChoice.Of(objects.Articles, page, title), ArticleChoice.Of(objects.Pages, page, title));
    }

    private static StructuredData From(JsonLdObjects objects, JsonElement? chosenArticle, JsonElement? chosenPage)
    {
        var article = chosenArticle ?? default;
        var page = chosenPage ?? default;
        var authors = Agents(objects, article, "author", "creator");
        if (authors.Count == 0)
            authors = Agents(objects, page, "author", "creator");
        var publisher = Agents(objects, article, "publisher").Concat(Agents(objects, page, "publisher")).Concat(objects.Sites.SelectMany(site => Agents(objects, site, "publisher"))).FirstOrDefault();
        return new StructuredData
        {
            Type = chosenArticle is null ? null : JsonLdObjects.Types(article) is [var type, ..] ? type : null,
            Headline = JsonText.Of(article, "headline") ?? JsonText.Of(article, "name") ?? JsonText.Of(page, "headline"),
            Description = JsonText.Of(article, "description") ?? JsonText.Of(page, "description"),
            Published = JsonText.Of(article, "datePublished", of: "@value") ?? JsonText.Of(page, "datePublished", of: "@value"),
            Modified = JsonText.Of(article, "dateModified", of: "@value") ?? JsonText.Of(page, "dateModified", of: "@value"),
            Authors = [.. authors.Where(author => !author.IsOrganization).Select(author => author.Name)],
            AuthorOrganizations = [.. authors.Where(author => author.IsOrganization).Select(author => author.Name)],
            Publisher = publisher.Name,
            IsPublisherPerson = publisher.IsPerson,
            Site = objects.Sites.Select(site => JsonText.Of(site, "name")).FirstOrDefault(name => name is not null),
            Body = JsonText.Of(article, "articleBody"),
            Images = [.. Pictures(objects, article), .. Pictures(objects, page)],
            Section = JsonText.Of(article, "articleSection"),
            Keywords = JsonText.All(article, "keywords", MaxItems),
            Breadcrumbs = [.. objects.Breadcrumbs.Select(Crumbs).FirstOrDefault(crumbs => crumbs.Count > 0) ?? []],
            Language = JsonText.Of(article, "inLanguage") ?? JsonText.Of(page, "inLanguage"),
            IsAccessibleForFree = Flag(article, "isAccessibleForFree") ?? Flag(page, "isAccessibleForFree"),
        };
    }

    private static List<(string Name, bool IsOrganization, bool IsPerson)> Agents(JsonLdObjects objects, JsonElement element, params ReadOnlySpan<string> properties)
    {
        var agents = new List<(string Name, bool IsOrganization, bool IsPerson)>();
        foreach (var property in properties)
        {
            if (agents.Count > 0 || JsonText.Property(element, property) is not { } value)
                continue;
            foreach (var item in JsonText.Items(value).Take(MaxItems).Select(objects.Resolve))
            {
                if ((JsonText.String(item) ?? JsonText.Of(item, "name") ?? FullName(item)) is { } name)
                    agents.Add((name, IsOrganization(item), JsonLdObjects.Types(item).Contains("Person")));
            }
        }

        return agents;
    }

    private static string? FullName(JsonElement person) =>
        JsonText.Of(person, "givenName") is { } given && JsonText.Of(person, "familyName") is { } family ? $"{given} {family}" : null;

    private static bool IsOrganization(JsonElement agent)
    {
        var types = JsonLdObjects.Types(agent);
        return types.Any(type => type.EndsWith("Organization", StringComparison.OrdinalIgnoreCase) || type is "Corporation" or "Brand") && !types.Contains("Person");
    }

    private static IEnumerable<string> Pictures(JsonLdObjects objects, JsonElement element) =>
        JsonText.Property(element, "image") is not { } value
            ? []
            : JsonText.Items(value).Take(MaxItems).Select(item => JsonText.String(item) ?? JsonText.Of(objects.Resolve(item), "url") ?? JsonText.Of(objects.Resolve(item), "contentUrl"))
                .OfType<string>();

    private static List<string> Crumbs(JsonElement list) =>
        JsonText.Property(list, "itemListElement") is not { } items
            ? []
            : [.. JsonText.Items(items).Take(MaxItems).Select(item => JsonText.Of(item, "name") ?? JsonText.Of(item, "item")).OfType<string>()];

    /// <summary>Some write the word, some the address of schema.org's False.</summary>
    private static bool? Flag(JsonElement element, string property) => JsonText.Property(element, property) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } value when JsonText.String(value) is { } text =>
            text.EndsWith("false", StringComparison.OrdinalIgnoreCase) ? false : text.EndsWith("true", StringComparison.OrdinalIgnoreCase) ? true : null,
        _ => null,
    };
}
