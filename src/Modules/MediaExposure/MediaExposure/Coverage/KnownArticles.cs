using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>Notes articles that staff know of, each once.</summary>
internal sealed class KnownArticles(PortalDbContext database, PortalClock clock)
{
    public KnownArticle New(string userName) => new() { AddedBy = userName, AddedUtc = clock.UtcNow };

    /// <summary>The one that is noted already, under the same address, or the same title and outlet within a week.</summary>
    public async Task<KnownArticle?> TwinAsync(KnownArticle article, CancellationToken cancellationToken)
    {
        var others = database.Set<KnownArticle>().AsNoTracking().Where(other => other.Id != article.Id);
        if (article.CanonicalUrl is { } address)
            return await others.FirstOrDefaultAsync(other => other.CanonicalUrl == address, cancellationToken);
        var (from, to) = (article.Day.AddDays(-CoverageJudgement.DaysApart), article.Day.AddDays(CoverageJudgement.DaysApart));
        var near = await others.Where(other => other.Day >= from && other.Day <= to && other.Title != null && other.OutletName != null).ToListAsync(cancellationToken);
        return near.Find(other => TitleKey.Of(other.Title!) == TitleKey.Of(article.Title!) && TitleKey.Of(other.OutletName!) == TitleKey.Of(article.OutletName!));
    }

    /// <summary>Adds those that are new; the same address twice in the list is one.</summary>
    /// <returns>How many were added, and how many were noted already.</returns>
    public async Task<(int Added, int Known)> AddAsync(IReadOnlyList<KnownAddress> addresses, DateOnly day, string userName, CancellationToken cancellationToken)
    {
        var wanted = addresses.DistinctBy(address => address.Canonical).ToList();
        var canonical = wanted.Select(address => address.Canonical).ToList();
        var known = await database.Set<KnownArticle>().Where(article => article.CanonicalUrl != null && canonical.Contains(article.CanonicalUrl))
            .Select(article => article.CanonicalUrl!).ToListAsync(cancellationToken);
        var fresh = wanted.Where(address => !known.Contains(address.Canonical)).ToList();
        foreach (var address in fresh)
        {
            var article = New(userName);
            article.Describe(address, null, null, day, null);
            database.Add(article);
        }

        await database.SaveChangesAsync(cancellationToken);
        return (fresh.Count, addresses.Count - fresh.Count);
    }
}
