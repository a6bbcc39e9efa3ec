namespace PortalMitra.SamplePress;

public sealed record SampleOutlet
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The domain the outlet would have in the world; here every outlet is a port of 127.0.0.1.</summary>
    public required string Domain { get; init; }

    /// <summary>Scheme, host and port, without a trailing slash.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The address the portal should poll.</summary>
    public required string SourceUrl { get; init; }

    /// <summary>One of <see cref="SourceKinds"/>.</summary>
    public required string SourceKind { get; init; }

    /// <summary>What a reader meets here, in a sentence.</summary>
    public required string Expect { get; init; }

    /// <summary>Phrases of the template, which never belong to an article's text.</summary>
    public required IReadOnlyList<string> Boilerplate { get; init; }
}
