namespace PortalMitra.Modules.MediaExposure.MediaExposure.Exchange;

/// <summary>What became of a file.</summary>
/// <param name="Refused">What could not be taken, each with the key of the words for why.</param>
internal sealed record ImportReport(int Added, int Known, IReadOnlyList<(string What, string Why)> Refused);
