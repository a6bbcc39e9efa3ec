using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.Places.Contracts;

namespace PortalMitra.Modules.News.News.Articles;

/// <summary>The one place that decides what the public sees of the news: published articles, newest first.</summary>
internal sealed class PublishedNewsQuery(PortalDbContext database, IllustrationCatalog illustrations)
{
    /// <param name="nagari">Slug; null = all.</param>
    /// <param name="except">Slug of an article to leave out, such as the one being read.</param>
    public async Task<IReadOnlyList<Story>> ListAsync(string? nagari, string? except, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await Published(nagari)
            .Where(article => article.Slug != except)
            .OrderByDescending(article => article.PublishedUtc).ThenByDescending(article => article.Id)
            .Skip(skip).Take(take)
            .Select(article => new
            {
                article.Slug,
                article.Title,
                article.Standfirst,
                Place = article.Nagari == null ? null : article.Nagari.Name,
                article.PublishedUtc,
                article.ChangedUtc,
                article.Illustration,
                article.Language,
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Story(
            row.Slug, row.Title, row.Standfirst, row.Place, row.PublishedUtc!.Value, row.ChangedUtc,
            illustrations.Find(row.Illustration, IllustrationCatalog.ReadingCircle), row.Language))];
    }

    public Task<int> CountAsync(string? nagari, CancellationToken cancellationToken) => Published(nagari).CountAsync(cancellationToken);

    public Task<NewsArticle?> FindAsync(string slug, CancellationToken cancellationToken) => Published(null)
        .Include(article => article.Nagari)
        .SingleOrDefaultAsync(article => article.Slug == slug, cancellationToken);

    private IQueryable<NewsArticle> Published(string? nagari)
    {
        var published = database.Set<NewsArticle>().AsNoTracking().Where(article => article.State == PublicationState.Published);
        return nagari is null ? published : published.Where(article => article.Nagari!.Slug == nagari);
    }
}
