using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>A source as the list shows it.</summary>
internal sealed record SourceRow(Source Source, SourceHealth Health, bool IsWorking, int Waiting, int Matched, IReadOnlyList<DayOfSource> Days);
