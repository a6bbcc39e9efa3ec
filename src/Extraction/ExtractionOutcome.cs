namespace PortalMitra.Extraction;

/// <summary>An article, or the reason why there is none: never an empty success.</summary>
public abstract record ExtractionOutcome
{
    private ExtractionOutcome()
    {
    }

    public sealed record Extracted(Article Article) : ExtractionOutcome;

    public sealed record Failed(ExtractionFailure Reason) : ExtractionOutcome;
}
