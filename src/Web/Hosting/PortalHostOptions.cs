namespace PortalMitra.Web.Hosting;

/// <summary>What a caller may decide about a host before it is built.</summary>
internal sealed class PortalHostOptions
{
    public string? DataFolder { get; init; }
    public string? Urls { get; init; }

    /// <summary>Serve pages and run jobs. False for a command that only needs the database.</summary>
    public bool RunsJobs { get; init; } = true;

    /// <summary>Settings that win over every file and the environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Replaces edges: the clock, mail, outside HTTP. Used by tests and by the demo.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }
}
