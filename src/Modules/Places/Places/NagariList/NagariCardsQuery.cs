using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Places.Contracts;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Places.Places.NagariList;

/// <summary>The nagari as cards, those the programme began with first; for the list and the home page.</summary>
internal sealed class NagariCardsQuery(PortalDbContext database, IllustrationCatalog illustrations)
{
    public async Task<IReadOnlyList<NagariCard>> RunAsync(int take, CancellationToken cancellationToken)
    {
        var rows = await database.Set<Nagari>().AsNoTracking()
            .OrderByDescending(nagari => nagari.IsPilot).ThenBy(nagari => nagari.Id)
            .Take(take)
            .Select(nagari => new
            {
                nagari.Slug,
                nagari.Name,
                District = nagari.District.Name,
                nagari.Illustration,
                Hours = nagari.Libraries.OrderBy(library => library.Id).Select(library => library.Hours).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new NagariCard(
            row.Slug, row.Name, row.District, row.Hours, illustrations.Find(row.Illustration, IllustrationCatalog.NagariLibrary)))];
    }
}
