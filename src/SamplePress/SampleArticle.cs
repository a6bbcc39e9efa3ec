namespace PortalMitra.SamplePress;

public sealed record SampleArticle
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>When left out, the moment of <see cref="SamplePressServer.Publish"/>.</summary>
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>The post's number in its outlet's system; zero lets the press give the next one.</summary>
    public int Number { get; init; }

    public string Byline { get; init; } = "Redaksi";

    public string Rubric { get; init; } = "Daerah";

    /// <summary>Place and outlet before the first sentence, such as "LIMAPULUH KOTA, KL –".</summary>
    public string Lead { get; init; } = "";

    public IReadOnlyList<ReadAlsoLine> ReadAlso { get; init; } = [];

    /// <summary>Paragraphs on the first page, where the outlet splits the article; null = one page.</summary>
    public int? SplitAfter { get; init; }

    /// <summary>The outlet's feed lists the AMP address of this article as a further item.</summary>
    public bool HasAmp { get; init; }

    /// <summary>What the broken outlet sends and what it claims to send; null = UTF-8, honestly.</summary>
    public PageEncoding? Encoding { get; init; }

    public MentionExpectation? Mention { get; init; }

    public TrapExpectation? Trap { get; init; }
}

/// <summary>A line "Baca juga: …" after the given number of paragraphs.</summary>
public sealed record ReadAlsoLine(int AfterParagraph, string Title);

/// <param name="Bytes">The encoding of the bytes sent.</param>
/// <param name="Declared">The encoding the page and its header name.</param>
public sealed record PageEncoding(string Bytes, string Declared);
