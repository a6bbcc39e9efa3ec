using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Settings;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

/// <summary>Who may be a party, by name: the office, every nagari, every partner.</summary>
internal sealed class PartyNames(PortalDbContext database, SettingsStore settings)
{
    public async Task<string> OfficeAsync(CancellationToken cancellationToken) => (await settings.ReadAsync<OfficeSettings>(cancellationToken)).Name;

    /// <summary>All names, the office's first.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken)
    {
        var partners = await database.Set<Partner>().Where(partner => partner.MergedIntoId == null).OrderBy(partner => partner.Name).Select(partner => partner.Name).ToListAsync(cancellationToken);
        var nagari = await database.Set<Nagari>().OrderBy(one => one.Name).Select(one => one.Name).ToListAsync(cancellationToken);
        return [await OfficeAsync(cancellationToken), .. partners, .. nagari.Select(Party.NameOfNagari)];
    }

    /// <summary>A party for each name, in order; null where nobody is called so.</summary>
    public async Task<IReadOnlyList<Party?>> FindAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var office = await OfficeAsync(cancellationToken);
        var partners = await database.Set<Partner>().Where(partner => partner.MergedIntoId == null).ToListAsync(cancellationToken);
        var nagari = await database.Set<Nagari>().ToListAsync(cancellationToken);
        return [.. names.Select((name, i) => Find(name, i + 1))];

        Party? Find(string name, int position)
        {
            if (Same(name, office))
                return new Party { Position = position };
            if (partners.Find(partner => Same(partner.Name, name)) is { } partner)
                return new Party { Position = position, PartnerId = partner.Id, Partner = partner };
            return nagari.Find(one => Same(Party.NameOfNagari(one.Name), name)) is { } found ? new Party { Position = position, NagariId = found.Id, Nagari = found } : null;
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
