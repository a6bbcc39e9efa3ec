namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>A page of what was dropped, and how far it was looked for.</summary>
/// <param name="NextBefore">Where to go on; null at the end.</param>
/// <param name="Examined">How many texts were searched for this page; null when only titles were.</param>
/// <param name="ExaminedToUtc">When the last of them had been read.</param>
internal sealed record DroppedPage(IReadOnlyList<DroppedRow> Rows, long? NextBefore, int? Examined, DateTime? ExaminedToUtc);
