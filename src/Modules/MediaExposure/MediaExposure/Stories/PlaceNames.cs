using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>The nagari and kecamatan as the office has entered them; read once for a piece of work.</summary>
internal sealed class PlaceNames(PortalDbContext database)
{
    private KnownPlaces? _known;

    public async Task<KnownPlaces> KnownAsync(CancellationToken cancellationToken) => _known ??= new KnownPlaces(
    [
        .. await database.Set<Nagari>().Select(nagari => nagari.Name).ToListAsync(cancellationToken),
        .. await database.Set<District>().Select(district => district.Name).ToListAsync(cancellationToken),
    ]);
}
