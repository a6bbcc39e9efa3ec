namespace PortalMitra.SamplePress;

public sealed record SamplePressOptions
{
    /// <summary>Port of the first outlet, the others follow one by one; null lets the system choose a free port for each.</summary>
    public int? FirstPort { get; init; }

    /// <summary>Articles are dated relative to this clock's time at the start.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long the slow page keeps a reader waiting, in real time: readers' timeouts are real too.</summary>
    public TimeSpan SlowDelay { get; init; } = TimeSpan.FromSeconds(20);
}
