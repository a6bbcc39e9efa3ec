using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Activities.Resources;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Activities.Activities.OnOthers;

/// <summary>When two partners turn out to be one, activities with the one are activities with the other.</summary>
internal sealed class MovePartnerActivities(PortalDbContext database, IStringLocalizer<Strings> S) : IPartnerLinks
{
    public string Name => S["Activities.Title"];

    public Task<int> CountAsync(long partnerId, CancellationToken cancellationToken) => Of(partnerId).CountAsync(cancellationToken);

    public async Task MoveAsync(long from, long into, CancellationToken cancellationToken)
    {
        var partner = await database.Set<Partner>().SingleAsync(one => one.Id == into, cancellationToken);
        foreach (var activity in await Of(from).Include(activity => activity.Partners).ToListAsync(cancellationToken))
        {
            activity.Partners.RemoveAll(one => one.Id == from);
            if (!activity.Partners.Exists(one => one.Id == into))
                activity.Partners.Add(partner);
        }
    }

    private IQueryable<Activity> Of(long partnerId) => database.Set<Activity>().Where(activity => activity.Partners.Any(partner => partner.Id == partnerId));
}
