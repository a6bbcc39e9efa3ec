using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PortalMitra.Extraction.Dates;

namespace PortalMitra.Extraction;

/// <summary>Reads an article from the bytes of its page. Pure: no network, no clock, no state; safe from any thread.</summary>
public static class ArticleExtractor
{
    /// <summary>Larger pages are refused, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Deeper trees are refused, in levels of nodes below the document: real pages stay below a hundred.</summary>
    public const int MaxDepth = 600;

    /// <summary>Shorter texts are not articles, in characters; half is enough where the page declares itself one (<c>og:type</c>).</summary>
    public const int MinTextLength = 200;

    /// <summary>A page that declares itself an article may be a photo story with no more than a caption, in characters.</summary>
    private const int MinCaptionLength = 100;

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
        var html = Charset.Decode(page.Content.Span, page.Charset);
        if (!LooksLikeHtml(html))
            return Failed(ExtractionFailure.NotHtml);

        cancellationToken.ThrowIfCancellationRequested();
        if (PageParser.Parse(html, MaxDepth, cancellationToken) is not { } document)
            return Failed(ExtractionFailure.TooDeep);
        cancellationToken.ThrowIfCancellationRequested();
        return Read(ParsedPage.Of(page, document), cancellationToken);
    }

    private static ExtractionOutcome Read(ParsedPage page, CancellationToken cancellationToken)
    {
        var headline = HeadlineFinder.Find(page);
        var dates = DateFinder.Find(page, headline);
        var facts = FactsFinder.Read(page, headline) with { Published = dates.Published, Updated = dates.Updated };
        if (headline.Text.Length == 0)
            return new ExtractionOutcome.Failed(ExtractionFailure.NoTitle, facts);
        var body = BodyFinder.Find(page, headline, cancellationToken);
        var description = body.Length < MinCaptionLength ? Description(page) : null;
        var fromDescription = description is { Length: >= MinDescriptionLength };
        if (fromDescription)
            body = new Body([description!], $"<p>{WebUtility.HtmlEncode(description)}</p>", body.CreditLines);
        facts = facts with { Warnings = Warnings(facts, dates, fromDescription) };
        if (!fromDescription && body.Length < (IsDeclaredArticle(page) ? MinCaptionLength : MinTextLength))
        {
            var isIndex = IsIndex(page.Document);
            return new ExtractionOutcome.Failed(
                isIndex ? ExtractionFailure.IndexPage : ExtractionFailure.TooShort, facts with { Kind = isIndex ? PageKind.Index : PageKind.Other });
        }

        return new ExtractionOutcome.Extracted(new Article(facts, body));
    }

    /// <summary>The caption of a photo story: its page declares itself an article and describes itself, but has no running text.</summary>
    private static string? Description(ParsedPage page) => IsDeclaredArticle(page) ? PageText.Fold(page.Meta["description"] ?? "") : null;

    private static bool IsDeclaredArticle(ParsedPage page) => page.Meta["og:type"] == "article";

    private static List<string> Warnings(PageFacts facts, PageDates dates, bool fromDescription)
    {
        var warnings = new List<string>();
        if (fromDescription)
            warnings.Add(ExtractionWarning.TextFromDescription);
        if (facts.Published is null)
            warnings.Add(ExtractionWarning.DateMissing);
        if (facts.Published is { ZoneAssumed: true })
            warnings.Add(ExtractionWarning.DateZoneAssumed);
        if (facts.Published is { From: DateOrigin.Url })
            warnings.Add(ExtractionWarning.DateFromAddress);
        if (dates.IsConflicting)
            warnings.Add(ExtractionWarning.DateConflict);
        if (facts.IsPaywalled)
            warnings.Add(ExtractionWarning.TextBehindPaywall);
        if (facts.NextPageUrl is not null)
            warnings.Add(ExtractionWarning.TextSplit);
        return warnings;
    }

    /// <summary>Many links with headline-long words and little else.</summary>
    private static bool IsIndex(IHtmlDocument document) =>
        document.QuerySelectorAll("a[href]").Count(link => PageText.Of(link).Length > 30) >= 8;

    private static bool LooksLikeHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096));
        return head.IndexOf('\0') < 0
            && (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<head", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<meta", StringComparison.OrdinalIgnoreCase) || head.Contains("<title", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<div", StringComparison.OrdinalIgnoreCase) || head.Contains("<h1", StringComparison.OrdinalIgnoreCase));
    }

    private static ExtractionOutcome.Failed Failed(ExtractionFailure reason) => new(reason);
}
