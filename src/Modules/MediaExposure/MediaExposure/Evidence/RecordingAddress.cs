using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>The address of a recording, as people paste it.</summary>
internal static class RecordingAddress
{
    private const int MaxLength = 2048;

    /// <param name="typed">May be empty.</param>
    /// <param name="isBad">Something was typed that is no address a browser may be sent to.</param>
    public static Uri? Read(string? typed, out bool isBad)
    {
        isBad = false;
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var url = typed.Length <= MaxLength ? WebUrl.Parse(typed.Trim())?.ToUri() : null;
        isBad = url is null || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0 || url.AbsoluteUri.Length > MaxLength;
        return isBad ? null : url;
    }

    public static EvidenceItem ItemOf(Uri address, long mentionId, string? note, string by, DateTime now) => new()
    {
        MentionId = mentionId,
        Kind = EvidenceKind.Link,
        Address = address.AbsoluteUri,
        CapturedUtc = now,
        AddedBy = by,
        AddedUtc = now,
        Note = note,
    };
}
