namespace PortalMitra.Extraction;

/// <summary>
/// Where things stand on the pages of one outlet, as CSS selectors (Selectors Level 4 as AngleSharp reads them, without
/// <c>:has</c>; <see cref="ListingLinks.IsSelector"/> says which). Each is optional, and one that fits nothing on a page is
/// passed over with the warning <see cref="ExtractionWarning.RuleUnmatched"/>: pages change, and reading without help then goes on.
/// A page of more than 20,000 elements is read without rules.
/// </summary>
public sealed record OutletRules
{
    /// <summary>No more than so many entries of <see cref="Remove"/> are looked at.</summary>
    public const int MaxRemove = 20;

    /// <summary>What holds the running text; all elements that fit, in the page's order.</summary>
    public string? Body { get; init; }

    /// <summary>What is taken out before anything is read; each entry is one selector.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The author's name.</summary>
    public string? Author { get; init; }

    /// <summary>The date of publication: the text, or <c>datetime</c> or <c>content</c> of the element. Trusted before all else.</summary>
    public string? Date { get; init; }

    /// <summary>The link to the following page of a split article.</summary>
    public string? NextPage { get; init; }
}
