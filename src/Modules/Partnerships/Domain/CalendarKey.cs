namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>The secret of a person's calendar of last days. One each; a new one ends the old.</summary>
public sealed class CalendarKey
{
    public required string UserName { get; init; }

    /// <summary>SHA-256 of the secret in the link.</summary>
    public required string Hash { get; set; }
    public required DateTime MadeUtc { get; set; }
}
