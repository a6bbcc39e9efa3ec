using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>When two partners turn out to be one, mentions of the one are mentions of the other.</summary>
internal sealed class MovePartnerMentions(PortalDbContext database, IStringLocalizer<Strings> S) : IPartnerLinks
{
    public string Name => S["Links.Mentions"];

    public Task<int> CountAsync(long partnerId, CancellationToken cancellationToken) => Of(partnerId).CountAsync(cancellationToken);

    public async Task MoveAsync(long from, long into, CancellationToken cancellationToken)
    {
        var partner = await database.Set<Partner>().SingleAsync(one => one.Id == into, cancellationToken);
        foreach (var mention in await Of(from).Include(mention => mention.Partners).ToListAsync(cancellationToken))
        {
            mention.Partners.RemoveAll(one => one.Id == from);
            if (!mention.Partners.Exists(one => one.Id == into))
                mention.Partners.Add(partner);
        }
    }

    private IQueryable<Mention> Of(long partnerId) => database.Set<Mention>().Where(mention => mention.Partners.Any(partner => partner.Id == partnerId));
}
