using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A person's word that two mentions do not print one text, however like they are: nothing joins them again by itself.</summary>
public sealed class StorySplit : IAudited
{
    public long Id { get; private set; }

    /// <summary>The mention with the lower id of the two.</summary>
    public long FirstId { get; private init; }

    public long SecondId { get; private init; }

    public required string DecidedBy { get; init; }

    public required DateTime DecidedUtc { get; init; }

    public string AuditName => $"{FirstId}–{SecondId}";

    public static StorySplit Of(long one, long other, string reviewer, DateTime now) =>
        new() { FirstId = Math.Min(one, other), SecondId = Math.Max(one, other), DecidedBy = reviewer, DecidedUtc = now };
}
