using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Activities.ActivityList;

/// <summary>Activities for who enters them: what lies ahead, what must still be told about, what was.</summary>
[RequirePermission(nameof(Permissions.ViewActivities))]
internal sealed class IndexModel(PortalDbContext database, LibraryScope scope, PortalClock clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public ListedActivities State { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Activity> Activities { get; private set; } = [];
    public int Total { get; private set; }
    public bool IsEmpty { get; private set; }
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);
    public bool MayEnter => PermissionCatalog.Holds(User, Permissions.RecordVisits);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(State))
            State = ListedActivities.All;
        var activities = (MayEnter ? scope.Activities(User) : database.Set<Activity>()).AsNoTracking();
        foreach (var word in PlainText.CleanLine(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            var pattern = LikePattern.Containing(word);
#pragma warning disable CA1304, CA1311 // The database does it: PostgreSQL tells capitals from small letters.
            activities = activities.Where(activity => EF.Functions.Like(activity.Title.ToLower(), pattern, LikePattern.Escape) || activity.Partners.Any(partner => EF.Functions.Like(partner.Name.ToLower(), pattern, LikePattern.Escape)));
#pragma warning restore CA1304, CA1311
        }

        var today = clock.Today;
        activities = State switch
        {
            ListedActivities.Ahead => activities.Where(activity => activity.State == ActivityState.Planned && (activity.EndsOn ?? activity.StartsOn) >= today),
            ListedActivities.Untold => Untold(activities, today),
            ListedActivities.Held => activities.Where(activity => activity.State == ActivityState.Held),
            ListedActivities.Cancelled => activities.Where(activity => activity.State == ActivityState.Cancelled),
            _ => activities,
        };
        Total = await activities.CountAsync(cancellationToken);
        IsEmpty = Total == 0 && State == ListedActivities.All && string.IsNullOrWhiteSpace(Words);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Activities = await (State == ListedActivities.Ahead ? activities.OrderBy(activity => activity.StartsOn).ThenBy(activity => activity.Id) : activities.OrderByDescending(activity => activity.StartsOn).ThenByDescending(activity => activity.Id))
            .Skip((PageNumber - 1) * PageSize).Take(PageSize).Include(activity => activity.Nagari).Include(activity => activity.Library).ToListAsync(cancellationToken);
    }

    /// <summary>Its day has passed, and nobody has said whether it was held; or it was, and nobody has counted.</summary>
    public static IQueryable<Activity> Untold(IQueryable<Activity> activities, DateOnly today) => activities.Where(activity => (activity.State == ActivityState.Planned && (activity.EndsOn ?? activity.StartsOn) < today)
        || (activity.State == ActivityState.Held && activity.Women == null && activity.Men == null && activity.OfUnknownSex == null));
}

/// <summary>What the list is asked for.</summary>
internal enum ListedActivities
{
    All,
    Ahead,

    /// <summary>Past, and somebody must still say what became of it.</summary>
    Untold,
    Held,
    Cancelled,
}
