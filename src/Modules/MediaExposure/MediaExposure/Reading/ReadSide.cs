using PortalMitra.Extraction;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

/// <summary>How an example page is read in one way: an article, or why there is none.</summary>
internal sealed record ReadSide(Article? Article, ExtractionFailure? Failure)
{
    public static ReadSide Of(Example example, OutletRules? rules, CancellationToken cancellationToken)
    {
        var page = new PageInput(example.Content, example.Url, new DateTimeOffset(example.FetchedUtc, TimeSpan.Zero), example.Charset) { Rules = rules };
        return ArticleExtractor.Extract(page, cancellationToken) switch
        {
            ExtractionOutcome.Extracted extracted => new ReadSide(extracted.Article, null),
            ExtractionOutcome.Failed failed => new ReadSide(null, failed.Reason),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>The text as HTML to stand below a heading of the third level: its own headings must not break the page's order.</summary>
    public string Html => Article is null ? "" : Article.Html
        .Replace("<h2>", "<h4>", StringComparison.Ordinal).Replace("</h2>", "</h4>", StringComparison.Ordinal)
        .Replace("<h3>", "<h4>", StringComparison.Ordinal).Replace("</h3>", "</h4>", StringComparison.Ordinal)
        .Replace("<a href=", "<a target=\"_blank\" rel=\"noopener noreferrer nofollow\" href=", StringComparison.Ordinal);

    /// <summary>Warnings beside those on selectors, which the form itself counts.</summary>
    public IEnumerable<string> Warnings => Article?.Warnings.Where(warning => !warning.StartsWith(ExtractionWarning.RuleUnmatched, StringComparison.Ordinal)) ?? [];
}
