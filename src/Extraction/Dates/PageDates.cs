namespace PortalMitra.Extraction.Dates;

/// <summary>The dates of a page.</summary>
/// <param name="Published">Null when no date was read and believed.</param>
/// <param name="Updated">Later than <paramref name="Published"/>.</param>
/// <param name="IsConflicting">Two trusted places name days more than one day apart.</param>
internal sealed record PageDates(PublicationDate? Published, PublicationDate? Updated, bool IsConflicting);
