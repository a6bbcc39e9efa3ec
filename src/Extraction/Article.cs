using System.Diagnostics.CodeAnalysis;

namespace PortalMitra.Extraction;

/// <summary>What was read from an article's page. Title and text are never empty.</summary>
public sealed record Article : PageFacts
{
    /// <summary>An article whose other facts are filled in by its initialiser.</summary>
    public Article()
    {
    }

    /// <summary>An article of a page whose facts are known.</summary>
    [SetsRequiredMembers]
    internal Article(PageFacts facts, Body body)
        : base(facts)
    {
        Kind = PageKind.Article;
        Paragraphs = body.Paragraphs;
        Html = body.Html;
        Credits = CreditsFinder.Read(body.Paragraphs, body.CreditLines, facts);
    }

    /// <summary>Running text in order, boilerplate and "Baca juga" lines left out.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>
    /// The same text as minimal HTML: <c>p h2 h3 h4 ul ol li blockquote pre table tr th td a strong em br</c>, no attribute but
    /// <c>href</c> (absolute, http or https), everything else escaped. Safe to show as it is.
    /// </summary>
    public required string Html { get; init; }

    /// <summary>Who the text comes from by its own marks: byline, dateline, agencies, releases, advertisement.</summary>
    public Credits Credits { get; init; } = new();

    /// <summary>The paragraphs, separated by line feeds.</summary>
    public string Text => string.Join('\n', Paragraphs);
}
