using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>
/// What proves that a mention appeared and what it said. Files are kept unaltered under their SHA-256 and shown to staff only. One that is
/// taken back stays in the table with who did it, when and why.
/// </summary>
public sealed class EvidenceItem : IAudited
{
    public const int MaxNoteLength = 300;
    public const int MaxNameLength = 150;

    public long Id { get; private set; }
    public required long MentionId { get; init; }
    public required EvidenceKind Kind { get; init; }

    /// <summary>The file's SHA-256, under which it is stored; null when there is only an address.</summary>
    public string? FileHash { get; init; }

    /// <summary>As its bytes say, never as the sender says; null without a file.</summary>
    public string? MediaType { get; init; }
    public long Bytes { get; init; }

    /// <summary>Under which it is offered: cleaned of whatever a name can do.</summary>
    public string? FileName { get; init; }

    /// <summary>Address of a recording elsewhere.</summary>
    public string? Address { get; init; }

    /// <summary>When the page was fetched, or the item added.</summary>
    public required DateTime CapturedUtc { get; init; }

    /// <summary>Null when the portal added it by itself.</summary>
    public string? AddedBy { get; init; }
    public required DateTime AddedUtc { get; init; }

    /// <summary>What somebody says of it: page 5, from minute 12.</summary>
    public string? Note { get; init; }

    public string? RemovedBy { get; private set; }
    public DateTime? RemovedUtc { get; private set; }
    public string? RemovedReason { get; private set; }

    public string AuditName => FileName ?? Address ?? Kind.ToString();

    /// <summary>Whether it belongs to the page itself; such evidence nobody takes back.</summary>
    public bool IsOfThePage => Kind is EvidenceKind.Warc or EvidenceKind.Facts;

    public void Remove(string reason, string by, DateTime now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (IsOfThePage)
            throw new InvalidOperationException("The archive of the page is not taken back.");
        (RemovedReason, RemovedBy, RemovedUtc) = (reason.Trim(), by, now);
    }
}
