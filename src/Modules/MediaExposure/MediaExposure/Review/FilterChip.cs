namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>A filter in words, and the filter without it.</summary>
internal sealed record FilterChip(string Words, ReviewFilter Without);
