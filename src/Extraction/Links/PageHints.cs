using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>What an outlet's home page says about the outlet and where its news can be read. Claims, not findings.</summary>
public sealed partial record PageHints
{
    private const int MaxName = 200;
    private const int MaxFeeds = 20;

    /// <summary>How the outlet calls itself: its declared name, else the part of the title that names it; at most 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>What <c>meta generator</c> says; where there are several, the one that names a family of sites. At most 200 characters.</summary>
    public string? Generator { get; init; }

    /// <summary>Language tag (BCP 47) as declared, such as <c>id</c> or <c>id-ID</c>.</summary>
    public string? Language { get; init; }

    /// <summary>At most 20, each address once: those declared, those merely linked, and last those of comments.</summary>
    public required IReadOnlyList<HintedFeed> Feeds { get; init; }

    /// <summary>Pages of the same host that seem to list news, in the page's order; at most 10.</summary>
    public required IReadOnlyList<Uri> Sections { get; init; }

    /// <summary>The page of older entries behind this one, on the same host.</summary>
    public Uri? NextPage { get; init; }

    /// <summary>Reads them. Never throws.</summary>
    /// <param name="content">The page's bytes, decompressed.</param>
    /// <param name="page">Its absolute address.</param>
    /// <param name="charset">Charset of the Content-Type header, if any.</param>
    /// <returns>
    /// Null for what is no page: larger than <see cref="ArticleExtractor.MaxBytes"/>, deeper than
    /// <see cref="ArticleExtractor.MaxDepth"/>, or without any markup.
    /// </returns>
    public static PageHints? Read(ReadOnlyMemory<byte> content, Uri page, string? charset)
    {
        if (content.Length > ArticleExtractor.MaxBytes
            || PageParser.Parse(Charset.Decode(content.Span, charset), ArticleExtractor.MaxDepth, CancellationToken.None) is not { } document)
            return null;
        // The parser adds html, head and body to anything.
        if (document.All.Take(4).Count() < 4)
            return null;
        var links = PageLink.All(document, page);
        var meta = new MetaTags(document.QuerySelectorAll("meta"));
        return new PageHints
        {
            Name = NameOf(document, meta, page),
            Generator = GeneratorOf(document),
            Language = LanguageOf(document, meta),
            Feeds = [.. FeedHints.Of(links, page).Take(MaxFeeds)],
            Sections = SectionHints.Of(links, page),
            NextPage = NextPageHint.Of(links, page),
        };
    }

    private static string? NameOf(IDocument document, MetaTags meta, Uri page) =>
        Text(meta["og:site_name"]) ?? Text(meta["application-name"]) ?? Text(NameInTitle(document.Title ?? "", page));

    /// <summary>
    /// Of "Beranda - Kabar Pesisir | Aktual dan Tepercaya" the part that its host resembles, else the shortest; "home" names
    /// no outlet.
    /// </summary>
    private static string NameInTitle(string title, Uri page)
    {
        var parts = TitleSeparator().Split(PageText.Fold(title)).Where(part => part.Length > 0 && !NamesNobody().IsMatch(part)).ToList();
        var host = Letters(page.Host);
        return parts.Where(part => Letters(part) is { Length: >= 4 } letters && host.Contains(letters, StringComparison.Ordinal)).MaxBy(part => part.Length)
            ?? parts.MinBy(part => part.Length)
            ?? title;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string? GeneratorOf(IDocument document)
    {
        var generators = document.QuerySelectorAll("meta[name]")
            .Where(meta => meta.GetAttribute("name")!.Trim().Equals("generator", StringComparison.OrdinalIgnoreCase))
            .Select(meta => Text(meta.GetAttribute("content"))).OfType<string>().ToList();
        return generators.Find(generator => Family().IsMatch(generator)) ?? generators.FirstOrDefault();
    }

    private static string? LanguageOf(IDocument document, MetaTags meta) =>
        new[] { document.DocumentElement?.GetAttribute("lang"), document.DocumentElement?.GetAttribute("xml:lang"), meta["og:locale"] }
            .Select(language => language?.Trim().Replace('_', '-')).FirstOrDefault(language => language is not null && LanguageTag().IsMatch(language));

    /// <summary>Folded, entities that were escaped twice decoded, cut between characters; null for none.</summary>
    private static string? Text(string? text)
    {
        var folded = PageText.Fold(System.Net.WebUtility.HtmlDecode(text ?? ""));
        if (folded.Length > MaxName)
            folded = folded[..(char.IsHighSurrogate(folded[MaxName - 1]) ? MaxName - 1 : MaxName)].TrimEnd();
        return folded.Length == 0 ? null : folded;
    }

    [GeneratedRegex(@" [-–—|»:•·]+ ")]
    private static partial Regex TitleSeparator();

    [GeneratedRegex(@"^(?:beranda|home(?: ?page)?|(?:halaman )?(?:depan|utama)|(?:berita|kabar) (?:terkini|terbaru|hari ini|utama)|terkini|terbaru|indeks(?: berita)?|index|news|berita|portal berita|situs resmi|website resmi|official website|selamat datang|welcome)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesNobody();

    [GeneratedRegex("^(?:WordPress|Blogger)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Family();

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageTag();
}
