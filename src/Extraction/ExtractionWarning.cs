namespace PortalMitra.Extraction;

/// <summary>Stable keys of <see cref="PageFacts.Warnings"/>.</summary>
public static class ExtractionWarning
{
    /// <summary>The page gives no date that could be read and believed.</summary>
    public const string DateMissing = "date.missing";

    /// <summary>The page gave an hour without a zone, and WIB (UTC+7) was assumed.</summary>
    public const string DateZoneAssumed = "date.zone-assumed";

    /// <summary>The date was read from the address alone.</summary>
    public const string DateFromAddress = "date.from-address";

    /// <summary>Two trusted places of the page name days more than one day apart.</summary>
    public const string DateConflict = "date.conflict";

    /// <summary>The text is the page's description of itself: a photo story without running text.</summary>
    public const string TextFromDescription = "text.from-description";

    /// <summary>The text goes on behind a payment or a login.</summary>
    public const string TextBehindPaywall = "text.paywall";

    /// <summary>The text goes on on further pages, which were not read.</summary>
    public const string TextSplit = "text.split";

    /// <summary>A selector of the outlet's rules fits nothing on the page; what follows the key after a colon names it.</summary>
    public const string RuleUnmatched = "rule.unmatched";
}
