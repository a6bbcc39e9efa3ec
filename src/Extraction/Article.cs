namespace PortalMitra.Extraction;

/// <summary>What was read from an article's page.</summary>
public sealed record Article
{
    public required string Title { get; init; }

    /// <summary>Running text in order, boilerplate and "Baca juga" lines left out; never empty.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The paragraphs, separated by line feeds.</summary>
    public string Text => string.Join('\n', Paragraphs);

    public PublicationDate? Published { get; init; }
    public string? Author { get; init; }

    /// <summary>The outlet's name as the page gives it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Language tag of the page, such as <c>id</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The page's own <c>rel=canonical</c>, absolute. Whether to believe it is the caller's decision.</summary>
    public Uri? CanonicalUrl { get; init; }

    public Uri? ImageUrl { get; init; }

    /// <summary>What a person should know before trusting a value; stable keys such as <c>date.zone-assumed</c>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
