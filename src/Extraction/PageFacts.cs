namespace PortalMitra.Extraction;

/// <summary>What a page says of itself, whether or not it holds an article. Texts are plain, white space folded.</summary>
public record PageFacts
{
    /// <summary>The title without the outlet's name; empty when the page names none, which an article never is.</summary>
    public required string Title { get; init; }

    /// <summary>What the page is.</summary>
    public required PageKind Kind { get; init; }

    /// <summary>Null when the page gives no date, or only ones after the fetch.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>When the text was last changed, if the page says so and it is later than <see cref="Published"/>.</summary>
    public PublicationDate? Updated { get; init; }

    /// <summary>Names of the authors, separated by "; "; at most 200 characters, no address.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet's name as the page gives it; at most 200 characters.</summary>
    public string? Outlet { get; init; }

    /// <summary>Language of the text as a tag (BCP 47, RFC 5646), such as <c>id</c> or <c>en-GB</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The page's own <c>rel=canonical</c>, absolute (RFC 6596). Whether to believe it is the caller's decision.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>The picture shown with shared links, absolute, http or https.</summary>
    public Uri? ImageUrl { get; init; }

    /// <summary>The section or rubric as the page names it; at most 200 characters.</summary>
    public string? Section { get; init; }

    /// <summary>Keywords or tags as the page declares them, each once; at most 50.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>True when the page declares or shows that the text goes on behind a payment or a login.</summary>
    public bool IsPaywalled { get; init; }

    /// <summary>The following page of an article that is split over several, absolute and on the same host.</summary>
    public Uri? NextPageUrl { get; init; }

    /// <summary>Where the whole of a split article stands on one page (<c>?page=all</c>), absolute and on the same host.</summary>
    public Uri? WholeArticleUrl { get; init; }

    /// <summary>False when a <c>meta</c> named <c>robots</c> or <c>portalmitra</c> says <c>noarchive</c> or <c>none</c>: no copy may be shown or kept.</summary>
    public bool MayBeArchived { get; init; } = true;

    /// <summary>
    /// What a person should know before trusting a value, as stable keys, listed in <see cref="ExtractionWarning"/>.
    /// </summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
