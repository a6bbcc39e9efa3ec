namespace PortalMitra.Extraction.Dates;

/// <summary>A date as it was written, before it is known where on the page it stood.</summary>
/// <param name="IsRelative">Counted from the fetch ("2 jam lalu"): true of the piece of text it stands in, and tickers are full of them.</param>
internal sealed record ReadDate(DateTimeOffset At, string Raw, bool HasTime, bool ZoneAssumed, bool IsRelative = false);
