using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.Modules.Indicators.Contracts;

/// <summary>What the indicators stood at before, as people have recorded it.</summary>
public interface IBaselines
{
    /// <param name="nagariId">Null for the whole regency.</param>
    /// <returns>The record that holds today; null when nobody has made one.</returns>
    Task<Baseline?> FindAsync(IndicatorCode code, long? nagariId, CancellationToken cancellationToken);
}
