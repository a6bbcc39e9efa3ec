namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

internal enum DecisionOutcome
{
    Done,
    Missing,

    /// <summary>Somebody else decided first; nothing was changed.</summary>
    Conflict,
    ReasonMissing,
    KindMissing,
}

/// <summary>What became of one decision.</summary>
/// <param name="ActionId">By which it can be taken back.</param>
/// <param name="Next">What is read next within the filter; the one before, at the end of the list.</param>
internal sealed record DecisionResult(DecisionOutcome Outcome, string Title = "", long? ActionId = null, ReviewCursor? Next = null);
