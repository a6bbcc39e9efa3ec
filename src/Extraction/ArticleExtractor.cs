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

    /// <summary>Longer names are sentences, in characters.</summary>
    private const int MaxNameLength = 200;

    /// <summary>Longer addresses are not followed, in characters.</summary>
    private const int MaxAddressLength = 2048;

    /// <summary>No sensible language tag is longer, in characters (RFC 5646 §4.4.1).</summary>
    private const int MaxLanguageLength = 35;

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
        return Read(document, page, cancellationToken);
    }

    private static ExtractionOutcome Read(IHtmlDocument document, PageInput page, CancellationToken cancellationToken)
    {
        var data = StructuredData.Read(document);
        if (HeadlineFinder.Find(document, data) is not { } title)
            return Failed(ExtractionFailure.NoTitle);
        var paragraphs = document.Body is { } body ? BodyFinder.Paragraphs(body, title, PageText.HeadingOf(document, title)) : [];
        if (Length(paragraphs) < MinTextLength && data?.Body is { } declared)
            paragraphs = Declared(declared, title, cancellationToken);
        var description = Length(paragraphs) < MinCaptionLength ? Description(document) : null;
        if (description is { Length: >= MinDescriptionLength })
            paragraphs = [description];
        else if (Length(paragraphs) < (IsDeclaredArticle(document) ? MinCaptionLength : MinTextLength))
            return Failed(IsIndex(document) ? ExtractionFailure.IndexPage : ExtractionFailure.TooShort);

        var published = DateFinder.Find(document, data, title, page.Url, page.Fetched);
        var start = PageText.BaseOf(document, page.Url);
        return new ExtractionOutcome.Extracted(new Article
        {
            Title = title,
            Paragraphs = paragraphs,
            Published = published,
            Author = Name(data?.Author) ?? Name(HeadlineFinder.Meta(document, "author")),
            Outlet = Name(HeadlineFinder.Meta(document, "og:site_name")) ?? Name(data?.Publisher),
            Language = document.DocumentElement.GetAttribute("lang") is { Length: >= 2 and <= MaxLanguageLength } language ? language : null,
            CanonicalUrl = Absolute(start, document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href")),
            ImageUrl = Absolute(start, HeadlineFinder.Meta(document, "og:image") ?? data?.Image),
            MayBeArchived = RobotsMeta.MayBeArchived(document),
            Warnings = Warnings(published, description is not null),
        });
    }

    /// <summary>The text as JSON-LD gives it: plain lines, or HTML in one string.</summary>
    private static IReadOnlyList<string> Declared(string text, string title, CancellationToken cancellationToken)
    {
        if (text.Contains("</", StringComparison.Ordinal))
            return PageParser.Parse(text, MaxDepth, cancellationToken)?.Body is { } body ? BodyFinder.Paragraphs(body, title, heading: null) : [];
        return [.. WebUtility.HtmlDecode(text).Split('\n').Select(PageText.Fold).Where(line => line.Length > 0 && !Boilerplate.IsTemplateLine(line))];
    }

    /// <summary>The caption of a photo story: its page declares itself an article and describes itself, but has no running text.</summary>
    private static string? Description(IHtmlDocument document) =>
        IsDeclaredArticle(document) ? PageText.Fold(HeadlineFinder.Meta(document, "description") ?? "") : null;

    private static bool IsDeclaredArticle(IHtmlDocument document) => HeadlineFinder.Meta(document, "og:type") == "article";

    private static List<string> Warnings(PublicationDate? published, bool fromDescription)
    {
        var warnings = new List<string>();
        if (fromDescription)
            warnings.Add("text.from-description");
        if (published is null)
            warnings.Add("date.missing");
        if (published is { ZoneAssumed: true })
            warnings.Add("date.zone-assumed");
        if (published is { From: DateOrigin.Url })
            warnings.Add("date.from-address");
        return warnings;
    }

    private static int Length(IReadOnlyList<string> paragraphs) => paragraphs.Sum(paragraph => paragraph.Length);

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

    /// <summary>A name in plain text. Some templates put the address of a profile there, or a whole sentence.</summary>
    private static string? Name(string? text) =>
        PageText.Fold(WebUtility.HtmlDecode(text ?? "")) is { Length: > 0 and <= MaxNameLength } name && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? name : null;

    private static Uri? Absolute(Uri page, string? address) =>
        address is { Length: > 0 and <= MaxAddressLength } && Uri.TryCreate(page, address, out var uri) && (uri.Scheme is "http" or "https") ? uri : null;

    private static ExtractionOutcome.Failed Failed(ExtractionFailure reason) => new(reason);
}
