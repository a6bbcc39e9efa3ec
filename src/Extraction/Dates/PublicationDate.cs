namespace PortalMitra.Extraction;

/// <summary>When an article was published, and how that is known.</summary>
/// <param name="At">The instant, in the page's own offset; midnight in WIB when it gives only a day. A time that the page states in UTC is given in the zone that it shows to readers, where that can be told. Never later than an hour after the fetch.</param>
/// <param name="From">Where it was read; earlier values of the enum are trusted more.</param>
/// <param name="Raw">The words it was read from, as written.</param>
/// <param name="HasTime">Whether the page gave a time of day.</param>
/// <param name="ZoneAssumed">The page gave a time without a zone, and WIB (UTC+7) was assumed.</param>
public sealed record PublicationDate(DateTimeOffset At, DateOrigin From, string Raw, bool HasTime, bool ZoneAssumed);

/// <summary>Where a date was read, in the order of trust.</summary>
public enum DateOrigin
{
    /// <summary>Where the outlet's rules say (<see cref="OutletRules.Date"/>).</summary>
    Rule,

    /// <summary><c>datePublished</c> of a schema.org article in JSON-LD.</summary>
    JsonLd,

    /// <summary>A <c>meta</c> element such as <c>article:published_time</c> (Open Graph) or <c>pubdate</c>.</summary>
    Meta,

    /// <summary>The feed that led to the page (<see cref="PageInput.FeedPublished"/>).</summary>
    Feed,

    /// <summary>A <c>time</c> element outside the lists of other articles (HTML Living Standard §4.5.14).</summary>
    TimeElement,

    /// <summary>A text near the headline.</summary>
    VisibleText,

    /// <summary>Year, month and day in the path of the address.</summary>
    Url,

    /// <summary>The sitemap that led to the page (<see cref="PageInput.SitemapPublished"/>).</summary>
    Sitemap,

    /// <summary>
    /// A date that the page has in another place or of another kind: its last change, its foot, its scripts. The likeliest of what there is.
    /// </summary>
    Elsewhere,
}
