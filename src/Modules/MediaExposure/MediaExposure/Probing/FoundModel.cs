namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>One outlet that was looked at, with the form to take it over.</summary>
/// <param name="Index">Its place on the page.</param>
/// <param name="IsOneOfMany">Whether the person picks among several outlets.</param>
internal sealed record FoundModel(int Index, ProbeView View, ProbeChoice Choice, bool IsOneOfMany);
