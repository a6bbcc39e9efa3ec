namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A page that somebody has pasted the address of, read and kept for a day until the form about it is sent.</summary>
public sealed class PastedPage
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public long Id { get; private set; }

    /// <summary>Who pasted it; nobody else's form may use it.</summary>
    public required string PastedBy { get; init; }

    /// <summary>As it was pasted, cleaned.</summary>
    public required string Address { get; init; }
    public required DateTime FetchedUtc { get; init; }

    /// <summary>What was read, as JSON.</summary>
    public required string Reading { get; init; }
}
