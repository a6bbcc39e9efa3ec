namespace PortalMitra.Extraction;

/// <summary>What was read from an article's page.</summary>
public sealed record Article
{
    /// <summary>The title without the outlet's name, white space folded; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Running text in order, boilerplate and "Baca juga" lines left out; never empty.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The paragraphs, separated by line feeds.</summary>
    public string Text => string.Join('\n', Paragraphs);

    /// <summary>Null when the page gives no date, or only ones after the fetch.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>The first author's name from JSON-LD, else <c>meta name=author</c>; at most 200 characters, no address.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet's name as the page gives it (<c>og:site_name</c>, else the publisher of JSON-LD); at most 200 characters.</summary>
    public string? Outlet { get; init; }

    /// <summary>The page's <c>lang</c>, such as <c>id</c> or <c>id-ID</c>, meant to be a BCP 47 tag (RFC 5646) but not checked to be one.</summary>
    public string? Language { get; init; }

    /// <summary>The page's own <c>rel=canonical</c>, absolute (RFC 6596). Whether to believe it is the caller's decision.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>The picture shown with shared links (<c>og:image</c>, else the image of JSON-LD), absolute, http or https.</summary>
    public Uri? ImageUrl { get; init; }

    /// <summary>False when a <c>meta</c> named <c>robots</c> or <c>portalmitra</c> says <c>noarchive</c> or <c>none</c>: no copy may be shown or kept.</summary>
    public bool MayBeArchived { get; init; } = true;

    /// <summary>
    /// What a person should know before trusting a value, as stable keys: <c>date.missing</c>, <c>date.zone-assumed</c>,
    /// <c>date.from-address</c>, <c>text.from-description</c>.
    /// </summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
