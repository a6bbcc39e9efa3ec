using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Rechecking;

/// <summary>Which links are due, and who looks at them: leases like the crawler's.</summary>
internal sealed class LinkClaims(PortalDbContext database, ProcessIdentity process, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes back what a killed process held, where no other can be alive.</summary>
    public async Task ReclaimAsync(CancellationToken cancellationToken)
    {
        if (!process.IsAlone)
            return;
        await database.Set<LinkCheck>().Where(check => check.LeaseToken != null && check.LeaseToken != process.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(check => check.LeaseUntilUtc, (DateTime?)null).SetProperty(check => check.LeaseToken, (string?)null), cancellationToken);
    }

    /// <summary>Mentions whose links are due, the longest due first. What was rejected meanwhile is not looked at.</summary>
    public Task<List<long>> DueAsync(int most, CancellationToken cancellationToken)
    {
        var now = Now;
        return Due(now).Where(check => database.Set<Mention>().Any(mention => mention.Id == check.MentionId && mention.State == ReviewState.Accepted))
            .OrderBy(check => check.NextCheckUtc).Select(check => check.MentionId).Take(most).ToListAsync(cancellationToken);
    }

    /// <returns>Whether it is ours now.</returns>
    public async Task<bool> TakeAsync(long mentionId, CancellationToken cancellationToken)
    {
        var now = Now;
        var until = now + CrawlClaims.Lease;
        return await Due(now).Where(check => check.MentionId == mentionId).ExecuteUpdateAsync(
            set => set.SetProperty(check => check.LeaseUntilUtc, until).SetProperty(check => check.LeaseToken, process.Token), cancellationToken) == 1;
    }

    /// <summary>For an article that takes several requests.</summary>
    public Task RenewAsync(long mentionId, CancellationToken cancellationToken)
    {
        var until = Now + CrawlClaims.Lease;
        return database.Set<LinkCheck>().Where(check => check.MentionId == mentionId && check.LeaseToken == process.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(check => check.LeaseUntilUtc, until), cancellationToken);
    }

    private IQueryable<LinkCheck> Due(DateTime now) => database.Set<LinkCheck>()
        .Where(check => check.NextCheckUtc <= now && (check.LeaseUntilUtc == null || check.LeaseUntilUtc <= now));
}
