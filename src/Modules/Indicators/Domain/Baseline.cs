using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Indicators.Domain;

/// <summary>
/// What an indicator stood at before: an explicit record, never guessed. A correction is a further record; the latest one of
/// an indicator and place holds, and what held before stays readable.
/// </summary>
public sealed class Baseline : IAudited
{
    public const int MaxTextLength = 500;

    public long Id { get; private set; }
    public required IndicatorCode Code { get; init; }

    public long? NagariId { get; private set; }

    /// <summary>Null for the whole regency.</summary>
    public required Nagari? Nagari { get; init; }

    public required int Value { get; init; }

    /// <summary>The period it was counted in, both days included.</summary>
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }

    /// <summary>Where the value comes from: a report, a register.</summary>
    public required string Source { get; init; }
    public string? Note { get; init; }

    public required DateTime SetUtc { get; init; }
    public required string SetBy { get; init; }

    public string AuditName => Nagari is null ? $"{Code}" : $"{Code} {Nagari.Slug}";

    /// <summary>Says the same as another of its indicator and place.</summary>
    public bool Says(int value, DateOnly first, DateOnly last, string source, string? note) =>
        (Value, FirstDay, LastDay, Source, Note) == (value, first, last, source, note);
}
