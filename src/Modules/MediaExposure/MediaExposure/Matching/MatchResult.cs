namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>Why points were given or taken.</summary>
internal enum ReasonKind
{
    /// <summary>A subject near one of our places.</summary>
    SubjectNearPlace,

    /// <summary>A subject in the same sentence as one of our nagari.</summary>
    SubjectWithNagari,

    /// <summary>A subject that another region's name is nearer to.</summary>
    SubjectOfOthers,
}

/// <param name="Term">As it stands in the article.</param>
/// <param name="Place">The name beside it, as it stands in the article.</param>
internal sealed record MatchReason(ReasonKind Kind, decimal Points, string Term, string Place, Zone Zone);

/// <summary>What a topic makes of an article.</summary>
/// <param name="Score">Sum of the reasons.</param>
/// <param name="Sentence">The sentence that speaks for it most; null without any reason.</param>
/// <param name="Nagari">Slugs of the nagari named in a context of ours.</param>
internal sealed record MatchResult(decimal Score, IReadOnlyList<MatchReason> Reasons, string? Sentence, IReadOnlyList<string> Nagari)
{
    public static readonly MatchResult None = new(0, [], null, []);

    public bool IsProposed => Score >= TopicMatcher.AskFrom;
}
