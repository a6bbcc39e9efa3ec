namespace PortalMitra.Extraction.Dates;

/// <summary>A date that may be the publication.</summary>
/// <param name="Date">As read.</param>
/// <param name="From">Where.</param>
internal sealed record DateCandidate(ReadDate Date, DateOrigin From)
{
    public PublicationDate ToPublication() => new(Date.At, From, Date.Raw, Date.HasTime, Date.ZoneAssumed);
}
