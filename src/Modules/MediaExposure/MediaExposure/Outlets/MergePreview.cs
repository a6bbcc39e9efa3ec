using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>What becomes of an outlet when another takes it in.</summary>
/// <param name="Sources">Addresses.</param>
/// <param name="Aliases">Sites that become further sites, its own first.</param>
/// <param name="Twins">The same article at both, which stays one mention.</param>
internal sealed record MergePreview(
    IReadOnlyList<string> Sources, int Links, int Mentions, int Accepted, IReadOnlyList<string> Aliases, RulesFate Rules, int Examples, IReadOnlyList<MentionTwins> Twins);

internal enum MergeOutcome
{
    Done,

    /// <summary>One of the two was changed since it was looked at, or is gone.</summary>
    Changed,

    /// <summary>Of two twins one is rejected, which is for those who may decide.</summary>
    NeedsReview,
}

/// <summary>What becomes of the reading rules of the outlet that goes.</summary>
internal enum RulesFate
{
    None,
    Move,

    /// <summary>The outlet that stays has rules of its own; the others stand in the audit trail.</summary>
    Replaced,
}

/// <param name="Kept">The mention that stays as it is.</param>
/// <param name="SetAside">The one that stays readable and no longer counts.</param>
internal sealed record MentionTwins(TwinMention Kept, TwinMention SetAside);

/// <param name="IsStaying">It stands at the outlet that stays.</param>
internal sealed record TwinMention(long Id, string CanonicalUrl, string Title, DateOnly PublishedOn, ReviewState State, bool IsStaying);
