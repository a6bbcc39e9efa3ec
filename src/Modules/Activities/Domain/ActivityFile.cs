using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.Activities.Domain;

/// <summary>Evidence of an activity: attendance list, photo, invitation. For staff, and with partners shared on demand; never public, for people are on it.</summary>
public sealed class ActivityFile : IAudited
{
    public const int MaxTitleLength = 200;

    public long Id { get; private set; }
    public required long ActivityId { get; init; }
    public Activity? Activity { get; private set; }
    public required ActivityFileKind Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>SHA-256 of the content, by which the file store has it.</summary>
    public required string FileHash { get; init; }
    public required string MediaType { get; init; }
    public required string FileName { get; init; }
    public required long Bytes { get; init; }

    /// <summary>That those on a photo agree to its being shown to the partner.</summary>
    public bool HasConsent { get; init; }

    /// <summary>User name.</summary>
    public required string AddedBy { get; init; }
    public required DateTime AddedUtc { get; init; }

    public string AuditName => FileName;
}

public enum ActivityFileKind
{
    Attendance,
    Photo,
    Invitation,
    Material,
    Other,
}
