namespace PortalMitra.Extraction;

/// <summary>An article, or the reason why there is none: never an empty success.</summary>
public abstract record ExtractionOutcome
{
    private ExtractionOutcome()
    {
    }

    /// <summary>An article was read.</summary>
    /// <param name="Article">With title and text; all else may be absent.</param>
    public sealed record Extracted(Article Article) : ExtractionOutcome;

    /// <summary>No article was read, and reading the same bytes again gives none either.</summary>
    /// <param name="Reason">The first obstacle met.</param>
    /// <param name="Page">What the page says of itself; null when it could not be read as a page.</param>
    public sealed record Failed(ExtractionFailure Reason, PageFacts? Page = null) : ExtractionOutcome;
}
