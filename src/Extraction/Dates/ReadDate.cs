namespace PortalMitra.Extraction.Dates;

/// <summary>A date as it was written, before it is known where on the page it stood.</summary>
/// <param name="At">The instant; midnight in WIB when only the day was written.</param>
/// <param name="Raw">The words it was read from.</param>
/// <param name="HasTime">Whether a time of day was written.</param>
/// <param name="ZoneAssumed">A time was written without a zone, and WIB was assumed.</param>
/// <param name="IsRelative">Counted from the fetch ("2 jam lalu"): true of the piece of text it stands in, and tickers are full of them.</param>
internal sealed record ReadDate(DateTimeOffset At, string Raw, bool HasTime, bool ZoneAssumed, bool IsRelative = false)
{
    /// <summary>Where in the text it began, in characters.</summary>
    public int Index { get; init; }

    /// <summary>What "11/01/2023" is when the month was written first; null when the words allow one reading.</summary>
    public DateTimeOffset? MonthFirst { get; init; }

    /// <summary>The year was written with two digits.</summary>
    public bool IsYearShort { get; init; }

    /// <summary>Days since 0001-01-01 of the day as written.</summary>
    public int Day => (int)(At.DateTime.Ticks / TimeSpan.TicksPerDay);
}
