using System.Security.Claims;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Activities;

/// <summary>Which libraries a person may enter for: all of them, or those that they keep. Every form here begins with this query.</summary>
internal sealed class LibraryScope(PortalDbContext database)
{
    public IQueryable<Library> Of(ClaimsPrincipal person)
    {
        var libraries = database.Set<Library>();
        if (PermissionCatalog.Holds(person, Permissions.ManageActivities))
            return libraries;
        var name = PermissionCatalog.Holds(person, Permissions.RecordVisits) ? person.Identity?.Name ?? "" : "";
        return libraries.Where(library => database.Set<LibraryKeeper>().Any(keeper => keeper.UserName == name && keeper.LibraryId == library.Id));
    }

    /// <summary>Activities of these libraries, and of the nagari whose libraries they are.</summary>
    public IQueryable<Activity> Activities(ClaimsPrincipal person)
    {
        var activities = database.Set<Activity>();
        if (PermissionCatalog.Holds(person, Permissions.ManageActivities))
            return activities;
        var own = Of(person);
        return activities.Where(activity => own.Any(library => library.Id == activity.LibraryId || (library.NagariId != null && library.NagariId == activity.NagariId)));
    }
}
