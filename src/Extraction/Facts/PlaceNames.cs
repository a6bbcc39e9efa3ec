using System.Collections.Frozen;
using AngleSharp.Dom;

namespace PortalMitra.Extraction.Facts;

/// <summary>What an element's own names say it holds.</summary>
[Flags]
internal enum Places
{
    None = 0,
    Author = 1,
    Headline = 2,
    Breadcrumb = 4,
    Barrier = 8,

    /// <summary>Something else of the author: a picture, a biography, links.</summary>
    NotAuthor = 16,

    /// <summary>Comments, related articles, side columns, menus.</summary>
    Others = 32,

    /// <summary>The name holds a word that names of headlines hold; no place by itself.</summary>
    TitleWord = 64,
}

/// <summary>Names that templates give to the places of facts: class, id, <c>rel</c>, <c>itemprop</c> and <c>data-testid</c>.</summary>
internal static class PlaceNames
{
    private static readonly FrozenDictionary<string, Places> Words = new (Places Place, string Words)[]
    {
        (Places.Author,
            "author authors authorname postauthor byline bylines vcard autor autoren autores autore auteur auteurs penulis pewarta reporter writer jurnalis wartawan journalist redaktur verfasser contributor "
            + "contributors kontributor creator signature metainfo"),
        (Places.NotAuthor,
            "avatar image img photo picture bio biography description desc social follow posts articles more count date time icon job position role email twitter excerpt search nav reply "
            + "replies commenter caption"),
        (Places.NotAuthor | Places.Others,
            "comment comments commentlist komentar kommentare respond disqus related terkait sidebar popular populer terpopuler trending latest terbaru recommended recommendations rekomendasi "
            + "teaser teasers navigation newsletter carousel slider similar lainnya menu ticker"),
        (Places.Others, "widget"),
        (Places.Breadcrumb, "breadcrumb breadcrumbs"),
        (Places.TitleWord, "title headline judul"),
        (Places.Barrier, "paywall regwall paygate premiumwall subscribewall"),
    }.SelectMany(entry => entry.Words.Split(' ').Select(word => KeyValuePair.Create(word, entry.Place))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Places>.AlternateLookup<ReadOnlySpan<char>> WordLookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Most names hold none of the words, and need not be taken apart.</summary>
    private static readonly WordFilter AnyWord = new(Words.Keys);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadlineNames = new[]
    {
        "entry-title", "post-title", "article-title", "story-title", "news-title", "article__title", "article-headline", "article__headline", "headline", "post__title", "detail__title",
        "read__title", "single-title", "title-article", "judul", "judul-berita", "title-news", "detail-title", "pg-headline", "content-title", "page-title", "post-headline",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the element is named as the headline.</summary>
    public static bool IsOfHeadline(IElement element) =>
        IsHeadline(element.ClassName ?? "") || IsHeadline(element.Id ?? "") || (element.GetAttribute("itemprop")?.Contains("headline", StringComparison.OrdinalIgnoreCase) ?? false);

    /// <param name="node">Whose names are read.</param>
    /// <param name="names">What is remembered of the page.</param>
    public static Places Of(FlatNode node, NameMemory<Places> names)
    {
        var properties = node.Tag == "address" ? Places.Author : Places.None;
        if (node is { Classes: null, Id: null, Rel: null, ItemProp: null, TestId: null })
            return properties;
        var said = names.OfClasses(node) | names.OfId(node);
        if (node.TestId is { Length: > 0 } test)
            said |= ByWords(test) & (Places.Author | Places.NotAuthor);
        if (node.Rel is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase))
            properties |= Places.Author;
        if (node.ItemProp is { Length: > 0 } property)
            properties |= ByProperty(property);
        return ((said & Places.NotAuthor) != 0 ? said & ~Places.Author : said) | properties;
    }

    /// <summary>What is remembered of one page.</summary>
    public static NameMemory<Places> On(FlatPage page) => new(page, ByName, ByName);

    private static Places ByName(string value)
    {
        var places = ByWords(value);
        return (places & Places.TitleWord) == 0 ? places : (places & ~Places.TitleWord) | (IsHeadline(value) ? Places.Headline : Places.None);
    }

    private static Places ByProperty(string property) =>
        (property.Contains("author", StringComparison.OrdinalIgnoreCase) || property.Contains("creator", StringComparison.OrdinalIgnoreCase) ? Places.Author : Places.None)
        | (property.Contains("headline", StringComparison.OrdinalIgnoreCase) ? Places.Headline : Places.None)
        | (property.Equals("breadcrumb", StringComparison.OrdinalIgnoreCase) ? Places.Breadcrumb : Places.None);

    /// <summary>What the words of one class or id say together.</summary>
    public static Places ByWords(string? names)
    {
        var places = Places.None;
        if (names is null || !AnyWord.IsIn(names))
            return places;
        foreach (var word in NameWords.Of(names))
        {
            if (WordLookup.TryGetValue(word, out var place))
                places |= place;
        }

        return places;
    }

    private static bool IsHeadline(string names)
    {
        if (names.Length > 300)
            return false;
        foreach (var range in names.AsSpan().SplitAny(" \n\t"))
        {
            if (HeadlineNames.Contains(names.AsSpan(range)))
                return true;
        }

        return false;
    }
}
