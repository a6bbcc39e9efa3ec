namespace PortalMitra.SamplePress;

/// <summary>Why an article must become a mention, and how it counts.</summary>
public sealed record MentionExpectation
{
    public required ExpectedKind Kind { get; init; }

    /// <summary>Key of the event reported; mentions of one event share it.</summary>
    public required string Event { get; init; }

    /// <summary>Key of the story; near-verbatim copies share it.</summary>
    public required string Story { get; init; }

    /// <summary>Words of the text by which the article is recognised as ours.</summary>
    public required string Sentence { get; init; }

    /// <summary>Words that stand only on the last page of a split article.</summary>
    public string? LastPagePhrase { get; init; }

    public required string Why { get; init; }
}

public enum ExpectedKind
{
    Earned,
    Release,
    Paid,
}
