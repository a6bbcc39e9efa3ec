using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>What a changed topic does to an article that was read before.</summary>
internal enum PreviewGroup
{
    /// <summary>Reviewers have accepted it, and it would no longer be found.</summary>
    LostAccepted,

    /// <summary>It waits for a decision, and would no longer be found.</summary>
    LostWaiting,

    /// <summary>It was dropped, and would be proposed.</summary>
    Gained,

    /// <summary>Reviewers have rejected it, and it would no longer be found.</summary>
    LostRejected,

    /// <summary>Reviewers have rejected it, and only now it would be found.</summary>
    FoundRejected,

    /// <summary>Somebody brought it in by hand, and now it would be found.</summary>
    FoundKnown,

    /// <summary>It would be accepted without a person, and reviewers have rejected it.</summary>
    AcceptedRejected,
}

/// <summary>One article of the preview.</summary>
/// <param name="MentionId">Null for one that was dropped.</param>
/// <param name="Before">What the topic as stored says of it; null for a new or resting topic.</param>
/// <param name="After">What the topic as typed says.</param>
internal sealed record PreviewItem(long? MentionId, string Title, string? Url, string Outlet, DateOnly PublishedOn, MatchResult? Before, MatchResult After)
{
    /// <summary>The result whose sentences tell more.</summary>
    public MatchResult Telling => After.IsProposed || Before is null ? After : Before;
}
