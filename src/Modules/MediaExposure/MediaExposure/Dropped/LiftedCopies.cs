using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Comparing;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>Of what was dropped only the text was kept: once it is lifted its page is read again, and this gives the mention its copy.</summary>
internal sealed class LiftedCopies(PortalDbContext database, PageCopies copies)
{
    /// <param name="read">The page as it is now.</param>
    public async Task AddAsync(ReadArticle read, WholeArticle whole, CancellationToken cancellationToken)
    {
        var mention = await database.Set<Mention>().AsNoTracking()
            .Where(one => one.OutletId == read.OutletId && one.CanonicalUrl == read.CanonicalUrl && one.CopyHash == null && one.LoggedBy == null)
            .Select(one => new { one.Id, one.Title, one.Text }).SingleOrDefaultAsync(cancellationToken);
        if (mention is null || TextComparison.IsAnother(mention.Text, read.Text) || await copies.KeepAsync(whole, cancellationToken) is not { } copy)
            return;
        if (TextComparison.IsEdited(mention.Title, mention.Text, read.Title, read.Text))
        {
            // The copy is no proof of what it said before.
            database.Add(new MentionVersion { MentionId = mention.Id, SeenUtc = read.ReadUtc, Title = read.Title, Text = read.Text, PageHash = read.PageHash, CopyHash = copy });
            return;
        }

        // Not through the entity: a reviewer's form must not become stale by it. Whoever accepted it meanwhile gets the evidence now.
        await database.Set<Mention>().Where(one => one.Id == mention.Id && one.CopyHash == null).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.CopyHash, copy).SetProperty(one => one.PageHash, read.PageHash).SetProperty(one => one.EvidencedUtc, (DateTime?)null), cancellationToken);
    }
}
