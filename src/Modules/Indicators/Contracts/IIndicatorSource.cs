using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.Modules.Indicators.Contracts;

/// <summary>
/// Measures one indicator. The value is always the sum of what the rows of <see cref="RowsAsync"/> amount to for the same
/// period and place, so that every figure opens what is behind it.
/// </summary>
public interface IIndicatorSource
{
    IndicatorCode Code { get; }

    /// <param name="nagariId">Null for the whole regency.</param>
    /// <returns>Null when nobody has recorded anything yet: that is no zero.</returns>
    Task<IndicatorFigure?> MeasureAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken);

    /// <summary>Some of the rows, always in the same order.</summary>
    /// <param name="nagariId">Null for the whole regency.</param>
    Task<IReadOnlyList<IndicatorRow>> RowsAsync(Quarter quarter, long? nagariId, int skip, int take, CancellationToken cancellationToken);
}
