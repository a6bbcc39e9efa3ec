using Microsoft.Extensions.DependencyInjection;

namespace PortalMitra.Testing;

/// <summary>What a test decides about its portal.</summary>
public sealed class PortalFixtureOptions
{
    /// <summary>Where the fake clock starts: Monday, 23 November 2026, 09.15 WIB.</summary>
    public DateTimeOffset Now { get; init; } = new(2026, 11, 23, 2, 15, 0, TimeSpan.Zero);

    /// <summary>Use the machine's clock, for tests that wait for real work.</summary>
    public bool RealClock { get; init; }

    /// <summary>Run Hangfire and the recurring jobs; off by default, tests call jobs directly.</summary>
    public bool RunsJobs { get; init; }

    public bool RunsSetup { get; init; } = true;

    /// <summary>An existing folder to use and keep, to try restarts.</summary>
    public string? DataFolder { get; init; }

    public Dictionary<string, string?> Settings { get; init; } = [];

    public Action<IServiceCollection>? ConfigureServices { get; init; }
}
