using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PortalMitra.Extraction.Bodies;
using PortalMitra.Extraction.Dates;

namespace PortalMitra.Extraction;

/// <summary>Reads an article from the bytes of its page. Pure: no network, no clock, no state; safe from any thread.</summary>
public static partial class ArticleExtractor
{
    /// <summary>Larger pages are refused, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Deeper trees are refused, in levels of nodes below the document: real pages stay below a hundred.</summary>
    public const int MaxDepth = 600;

    /// <summary>Shorter texts are not articles, in characters; half is enough where the page declares itself one (<c>og:type</c>).</summary>
    public const int MinTextLength = 200;

    /// <summary>A page that declares itself an article may be a photo story with no more than a caption, in characters.</summary>
    private const int MinCaptionLength = 100;

    /// <summary>The first tag of a page stands within so many characters: some servers print their own errors before it.</summary>
    private const int HeadWithin = 16_384;

    /// <summary>A NUL within so many characters is that of a picture or a PDF.</summary>
    private const int BinaryWithin = 4096;

    /// <summary>Messages of a server are shorter, in characters.</summary>
    private const int MaxServerText = 700;

    /// <summary>A page's description of itself stands for the text of a photo story from this length on.</summary>
    private const int MinDescriptionLength = 80;

    /// <summary>The article on a page, or why there is none. No content of the page, however broken, makes it throw.</summary>
    /// <param name="page">The page as fetched.</param>
    /// <param name="cancellationToken">Looked at before and while the page is parsed.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ExtractionOutcome Extract(PageInput page, CancellationToken cancellationToken)
    {
        if (page.Content.IsEmpty)
            return Failed(ExtractionFailure.Empty);
        if (page.Content.Length > MaxBytes)
            return Failed(ExtractionFailure.TooLarge);
        // Long strings are costly to collect: the text lives in a borrowed buffer, and the tree keeps nothing of it.
        var buffer = ArrayPool<char>.Shared.Rent(page.Content.Length + 1);
        IHtmlDocument? document;
        try
        {
            var html = buffer.AsMemory(0, Charset.Decode(page.Content.Span, page.Charset, buffer));
            if (!LooksLikeHtml(html.Span))
                return Failed(ExtractionFailure.NotHtml);
            cancellationToken.ThrowIfCancellationRequested();
            // Selectors of staff may name what is of no use otherwise.
            document = PageParser.Parse(html, MaxDepth, isSlim: page.Rules is null, cancellationToken);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        if (document is null)
            return Failed(ExtractionFailure.TooDeep);
        cancellationToken.ThrowIfCancellationRequested();
        var unmatched = RuleUse.Apply(document, page.Rules);
        return Read(ParsedPage.Of(page, document), unmatched, cancellationToken);
    }

    private static ExtractionOutcome Read(ParsedPage page, IReadOnlyList<string> unmatched, CancellationToken cancellationToken)
    {
        var headline = HeadlineFinder.Find(page);
        var dates = DateFinder.Find(page, headline);
        var map = PageMap.Of(page.Nodes, cancellationToken);
        var (next, whole) = map is null ? (null, null) : SplitPages.Find(map, page.Outline.Links, page.Input.Url, page.Base);
        var facts = FactsFinder.Read(page, headline) with
        {
            Published = dates.Published,
            Updated = dates.Updated,
            NextPageUrl = NextByRule(page) ?? next,
            WholeArticleUrl = whole,
        };
        if (headline.Text.Length == 0)
            return new ExtractionOutcome.Failed(ExtractionFailure.NoTitle, facts);
        var body = map is null ? Body.None : BodyFinder.Find(map, page, headline, cancellationToken);
        var caption = body.Length < MinCaptionLength ? Caption(page) : null;
        if (caption is not null)
            body = new Body([caption], $"<p>{WebUtility.HtmlEncode(caption)}</p>", body.CreditLines);
        facts = facts with { Warnings = [.. Warnings(facts, dates, caption is not null), .. unmatched] };
        if (Obstacle(page, body, isCaption: caption is not null) is not { } reason)
            return new ExtractionOutcome.Extracted(new Article(facts, body));
        return new ExtractionOutcome.Failed(reason, facts with { Kind = reason == ExtractionFailure.IndexPage ? PageKind.Index : PageKind.Other });
    }

    private static ExtractionFailure? Obstacle(ParsedPage page, Body body, bool isCaption)
    {
        // Only what says of itself that it is one article with a date is believed to be one in spite of its look.
        if (body.IsIndex && !page.Input.IsFurtherPage && page.Data?.Type is null && page.Meta["article:published_time"] is null)
            return ExtractionFailure.IndexPage;
        if (IsOfTheServer(page, body))
            return ExtractionFailure.TooShort;
        if (isCaption || body.Length >= (page.Input.IsFurtherPage ? 1 : IsDeclaredArticle(page) ? MinCaptionLength : MinTextLength))
            return null;
        return IsListOfLinks(page.Document) ? ExtractionFailure.IndexPage : ExtractionFailure.TooShort;
    }

    /// <summary>A page that was not found, or a login: a few sentences, and no date.</summary>
    private static bool IsOfTheServer(ParsedPage page, Body body) =>
        page.Data?.Type is null && body.Length < MaxServerText
        && (ServerTitle().IsMatch(page.Document.Title ?? "") || (LoginTitle().IsMatch(page.Document.Title ?? "") && page.Nodes.AsksForPassword()));

    [GeneratedRegex(@"^\s*(?:masuk|log ?in|sign in|anmeld|connexion|iniciar sesión|accedi)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LoginTitle();

    [GeneratedRegex(@"\b(?:404|403|50[0-4])\b|not found|(?:halaman|laman) (?:yang anda cari )?tidak (?:ditemukan|ada|tersedia)|tidak ditemukan|nicht gefunden|introuvable|no encontrad[ao]|access denied|akses ditolak|just a moment", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ServerTitle();

    private static Uri? NextByRule(ParsedPage page) =>
        Selectors.First(page.Document, page.Input.Rules?.NextPage) is { } link && PageLink.Of(link, page.Base) is { Url: var url } && SameHost.Is(url, page.Input.Url) && url != page.Input.Url ? url : null;

    /// <summary>The caption of a photo story: its page declares itself an article and describes itself, but has no running text.</summary>
    private static string? Caption(ParsedPage page) =>
        IsDeclaredArticle(page) && PageText.Fold(page.Meta["description"] ?? "") is { Length: >= MinDescriptionLength } description ? description : null;

    private static bool IsDeclaredArticle(ParsedPage page) => page.Meta["og:type"] == "article";

    private static IEnumerable<string> Warnings(PageFacts facts, PageDates dates, bool fromDescription)
    {
        if (fromDescription)
            yield return ExtractionWarning.TextFromDescription;
        if (facts.Published is null)
            yield return ExtractionWarning.DateMissing;
        if (facts.Published is { ZoneAssumed: true })
            yield return ExtractionWarning.DateZoneAssumed;
        if (facts.Published is { From: DateOrigin.Url })
            yield return ExtractionWarning.DateFromAddress;
        if (dates.IsConflicting)
            yield return ExtractionWarning.DateConflict;
        if (facts.IsPaywalled)
            yield return ExtractionWarning.TextBehindPaywall;
        if (facts.NextPageUrl is not null)
            yield return ExtractionWarning.TextSplit;
    }

    /// <summary>Many links with headline-long words and little else.</summary>
    private static bool IsListOfLinks(IHtmlDocument document) =>
        document.QuerySelectorAll("a[href]").Count(link => PageText.Of(link).Length > 30) >= 8;

    private static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, HeadWithin)];
        return text[..Math.Min(text.Length, BinaryWithin)].IndexOf('\0') < 0
            && (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<head", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<meta", StringComparison.OrdinalIgnoreCase) || head.Contains("<title", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<div", StringComparison.OrdinalIgnoreCase) || head.Contains("<h1", StringComparison.OrdinalIgnoreCase));
    }

    private static ExtractionOutcome.Failed Failed(ExtractionFailure reason) => new(reason);
}
