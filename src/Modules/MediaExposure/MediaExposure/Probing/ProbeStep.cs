namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>What a probe is about to do.</summary>
/// <param name="Key">Resource key, with a place for <paramref name="Argument"/>.</param>
internal sealed record ProbeStep(string Key, string Argument)
{
    /// <summary>A line of <see cref="Domain.Probe.Steps"/>.</summary>
    public string ToLine() => $"{Key}\t{Argument.ReplaceLineEndings(" ").Replace('\t', ' ')}\n";

    public static IEnumerable<ProbeStep> Parse(string lines) => lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 2)).Where(parts => parts.Length == 2).Select(parts => new ProbeStep(parts[0], parts[1]));
}
