namespace PortalMitra.Extraction.Dates;

/// <summary>A date as it was written, before it is known where on the page it stood.</summary>
internal sealed record ReadDate(DateTimeOffset At, string Raw, bool HasTime, bool ZoneAssumed);
