using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Search;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.News.Resources;

namespace PortalMitra.Modules.News.News.Searching;

/// <summary>Articles for the search index; one that is not public leaves it.</summary>
internal sealed class NewsSearchSource(PortalDbContext database, PortalClock clock, IStringLocalizer<Strings> S) : ISearchSource
{
    public string Name => "news";

    public string DisplayName => S["Search.Kind.news"];

    public async Task<SearchBatch> ReadAsync(SearchCursor cursor, int take, CancellationToken cancellationToken)
    {
        var articles = await database.Set<NewsArticle>().AsNoTracking().Include(article => article.Nagari)
            .Where(article => article.ChangedUtc > cursor.ChangedUtc || (article.ChangedUtc == cursor.ChangedUtc && article.Id > cursor.Id))
            .OrderBy(article => article.ChangedUtc).ThenBy(article => article.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
        return new SearchBatch(
            [.. articles.Select(ToChange)],
            articles.Count == 0 ? cursor : new SearchCursor(articles[^1].ChangedUtc, articles[^1].Id));
    }

    private SearchChange ToChange(NewsArticle article)
    {
        // Not the slug: a draft's slug follows its title, and an old key would stay behind in the index.
        var key = article.Id.ToString(CultureInfo.InvariantCulture);
        return new SearchChange(key, article.State == PublicationState.Published && article.PublishedUtc is { } published
            ? new SearchDocument(key, article.Title, WordsOf(article), $"/berita/{article.Slug}", clock.DayOf(published))
            : null);
    }

    private static string WordsOf(NewsArticle article) =>
        string.Join(' ', new[] { article.Standfirst, BodyText.WordsOf(article.Body), article.Nagari?.Name }.Where(words => !string.IsNullOrEmpty(words)));
}
