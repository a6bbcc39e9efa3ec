using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Documents;

/// <summary>Puts files beside an agreement, each a new edition of its kind and title; nothing is ever replaced.</summary>
internal sealed class DocumentUploads(PortalDbContext database, UploadedFiles uploads, PortalClock clock)
{
    public const int MaxMegabytes = 25;

    private static readonly HashSet<string> MediaTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp", WordDocument.MediaType, "application/msword"];

    /// <summary>The signed paper and photos are pictures of something: a Word file is none.</summary>
    private static readonly HashSet<string> PictureTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp"];

    /// <returns>The stored file, or the key of the words for what is wrong.</returns>
    public async Task<(Attachment? Stored, string? Problem)> AddAsync(long agreementId, DocumentInput input, string by, CancellationToken cancellationToken)
    {
        if (input.File is null)
            return (null, "Document.NoFile");
        var title = PlainText.CleanLine(input.Title);
        if (title.Length > Attachment.MaxTitleLength)
            return (null, "Document.TitleTooLong");
        var (kept, problem) = await uploads.TakeAsync(input.File, input.Kind is AttachmentKind.Scan or AttachmentKind.Photo ? PictureTypes : MediaTypes, MaxMegabytes, cancellationToken);
        if (kept is null)
            return (null, $"Document.Problem.{problem}");
        if (title.Length == 0)
            title = kept.Name;
        // A double click sends the same file twice: it is there already.
        var like = database.Set<Attachment>().Where(file => file.AgreementId == agreementId && file.Kind == input.Kind && file.Title == title);
        if (await like.OrderByDescending(file => file.Edition).FirstOrDefaultAsync(cancellationToken) is { } last && last.FileHash == kept.Hash)
            return (last, null);
        return (await StoreAsync(agreementId, input, title, kept, like, by, cancellationToken), null);
    }

    private async Task<Attachment> StoreAsync(long agreementId, DocumentInput input, string title, KeptFile kept, IQueryable<Attachment> like, string by, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var file = new Attachment
            {
                AgreementId = agreementId,
                ObligationId = input.ObligationId,
                Kind = input.Kind,
                Title = title,
                Edition = (await like.MaxAsync(one => (int?)one.Edition, cancellationToken) ?? 0) + 1,
                FileHash = kept.Hash,
                MediaType = kept.MediaType,
                FileName = kept.Name,
                Bytes = kept.Bytes,
                Access = input.Access,
                AddedBy = by,
                AddedUtc = clock.UtcNow,
            };
            database.Add(file);
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return file;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // Somebody else took the number of this edition at the same moment.
                database.ChangeTracker.Clear();
            }
        }
    }
}
