namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>A spreadsheet of the old register on its way in. It waits, read and unchanged, until somebody has looked at what it would do.</summary>
public sealed class RegisterImport
{
    public const int MaxRows = 10_000;

    public long Id { get; private set; }

    /// <summary>User name.</summary>
    public required string By { get; init; }
    public required DateTime SentUtc { get; init; }
    public required string FileName { get; init; }

    /// <summary>Its lines as JSON.</summary>
    public required string Lines { get; init; }

    /// <summary>Which column holds which fact, as JSON; null before it was chosen.</summary>
    public string? Mapping { get; set; }

    /// <summary>When it went into the register; null while it waits.</summary>
    public DateTime? AppliedUtc { get; private set; }
}
