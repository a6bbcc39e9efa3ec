namespace PortalMitra.Extraction.Facts;

/// <summary>Authors in <c>meta</c> elements.</summary>
internal static class MetaAuthors
{
    private static readonly string[] ArticleNames =
    [
        "article:author", "article:author_name", "article.author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dc:creator", "dcterms.creator", "citation_author", "cxenseparse:author", "vr:author",
        "content_author", "dtk:author", "penulis", "reporter", "shareaholic:article_author_name", "authors", "creator",
    ];

    /// <summary>What says that the value beside it is an author: "Written by", as WordPress plugins fill Twitter's card.</summary>
    private static readonly string[] TwitterLabels = ["written by", "verfasst von", "geschrieben von", "ditulis oleh", "escrito por", "écrit par", "scritto da", "geschreven door", "autor", "author", "penulis"];

    /// <summary>Names that stand for this article alone.</summary>
    public static List<string> OfArticle(MetaTags meta)
    {
        foreach (var name in ArticleNames)
        {
            if (meta.All(name) is { Count: > 0 } contents && Read(contents) is { Count: > 0 } names)
                return names;
        }

        for (var number = 1; number <= 2; number++)
        {
            if (meta[$"twitter:label{number}"]?.Trim() is { } label && TwitterLabels.Contains(label, StringComparer.OrdinalIgnoreCase))
                return AuthorNames.Read(meta[$"twitter:data{number}"]);
        }

        return [];
    }

    /// <summary><c>meta name=author</c> says on some pages who made the site.</summary>
    public static List<string> OfPage(MetaTags meta) => Read(meta.All("author"));

    private static List<string> Read(IReadOnlyList<string> contents) => [.. contents.Take(10).SelectMany(AuthorNames.Read).Distinct(StringComparer.OrdinalIgnoreCase)];
}
