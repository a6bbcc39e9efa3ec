namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>All that a review settles of a mention. What two of them tell apart is what a later person has changed.</summary>
/// <param name="Nagari">Ids in ascending order, separated by commas.</param>
public sealed record MentionVerdict(
    ReviewState State,
    MentionKind Kind,
    int Prominence,
    bool IsPassing,
    Tone? Tone,
    string? RejectReason,
    string? DecidedBy,
    DateTime? DecidedUtc,
    bool IsAutomatic,
    string Nagari)
{
    public IReadOnlyList<long> NagariIds => [.. Nagari.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, System.Globalization.CultureInfo.InvariantCulture))];
}
