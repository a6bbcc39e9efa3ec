using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>An event with its stories: named, joined with another, a story taken out.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class EventPageModel(PortalDbContext database, StoryDesk desk, StorySearch search, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    public CoveredEvent? Event { get; private set; }
    public IReadOnlyList<StoryLine> Stories { get; private set; } = [];
    public IReadOnlyList<StoryLine> Found { get; private set; } = [];
    public ExposureCount Counted { get; private set; } = ExposureCount.None;

    /// <summary>What stands in the name's field: what was typed where it could not be kept.</summary>
    public string? Typed { get; private set; }
    public DeskResult? Problem { get; private set; }
    public string Title => Event?.Name ?? (Stories is [var first, ..] ? first.Title : S["Event.Title"].Value);
    public bool MayAct => PermissionCatalog.Holds(User, Permissions.ReviewMentions);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : await ElsewhereAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostRenameAsync(long id, int version, string? nama, CancellationToken cancellationToken)
    {
        if (nama?.Trim().Length > CoveredEvent.MaxNameLength)
        {
            ModelState.AddModelError("nama", S["Event.Name.TooLong", CoveredEvent.MaxNameLength]);
            Typed = nama;
            return MayAct ? await LoadAsync(id, cancellationToken) ? Page() : await ElsewhereAsync(id, cancellationToken) : Forbid();
        }

        return await ActAsync(id, S["Event.Done.Renamed"], nama, () => desk.RenameEventAsync(id, version, nama, cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostJoinAsync(long id, int version, long otherId, CancellationToken cancellationToken) =>
        ActAsync(id, S["Event.Done.Joined"], null, () => desk.JoinEventsAsync(id, version, otherId, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTakeOutAsync(long id, int version, long storyId, CancellationToken cancellationToken) =>
        ActAsync(id, S["Event.Done.TakenOut"], null, () => desk.TakeStoryOutAsync(id, version, storyId, cancellationToken), cancellationToken);

    private async Task<IActionResult> ActAsync(long id, string done, string? typed, Func<Task<DeskResult>> act, CancellationToken cancellationToken)
    {
        if (!MayAct)
            return Forbid();
        if (!ModelState.IsValid)
            return BadRequest();
        var result = await act();
        if (result == DeskResult.Done)
        {
            TempData["Done"] = done;
            return RedirectToPage(new { id });
        }

        (Problem, Typed) = (result, typed);
        ModelState.Clear();
        return await LoadAsync(id, cancellationToken) ? Page() : await ElsewhereAsync(id, cancellationToken);
    }

    /// <summary>What has become part of another is read there.</summary>
    private async Task<IActionResult> ElsewhereAsync(long id, CancellationToken cancellationToken) =>
        await database.Set<MergedAway>().AsNoTracking().SingleOrDefaultAsync(one => one.IsEvent && one.FromId == id, cancellationToken) is { } merged
            ? RedirectToPage(new { id = merged.IntoId })
            : NotFound();

    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        Event = await database.Set<CoveredEvent>().AsNoTracking().SingleOrDefaultAsync(covered => covered.Id == id, cancellationToken);
        if (Event is null)
            return false;
        var ids = await database.Set<Story>().Where(story => story.EventId == id).Select(story => story.Id).ToListAsync(cancellationToken);
        var lines = await StoryLine.OfAsync(database, ids, cancellationToken);
        Stories = [.. lines.Values.OrderBy(line => line.IsRejected).ThenBy(line => line.PublishedOn).ThenBy(line => line.StoryId)];
        Counted = await ExposureCount.OfAsync(database.Set<Mention>().Where(mention => mention.Story.EventId == id && mention.State == ReviewState.Accepted), cancellationToken);
        Typed ??= Event.Name;
        if (MayAct && Stories is [var first, ..])
            Found = await search.FindAsync(Search, first.PublishedOn, mentions => mentions.Where(mention => mention.Story.EventId != id), cancellationToken);
        return true;
    }
}
