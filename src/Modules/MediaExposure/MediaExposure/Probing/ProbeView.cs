using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>A probe as its page shows it.</summary>
/// <param name="KnownSlugs">Sources that we have already, by address.</param>
internal sealed record ProbeView(Probe Probe, ProbeFindings? Findings, IReadOnlyDictionary<string, string> KnownSlugs)
{
    public bool IsDone => Probe.DoneUtc is not null;

    public IReadOnlyList<ProbeStep> Steps { get; } = [.. ProbeStep.Parse(Probe.Steps)];

    /// <summary>Something was found that we do not read yet.</summary>
    public bool CanAdd => Probe.SourceId is null && Usable.Any(source => !KnownSlugs.ContainsKey(source.Url));

    /// <summary>Addresses that can be read.</summary>
    public IReadOnlyList<ProbedSource> Usable { get; } = [.. Findings?.Sources.Where(source => source.Failure is null) ?? []];

    public IReadOnlyList<ProbedSource> Useless { get; } = [.. Findings?.Sources.Where(source => source.Failure is not null) ?? []];
}
