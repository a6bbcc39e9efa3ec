using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Activities.PublicActivities;

/// <summary>What comes and what was, for everybody.</summary>
internal sealed class IndexModel(PortalDbContext database, PortalClock clock) : PageModel
{
    private const int PageSize = 20;
    private const int MostAhead = 50;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public string? NagariSlug { get; private set; }
    public IReadOnlyList<Nagari> AllNagari { get; private set; } = [];
    public IReadOnlyList<Activity> Ahead { get; private set; } = [];
    public IReadOnlyList<Activity> Past { get; private set; } = [];
    public int PageCount { get; private set; } = 1;

    public async Task OnGetAsync(string? nagari, CancellationToken cancellationToken)
    {
        AllNagari = await database.Set<Nagari>().AsNoTracking().OrderBy(one => one.Name).ToListAsync(cancellationToken);
        var activities = database.PublicActivities();
        if (AllNagari.FirstOrDefault(one => one.Slug == nagari) is { } place)
        {
            NagariSlug = place.Slug;
            activities = activities.Where(activity => activity.NagariId == place.Id || activity.Library!.NagariId == place.Id);
        }

        var today = clock.Today;
        Ahead = await activities.Where(activity => (activity.EndsOn ?? activity.StartsOn) >= today && activity.State != ActivityState.Held).OrderBy(activity => activity.StartsOn).ThenBy(activity => activity.Id).Take(MostAhead).Include(activity => activity.Nagari).ToListAsync(cancellationToken);
        var past = activities.Where(activity => activity.State == ActivityState.Held);
        PageCount = Math.Max(1, (await past.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Past = await past.OrderByDescending(activity => activity.StartsOn).ThenByDescending(activity => activity.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize).Include(activity => activity.Nagari).ToListAsync(cancellationToken);
    }
}
