using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>What was read and no topic proposed: to be looked through, and lifted where the topics were wrong.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class DroppedListModel(
    PortalDbContext database, DroppedSearch search, LiftDropped lift, IJobQueue jobs, ICurrentActor actor, IStringLocalizer<Strings> S) : PageModel
{
    /// <summary>Beyond this the page says "more than": counting them all would take longer than reading a page of them.</summary>
    public const int MaxCounted = 10_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public DroppedFilter Filter { get; set; } = new();

    public DroppedPage Found { get; private set; } = new([], null, null, null);

    public IReadOnlyList<(string Slug, string Name)> Outlets { get; private set; } = [];

    public int Stored { get; private set; }

    public bool MayLift => PermissionCatalog.Holds(User, Permissions.ReviewMentions);

    public bool MayEditTopics => PermissionCatalog.Holds(User, Permissions.ManageTopics);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        foreach (var field in Filter.Unread())
            ModelState.AddModelError(field, S["Dropped.Unread", S[$"Dropped.{field}"].Value]);
        Stored = await database.Set<DroppedArticle>().Take(MaxCounted + 1).CountAsync(cancellationToken);
        var outlets = await database.OutletsThatPublish().OrderBy(outlet => outlet.Name).Select(outlet => new { outlet.Slug, outlet.Name }).ToListAsync(cancellationToken);
        Outlets = [.. outlets.Select(outlet => (outlet.Slug, outlet.Name))];
        Found = await search.FindAsync(Filter, cancellationToken);
    }

    public async Task<IActionResult> OnPostLiftAsync(long id, CancellationToken cancellationToken)
    {
        if (!MayLift)
            return Forbid();
        var (result, title) = await lift.RunAsync(id, actor.Name ?? throw new InvalidOperationException("Lifting needs a person."), cancellationToken);
        if (result == LiftResult.ReadAgain)
            jobs.Enqueue<CrawlJob>();
        TempData["Done"] = S[$"Dropped.Done.{result}", title].Value;
        return RedirectToPage(Filter.Route(Filter.Before));
    }
}
