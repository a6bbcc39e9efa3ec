using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>
/// Finds dropped articles, newest first. Titles are searched by the database; texts are packed, so they are unpacked one after
/// the other, up to a limit that the page names.
/// </summary>
internal sealed class DroppedSearch(PortalDbContext database, ActiveTopics topics, TimeProvider time)
{
    public const int PageSize = 20;

    /// <summary>Texts that one search unpacks at most.</summary>
    public const int MaxExamined = 5000;

    private const int Batch = 100;

    /// <summary>A person waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<DroppedPage> FindAsync(DroppedFilter filter, CancellationToken cancellationToken)
    {
        var (ids, next, examined, to) = filter.InText && filter.WordList.Count > 0
            ? await InTextsAsync(filter, cancellationToken)
            : await InTitlesAsync(filter, cancellationToken);
        return new DroppedPage(await RowsAsync(ids, cancellationToken), next, examined, to);
    }

    private async Task<(List<long> Ids, long? Next, int? Examined, DateTime? To)> InTitlesAsync(DroppedFilter filter, CancellationToken cancellationToken)
    {
        var wanted = Wanted(filter, filter.Before);
        foreach (var word in filter.WordList)
        {
            var pattern = LikePattern.Containing(word);
#pragma warning disable CA1304, CA1311 // The database does it: PostgreSQL tells capitals from small letters.
            wanted = wanted.Where(article => EF.Functions.Like(article.Title.ToLower(), pattern, LikePattern.Escape));
#pragma warning restore CA1304, CA1311
        }

        var ids = await wanted.OrderByDescending(article => article.Id).Select(article => article.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        return ids.Count > PageSize ? (ids[..PageSize], ids[PageSize - 1], null, null) : (ids, null, null, null);
    }

    private async Task<(List<long> Ids, long? Next, int? Examined, DateTime? To)> InTextsAsync(DroppedFilter filter, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var (found, examined, before, to) = (new List<long>(), 0, filter.Before, default(DateTime?));
        while (true)
        {
            var batch = await Wanted(filter, before).OrderByDescending(article => article.Id).Take(Batch)
                .Select(article => new { article.Id, article.Title, article.Text, article.ReadUtc }).ToListAsync(cancellationToken);
            foreach (var article in batch)
            {
                (before, to) = (article.Id, article.ReadUtc);
                examined++;
                var text = article.Text is { } packed ? PackedText.Unpack(packed) : "";
                if (filter.WordList.All(word => article.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                    found.Add(article.Id);
                if (found.Count == PageSize)
                    return (found, before, examined, to);
            }

            if (batch.Count < Batch)
                return (found, null, examined, to);
            if (examined >= MaxExamined || time.GetElapsedTime(began) > Patience)
                return (found, before, examined, to);
        }
    }

    private IQueryable<DroppedArticle> Wanted(DroppedFilter filter, long? before)
    {
        var articles = database.Set<DroppedArticle>().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Outlet))
            articles = articles.Where(article => database.Set<Outlet>().Any(outlet => outlet.Id == article.OutletId && outlet.Slug == filter.Outlet));
        if (filter.FirstDay is { } first)
            articles = articles.Where(article => article.PublishedOn >= first);
        if (filter.LastDay is { } last)
            articles = articles.Where(article => article.PublishedOn <= last);
        if (filter.LeastTenths is { } least)
            articles = articles.Where(article => article.ScoreTenths >= least);
        if (filter.MostTenths is { } most)
            articles = articles.Where(article => article.ScoreTenths <= most);
        return before is { } behind ? articles.Where(article => article.Id < behind) : articles;
    }

    private async Task<List<DroppedRow>> RowsAsync(List<long> ids, CancellationToken cancellationToken)
    {
        var articles = await database.Set<DroppedArticle>().AsNoTracking().Where(article => ids.Contains(article.Id)).OrderByDescending(article => article.Id)
            .Select(article => new
            {
                Article = article,
                Outlet = database.Set<Outlet>().Where(outlet => outlet.Id == article.OutletId).Select(outlet => outlet.Name).First(),
                IsAwaited = database.Set<FoundLink>().Any(link => link.Id == article.FoundLinkId && link.WantedBy != null && link.State == LinkState.Waiting),
            }).ToListAsync(cancellationToken);
        var rows = new List<DroppedRow>();
        foreach (var one in articles)
        {
            var now = one.Article.Text is { } text ? await topics.BestAsync(DroppedArticles.Back(one.Article, text).ForMatching, cancellationToken) : null;
            rows.Add(new DroppedRow(
                one.Article.Id, one.Article.Title, one.Article.Url, one.Outlet, one.Article.PublishedOn, one.Article.ReadUtc, one.Article.ScoreTenths, one.Article.TextLength, one.IsAwaited, now?.Result));
        }

        return rows;
    }
}
