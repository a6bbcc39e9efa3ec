namespace PortalMitra.Extraction;

/// <summary>When an article was published, and how that is known.</summary>
/// <param name="At">The instant, in the page's own offset; midnight there when the page gives only a day.</param>
/// <param name="From">Where it was read; earlier values of the enum are trusted more.</param>
/// <param name="Raw">The text it was read from.</param>
/// <param name="HasTime">Whether the page gave a time of day.</param>
/// <param name="ZoneAssumed">The page gave no zone and WIB was assumed.</param>
public sealed record PublicationDate(DateTimeOffset At, DateOrigin From, string Raw, bool HasTime, bool ZoneAssumed);

/// <summary>Where a date was read, in the order of trust.</summary>
public enum DateOrigin
{
    JsonLd,
    Meta,
    TimeElement,
    VisibleText,
    Url,
}
