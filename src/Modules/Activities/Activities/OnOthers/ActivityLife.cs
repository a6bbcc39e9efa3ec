using PortalMitra.Framework.Data;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Partnerships.Contracts;

namespace PortalMitra.Modules.Activities.Activities.OnOthers;

/// <summary>An activity that was held is life under its agreement.</summary>
internal sealed class ActivityLife(PortalDbContext database) : IAgreementLife
{
    public IQueryable<long> Between(DateOnly first, DateOnly last) =>
        database.Set<Activity>().Where(activity => activity.State == ActivityState.Held && activity.AgreementId != null && activity.StartsOn <= last && (activity.EndsOn ?? activity.StartsOn) >= first).Select(activity => activity.AgreementId!.Value);
}
