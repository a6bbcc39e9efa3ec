namespace PortalMitra.Extraction;

/// <summary>A part of a page, with a selector for it.</summary>
/// <param name="Use">What it may be.</param>
/// <param name="Selector">CSS selector that fits <paramref name="Count"/> elements of the page.</param>
/// <param name="Count">One, or as many as share a class.</param>
/// <param name="Length">Characters of text in all of them.</param>
/// <param name="Words">How the first of them begins; at most 120 characters.</param>
public sealed record PageBlock(PageBlockUse Use, string Selector, int Count, int Length, string Words);

/// <summary>What a part of a page may be to the reader of an article.</summary>
public enum PageBlockUse
{
    /// <summary>Running text, or something that stands beside it.</summary>
    Text,

    /// <summary>A headline.</summary>
    Headline,

    /// <summary>A short text with a date.</summary>
    Date,

    /// <summary>A short text named after the people who write.</summary>
    Author,

    /// <summary>The link to the following page.</summary>
    NextPage,
}
