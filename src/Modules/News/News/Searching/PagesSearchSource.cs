using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Search;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.News.Resources;

namespace PortalMitra.Modules.News.News.Searching;

/// <summary>
/// The lasting pages for the search index, found by the words of both languages. A source of its own: a cursor counts
/// the changes of one table.
/// </summary>
internal sealed class PagesSearchSource(PortalDbContext database, IStringLocalizer<Strings> S) : ISearchSource
{
    public string Name => "pages";

    public string DisplayName => S["Search.Kind.pages"];

    public async Task<SearchBatch> ReadAsync(SearchCursor cursor, int take, CancellationToken cancellationToken)
    {
        var pages = await database.Set<ContentPage>().AsNoTracking()
            .Where(page => page.ChangedUtc > cursor.ChangedUtc || (page.ChangedUtc == cursor.ChangedUtc && page.Id > cursor.Id))
            .OrderBy(page => page.ChangedUtc).ThenBy(page => page.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
        return new SearchBatch(
            [.. pages.Select(page => new SearchChange(page.Slug, new SearchDocument(page.Slug, page.Title, WordsOf(page), $"/tentang/{page.Slug}", null)))],
            pages.Count == 0 ? cursor : new SearchCursor(pages[^1].ChangedUtc, pages[^1].Id));
    }

    private static string WordsOf(ContentPage page) => page.BodyEn is null
        ? BodyText.WordsOf(page.Body)
        : $"{BodyText.WordsOf(page.Body)} {page.TitleEn} {BodyText.WordsOf(page.BodyEn)}";
}
