using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Search;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Finding;

/// <summary>Accepted mentions under <c>/cari</c>, by title, outlet and the one sentence the public may read.</summary>
internal sealed class MentionSearchSource(PortalDbContext database, IStringLocalizer<Strings> S) : ISearchSource
{
    public string Name => "mentions";

    public string DisplayName => S["Search.Kind"];

    public async Task<SearchBatch> ReadAsync(SearchCursor cursor, int take, CancellationToken cancellationToken)
    {
        var (changed, id) = (cursor.ChangedUtc, cursor.Id);
        // One whose decision was taken back may still be in the index; of one that waits there is nothing to take out, which does no harm.
        var never = default(DateTime);
        var rows = await database.Set<Mention>().AsNoTracking()
            .Where(mention => mention.ChangedUtc > never && (mention.ChangedUtc > changed || (mention.ChangedUtc == changed && mention.Id > id)))
            .OrderBy(mention => mention.ChangedUtc).ThenBy(mention => mention.Id)
            .Take(take)
            .Select(mention => new { mention.Id, mention.ChangedUtc, mention.State, mention.Title, mention.Sentence, mention.Url, mention.PublishedOn, Outlet = mention.Outlet.Name })
            .ToListAsync(cancellationToken);
        var changes = rows.Select(row =>
        {
            var key = row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new SearchChange(key, row.State == ReviewState.Accepted ? new SearchDocument(key, row.Title, $"{row.Sentence} {row.Outlet}", row.Url ?? "/liputan", row.PublishedOn) : null);
        });
        return new SearchBatch([.. changes], rows.Count == 0 ? cursor : new SearchCursor(rows[^1].ChangedUtc, rows[^1].Id));
    }
}
