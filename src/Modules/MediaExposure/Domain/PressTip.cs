using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>An address of press coverage that a partner sent. It counts nothing: staff look at it, and log it or lay it aside.</summary>
public sealed class PressTip : IAudited
{
    public const int MaxNoteLength = 500;
    public const int MaxUrlLength = 2048;

    public long Id { get; private set; }
    public required long AgreementId { get; init; }
    public Agreement? Agreement { get; private set; }
    public required string Url { get; init; }

    /// <summary>By which a mention of the same page is found.</summary>
    public required string CanonicalUrl { get; init; }
    public string? Note { get; init; }

    /// <summary>User name.</summary>
    public required string By { get; init; }
    public required DateTime SentUtc { get; init; }

    /// <summary>When staff laid it aside or logged it; null while it waits.</summary>
    public DateTime? ClosedUtc { get; private set; }

    public string AuditName => Url.Length > 80 ? Url[..80] : Url;

    public void Close(DateTime now) => ClosedUtc ??= now;
}
