using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>One version of a file of an agreement. Never replaced and never deleted: a newer version stands beside it.</summary>
public sealed class Attachment : IAudited
{
    public const int MaxNameLength = 200;
    public const int MaxTitleLength = 200;

    public long Id { get; private set; }
    public required long AgreementId { get; init; }
    public Agreement? Agreement { get; private set; }

    /// <summary>The obligation that it proves, if any.</summary>
    public long? ObligationId { get; init; }

    public required AttachmentKind Kind { get; init; }

    /// <summary>What it is called; files of one kind and title are versions of one document.</summary>
    public required string Title { get; init; }

    /// <summary>1, 2, 3 within the agreement, kind and title.</summary>
    public required int Edition { get; init; }

    /// <summary>SHA-256 of the content, by which the file store has it.</summary>
    public required string FileHash { get; init; }
    public required string MediaType { get; init; }
    public required string FileName { get; init; }

    public required long Bytes { get; init; }

    public required AccessLevel Access { get; set; }

    /// <summary>User name.</summary>
    public required string AddedBy { get; init; }
    public required DateTime AddedUtc { get; init; }

    public string AuditName => FileName;
}
