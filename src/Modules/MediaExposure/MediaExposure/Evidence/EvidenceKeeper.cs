using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>
/// Puts the evidence of an accepted mention together out of what was kept when it was read, so that no site has to be asked again. May be
/// called any number of times and be killed anywhere: the file comes first, under its own hash; then its row and the mark on the mention in
/// one transaction.
/// </summary>
internal sealed class EvidenceKeeper(PortalDbContext database, IFileStore files, TimeProvider time)
{
    /// <summary>A store that is away comes back; what is still missing so long after the decision is lost.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <returns>Whether it was this call that did it.</returns>
    /// <exception cref="FileNotFoundException">The copy is not in the store now; it is tried again.</exception>
    /// <exception cref="IOException">The store takes no more; nothing is lost, and it is tried again.</exception>
    public async Task<bool> KeepAsync(long mentionId, CancellationToken cancellationToken)
    {
        var mention = await database.Set<Mention>().AsNoTracking().Include(one => one.Outlet)
            .SingleOrDefaultAsync(one => one.Id == mentionId && one.State == ReviewState.Accepted && one.EvidencedUtc == null, cancellationToken);
        if (mention is null)
            return false;
        var item = IsAPage(mention) ? await ItemOfAsync(mention, cancellationToken) : null;
        return await StoreAsync(mention, item, cancellationToken);
    }

    /// <summary>What was printed or broadcast has no page; its evidence was added by hand.</summary>
    private static bool IsAPage(Mention mention) => mention.PageHash.Length > 0;

    private async Task<bool> StoreAsync(Mention mention, EvidenceItem? item, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        // Whoever sets the mark adds the row. Not through the entity: a reviewer's form must not become stale by it.
        var marked = await database.Set<Mention>().Where(one => one.Id == mention.Id && one.EvidencedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.EvidencedUtc, now), cancellationToken);
        if (marked == 0)
            return false;
        if (item is not null)
            database.Add(item);
        if (mention.Url is not null && !await database.Set<LinkCheck>().AnyAsync(check => check.MentionId == mention.Id, cancellationToken))
            database.Add(LinkCheck.Of(mention.Id, mention.FoundUtc));
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        database.ChangeTracker.Clear();
        return true;
    }

    private async Task<EvidenceItem> ItemOfAsync(Mention mention, CancellationToken cancellationToken)
    {
        var (archive, hasPage) = await ArchiveAsync(mention, cancellationToken);
        using var content = new MemoryStream(archive);
        return new EvidenceItem
        {
            MentionId = mention.Id,
            Kind = hasPage ? EvidenceKind.Warc : EvidenceKind.Facts,
            FileHash = await files.PutAsync(content, cancellationToken),
            MediaType = WarcFile.MediaType,
            Bytes = archive.Length,
            FileName = $"liputan-{mention.Id}.warc.gz",
            CapturedUtc = mention.FoundUtc,
            AddedUtc = time.GetUtcNow().UtcDateTime,
        };
    }

    private async Task<(byte[] Archive, bool HasPage)> ArchiveAsync(Mention mention, CancellationToken cancellationToken)
    {
        byte[]? kept = null;
        if (mention.CopyHash is { } copy && files.OpenRead(copy) is { } stored)
        {
            await using (stored)
            {
                using var bytes = new MemoryStream();
                await stored.CopyToAsync(bytes, cancellationToken);
                kept = bytes.ToArray();
            }
        }

        if (kept is null && mention.CopyHash is not null && time.GetUtcNow().UtcDateTime - mention.DecidedUtc < Patience)
            throw new FileNotFoundException($"The copy {mention.CopyHash} of mention {mention.Id} is not in the file store.");
        if (kept is null)
            return (WarcFile.Write([PageCapture.Info(mention.FoundUtc), PageFactsRecord.Of(mention, mention.Outlet.Name, null)]), false);
        var unpacked = PackedPage.Unpack(new MemoryStream(kept));
        if (WarcFile.Read(unpacked) is { } records)
        {
            // What was kept is an archive already, to which the facts are added.
            var page = records.LastOrDefault(record => record.Type == WarcRecord.Response);
            return ([.. kept, .. WarcFile.Write([PageFactsRecord.Of(mention, mention.Outlet.Name, page?.Id)])], true);
        }

        // A page of earlier days, without its request and answer.
        var resource = new WarcRecord(WarcRecord.Resource, mention.Url ?? mention.CanonicalUrl, mention.FoundUtc, "text/html", unpacked);
        return (WarcFile.Write([PageCapture.Info(mention.FoundUtc), resource, PageFactsRecord.Of(mention, mention.Outlet.Name, resource.Id)]), true);
    }
}
