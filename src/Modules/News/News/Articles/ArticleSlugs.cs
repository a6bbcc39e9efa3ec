using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.Articles;

/// <summary>Finds a slug that no other article has. The unique index has the last word.</summary>
internal sealed class ArticleSlugs(PortalDbContext database)
{
    /// <summary>Leaves room for a number behind a slug of full length.</summary>
    private const int StemLength = ArticleSlug.MaxLength - 6;

    /// <param name="own">Id of the article the slug is for; null for a new one.</param>
    public async Task<string> FreeAsync(string title, long? own, CancellationToken cancellationToken)
    {
        var slug = ArticleSlug.From(title);
        var stem = slug[..Math.Min(slug.Length, StemLength)].TrimEnd('-');
        var taken = await database.Set<NewsArticle>()
            .Where(article => article.Id != own && article.Slug.StartsWith(stem))
            .Select(article => article.Slug)
            .ToHashSetAsync(cancellationToken);
        return ArticleSlug.Free(slug, taken);
    }
}
