using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Activities.PublicActivities;

/// <summary>What everybody may see of the activities: pages, sections and the calendar ask here.</summary>
internal static class PublicActivitiesQuery
{
    public static IQueryable<Activity> PublicActivities(this PortalDbContext database) => database.Set<Activity>().AsNoTracking().Where(activity => activity.IsPublic);
}
