using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>One article at one outlet about us. Waits for a person; counts only when accepted.</summary>
public sealed class Mention : IAudited, IVersioned
{
    public const int MaxReasonLength = 300;

    public long Id { get; private set; }
    public long OutletId { get; private set; }
    public required Outlet Outlet { get; init; }

    /// <summary>Unique within the outlet: AMP, second pages and share links are the same mention.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>Where the reader gets.</summary>
    public required string Url { get; init; }
    public required string Title { get; init; }
    public string? Author { get; init; }

    /// <summary>When it was published; when it was found, if the page does not say.</summary>
    public required DateTime PublishedUtc { get; init; }

    /// <summary>The office's calendar day of publication, by which the mention is counted.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Where the date comes from: an origin of the extraction, or <c>Found</c>.</summary>
    public required string PublishedFrom { get; init; }
    public required DateTime FoundUtc { get; init; }

    /// <summary>What a person should know before trusting what was read: keys of the extraction, one a line; empty when there is nothing.</summary>
    [NotAudited]
    public string Warnings { get; init; } = "";

    /// <summary>The sentence that matched, as the public page shows it.</summary>
    public required string Sentence { get; init; }

    /// <summary>Score times ten, and its parts as JSON: why it was proposed.</summary>
    public required int ScoreTenths { get; init; }

    [NotAudited]
    public required string Reasons { get; init; }

    /// <summary>The article's running text, for signed-in staff only.</summary>
    [NotAudited]
    public required string Text { get; init; }

    /// <summary>SHA-256 of the page as it was fetched: proof of what it said, also where no copy may be kept.</summary>
    [NotAudited]
    public required string PageHash { get; init; }

    /// <summary>Name of the stored copy in the file store; null when the outlet asks that none be kept (<c>noarchive</c>).</summary>
    public required string? CopyHash { get; init; }

    public required MentionKind Kind { get; set; }
    public ReviewState State { get; private set; } = ReviewState.New;
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public string? RejectReason { get; private set; }

    /// <summary>Changes with each decision; the search index follows it.</summary>
    [NotAudited]
    public DateTime ChangedUtc { get; private set; }
    public int Version { get; private set; }

    /// <summary>The nagari it is about; several, or none when it is about the regency.</summary>
    public List<Nagari> Nagari { get; init; } = [];

    public string AuditName => Title;

    public IReadOnlyList<string> WarningKeys => Warnings.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public bool IsCounted => State == ReviewState.Accepted && Kind is (MentionKind.Earned or MentionKind.Release);

    public void Accept(MentionKind kind, string reviewer, DateTime now)
    {
        Kind = kind;
        RejectReason = null;
        Decide(ReviewState.Accepted, reviewer, now);
    }

    public void Reject(string reason, string reviewer, DateTime now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        RejectReason = reason.Trim() is { Length: > MaxReasonLength } tooLong ? tooLong[..MaxReasonLength] : reason.Trim();
        Decide(ReviewState.Rejected, reviewer, now);
    }

    public void SetAside(string reviewer, DateTime now) => Decide(ReviewState.Unsure, reviewer, now);

    /// <summary>Takes a decision back: the mention waits again.</summary>
    public void Reopen(string reviewer, DateTime now)
    {
        RejectReason = null;
        Decide(ReviewState.New, reviewer, now);
    }

    private void Decide(ReviewState state, string reviewer, DateTime now) =>
        (State, DecidedBy, DecidedUtc, ChangedUtc) = (state, reviewer, now, now);
}
