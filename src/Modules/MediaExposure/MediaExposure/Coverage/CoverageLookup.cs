using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>
/// Looks up what became of known articles, many at a time: a fixed number of questions to the database for each few hundred of them,
/// each by an index. Nothing of it is stored, so what is found tomorrow is found.
/// </summary>
internal sealed class CoverageLookup(PortalDbContext database, PortalClock clock)
{
    private const int AtOnce = 300;

    /// <summary>An article found by its title was named by its source within so many days, older pages included.</summary>
    private const int DaysToBeNamed = 60;

    public async Task<IReadOnlyDictionary<long, CoverageVerdict>> OfAsync(IReadOnlyList<KnownArticle> articles, CancellationToken cancellationToken)
    {
        var verdicts = new Dictionary<long, CoverageVerdict>();
        foreach (var some in articles.Chunk(AtOnce))
        {
            var facts = await GatherAsync(some, cancellationToken);
            foreach (var article in some)
                verdicts[article.Id] = CoverageJudgement.Of(article, facts);
        }

        return verdicts;
    }

    private async Task<CoverageFacts> GatherAsync(IReadOnlyList<KnownArticle> articles, CancellationToken cancellationToken)
    {
        var outlets = await OutletsAsync(articles, cancellationToken);
        var ids = outlets.Select(outlet => outlet.Id).Distinct().ToList();
        var addresses = articles.Select(article => article.CanonicalUrl).OfType<string>().ToList();
        var (first, last) = (articles.Min(article => article.Day), articles.Max(article => article.Day));
        var sources = await database.Set<Source>().Where(source => ids.Contains(source.OutletId))
            .Select(source => new WatchedSource(source.Id, source.OutletId, source.Slug, source.IsEnabled && !source.IsPaused, source.LastFailure))
            .ToListAsync(cancellationToken);
        var titles = Titles(articles);
        var sourceIds = sources.Select(source => source.Id).ToList();
        var until = last.AddDays(CoverageJudgement.DaysToAppear);
        return new CoverageFacts(
            outlets,
            await MentionsAsync(ids, addresses, titles, first, last, cancellationToken),
            await LinksAsync(ids, addresses, titles, first, last, cancellationToken),
            sources,
            await database.Set<SourceDay>().AsNoTracking().Where(day => sourceIds.Contains(day.SourceId) && day.Day >= first && day.Day <= until).ToListAsync(cancellationToken),
            await database.Set<SourceDay>().Where(day => sourceIds.Contains(day.SourceId)).GroupBy(day => day.SourceId)
                .Select(group => new { group.Key, First = group.Min(day => day.Day) }).ToDictionaryAsync(group => group.Key, group => group.First, cancellationToken));
    }

    /// <summary>By their site, their further sites, and by name where there is no address.</summary>
    private async Task<List<KnownOutlet>> OutletsAsync(IReadOnlyList<KnownArticle> articles, CancellationToken cancellationToken)
    {
        var sites = articles.Select(article => article.SiteKey).OfType<string>().Distinct().ToList();
        var names = articles.Where(article => article.SiteKey is null).Select(article => TitleKey.Of(article.OutletName ?? "")).Distinct().ToList();
        var own = await database.Set<Outlet>().Where(outlet => sites.Contains(outlet.SiteKey))
            .Select(outlet => new KnownOutlet(outlet.Id, outlet.Name, outlet.SiteKey, null)).ToListAsync(cancellationToken);
        var further = await (
            from alias in database.Set<OutletAlias>()
            join outlet in database.Set<Outlet>() on alias.OutletId equals outlet.Id
            where sites.Contains(alias.SiteKey)
            select new KnownOutlet(outlet.Id, outlet.Name, alias.SiteKey, null)).ToListAsync(cancellationToken);
        // Outlets are hundreds; their names are compared as people write them, which no database does alike.
        var named = names.Count == 0 ? [] : (await database.Set<Outlet>().Select(outlet => new { outlet.Id, outlet.Name }).ToListAsync(cancellationToken))
            .Select(outlet => new KnownOutlet(outlet.Id, outlet.Name, null, TitleKey.Of(outlet.Name))).Where(outlet => names.Contains(outlet.NameKey!)).ToList();
        return [.. own, .. further, .. named];
    }

    private async Task<List<KnownMention>> MentionsAsync(
        List<long> outlets, List<string> addresses, List<string> titles, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var ours = database.Set<Mention>().Where(mention => outlets.Contains(mention.OutletId));
        var found = await ours.Where(mention => addresses.Contains(mention.CanonicalUrl))
            .Select(mention => new KnownMention(mention.Id, mention.OutletId, mention.CanonicalUrl, mention.Title, mention.PublishedOn, mention.State)).ToListAsync(cancellationToken);
        if (titles.Count == 0)
            return found;
        var (from, to) = (first.AddDays(-CoverageJudgement.DaysApart), last.AddDays(CoverageJudgement.DaysApart));
#pragma warning disable CA1304, CA1311 // The database does it: lower() knows no culture.
        found.AddRange(await ours.Where(mention => mention.PublishedOn >= from && mention.PublishedOn <= to && titles.Contains(mention.Title.ToLower()))
            .Select(mention => new KnownMention(mention.Id, mention.OutletId, mention.CanonicalUrl, mention.Title, mention.PublishedOn, mention.State)).ToListAsync(cancellationToken));
#pragma warning restore CA1304, CA1311
        return found;
    }

    private async Task<List<KnownLink>> LinksAsync(
        List<long> outlets, List<string> addresses, List<string> titles, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var ours = database.Set<FoundLink>().Where(link => outlets.Contains(link.OutletId));
        var found = await ours.Where(link => addresses.Contains(link.CanonicalUrl))
            .Select(link => new KnownLink(link.OutletId, link.CanonicalUrl, link.Title, link.State, link.ScoreTenths, link.Failure)).ToListAsync(cancellationToken);
        if (titles.Count == 0)
            return found;
        var (from, to) = (clock.StartOf(first.AddDays(-CoverageJudgement.DaysApart)), clock.StartOf(last.AddDays(DaysToBeNamed)));
#pragma warning disable CA1304, CA1311 // The database does it: lower() knows no culture.
        found.AddRange(await ours.Where(link => link.FoundUtc >= from && link.FoundUtc < to && link.Title != null && titles.Contains(link.Title.ToLower()))
            .Select(link => new KnownLink(link.OutletId, link.CanonicalUrl, link.Title, link.State, link.ScoreTenths, link.Failure)).ToListAsync(cancellationToken));
#pragma warning restore CA1304, CA1311
        return found;
    }

    private static List<string> Titles(IReadOnlyList<KnownArticle> articles) =>
        [.. articles.Select(article => article.Title).OfType<string>().Select(TitleKey.Of).Distinct()];
}
