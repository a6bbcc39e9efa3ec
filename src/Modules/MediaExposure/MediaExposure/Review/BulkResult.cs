namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

internal enum BulkOutcome
{
    Done,
    NothingChosen,
    TooMany,
    ReasonMissing,
}

/// <summary>What became of a decision on many.</summary>
/// <param name="Conflicts">Titles of those that somebody else had changed; they stayed as they are.</param>
internal sealed record BulkResult(BulkOutcome Outcome, int Done = 0, IReadOnlyList<string>? Conflicts = null, long? ActionId = null)
{
    public IReadOnlyList<string> Left => Conflicts ?? [];
}
