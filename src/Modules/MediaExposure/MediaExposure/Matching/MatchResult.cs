namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>What a topic's thresholds make of a score.</summary>
internal enum MatchVerdict
{
    /// <summary>Nobody is asked; it can be looked up for a while.</summary>
    Drop,

    /// <summary>A person decides.</summary>
    Ask,

    /// <summary>Accepted without a person; only where staff have switched that on.</summary>
    Accept,
}

/// <summary>A sentence that reasons stand in.</summary>
/// <param name="Index">Its number in the article; the title is 0.</param>
/// <param name="Start">In the title or, for the other zones, in the text; UTF-16 positions.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record MatchedSentence(int Index, string Text, int Start, int End, Zone Zone);

/// <summary>What a topic makes of an article.</summary>
/// <param name="Score">Sum of the reasons.</param>
/// <param name="Sentence">The sentence that speaks for it most; null without any reason.</param>
/// <param name="Nagari">Slugs of the nagari named in a context of ours.</param>
internal sealed record MatchResult(decimal Score, IReadOnlyList<MatchReason> Reasons, string? Sentence, IReadOnlyList<string> Nagari)
{
    public static readonly MatchResult None = new(0, [], null, []);

    public MatchVerdict Verdict { get; init; } = MatchVerdict.Drop;

    /// <summary>Where we stand in it: 3 in the title, 2 in the first paragraph, 1 further down.</summary>
    public int Prominence { get; init; } = 1;

    /// <summary>The sentences that hold a reason, as they follow in the article.</summary>
    public IReadOnlyList<MatchedSentence> Sentences { get; init; } = [];

    /// <summary>Whether it becomes a mention: a person is asked, or it is accepted at once.</summary>
    public bool IsProposed => Verdict != MatchVerdict.Drop;
}
