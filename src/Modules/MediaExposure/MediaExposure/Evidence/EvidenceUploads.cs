using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PortalMitra.Framework.Files;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>
/// Takes files that people send as evidence. They are judged by their content and kept unaltered: what a photo knows about place and time is
/// part of what it proves, and only staff get to see it. A form that comes back with a mistake names its files by a ticket, so that nobody
/// has to choose them again; a ticket is sealed, for it opens whatever it names.
/// </summary>
internal sealed class EvidenceUploads(UploadedFiles uploads, IDataProtectionProvider protection, IOptions<ExposureOptions> options)
{
    public const int MostAtOnce = 10;

    private static readonly HashSet<string> MediaTypes = ["image/jpeg", "image/png", "image/webp", "application/pdf", "audio/mpeg", "audio/ogg", "audio/mp4", "video/mp4"];

    private static readonly TimeSpan TicketGood = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("PortalMitra.Exposure.Evidence").ToTimeLimitedDataProtector();

    public int MaxMegabytes => options.Value.MaxUploadMegabytes;

    /// <summary>The files that are good, stored; and what is wrong with the others: the key of the words, and the name.</summary>
    public async Task<(IReadOnlyList<KeptFile> Kept, IReadOnlyList<(string Words, string Name)> Problems)> TakeAsync(IReadOnlyList<IFormFile> sent, CancellationToken cancellationToken)
    {
        var kept = new List<KeptFile>();
        var problems = new List<(string, string)>();
        foreach (var file in sent)
        {
            var (one, problem) = await uploads.TakeAsync(file, MediaTypes, MaxMegabytes, cancellationToken);
            if (one is not null && !kept.Contains(one))
                kept.Add(one);
            if (problem is not null)
                problems.Add(($"Upload.{problem}", FileNames.Clean(file.FileName, "")));
        }

        return (kept, problems);
    }

    public string TicketOf(KeptFile file) => _protector.Protect(JsonSerializer.Serialize(file), TicketGood);

    /// <returns>Null for a ticket that is too old or not ours.</returns>
    public KeptFile? Redeem(string ticket)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptFile>(_protector.Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            // Typed by hand, or left lying for more than a day: the file has to be chosen again.
            return null;
        }
    }

    public static EvidenceItem ItemOf(KeptFile file, long mentionId, string? note, string by, DateTime now) => new()
    {
        MentionId = mentionId,
        Kind = file.MediaType switch { "application/pdf" => EvidenceKind.Scan, ['i', ..] => EvidenceKind.Photo, _ => EvidenceKind.Recording },
        FileHash = file.Hash,
        MediaType = file.MediaType,
        Bytes = file.Bytes,
        FileName = file.Name,
        CapturedUtc = now,
        AddedBy = by,
        AddedUtc = now,
        Note = note,
    };
}
