namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

internal enum UndoOutcome
{
    Done,
    Missing,
    AlreadyUndone,
}

/// <summary>What became of taking an action back.</summary>
/// <param name="Kept">Titles of those that somebody has changed since; they stayed as they are.</param>
/// <param name="MentionId">The mention, where the action was about one.</param>
internal sealed record UndoResult(UndoOutcome Outcome, int Restored = 0, IReadOnlyList<string>? Kept = null, long? MentionId = null)
{
    public IReadOnlyList<string> Left => Kept ?? [];
}
