using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Comparing;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>A text and its printings: side by side, joined with another, parted, its original chosen.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class StoryPageModel(PortalDbContext database, StoryDesk desk, StoryPrintings printings, StorySearch search, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    /// <summary>The printing that stands beside the original.</summary>
    [BindProperty(SupportsGet = true, Name = "banding")]
    public long? Beside { get; set; }

    public Story? Story { get; private set; }
    public IReadOnlyList<Printing> Printings { get; private set; } = [];
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public IReadOnlyList<StoryLine> Found { get; private set; } = [];
    public Printing? Main { get; private set; }
    public Printing? Compared { get; private set; }
    public IReadOnlyList<WordChange> Pieces { get; private set; } = [];

    /// <summary>Why the act that was asked for has not been done; null when nothing was asked.</summary>
    public DeskResult? Problem { get; private set; }

    public bool MayAct => PermissionCatalog.Holds(User, Permissions.ReviewMentions);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : await ElsewhereAsync(id, cancellationToken);

    public Task<IActionResult> OnPostTakeOutAsync(long id, int version, long mentionId, string? kembali, CancellationToken cancellationToken) =>
        ActAsync(id, kembali, S["Story.Done.TakenOut"], () => desk.TakeOutAsync(id, version, mentionId, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostOriginalAsync(long id, int version, long mentionId, string? kembali, CancellationToken cancellationToken) =>
        ActAsync(id, kembali, S["Story.Done.Original"], () => desk.ChooseOriginalAsync(id, version, mentionId, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostByDayAsync(long id, int version, string? kembali, CancellationToken cancellationToken) =>
        ActAsync(id, kembali, S["Story.Done.ByDay"], () => desk.ChooseOriginalAsync(id, version, null, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostJoinAsync(long id, int version, long otherId, string? kembali, CancellationToken cancellationToken) =>
        ActAsync(id, kembali, S["Story.Done.Joined"], () => desk.JoinStoriesAsync(id, version, otherId, cancellationToken), cancellationToken);

    private async Task<IActionResult> ActAsync(long id, string? back, string done, Func<Task<DeskResult>> act, CancellationToken cancellationToken)
    {
        if (!MayAct)
            return Forbid();
        if (!ModelState.IsValid)
            return BadRequest();
        var result = await act();
        if (result == DeskResult.Done)
        {
            TempData["Done"] = done;
            return Url.IsLocalUrl(back) ? LocalRedirect(back) : RedirectToPage(new { id });
        }

        Problem = result;
        // What the reader sees now is newer than what the form held.
        ModelState.Clear();
        return await LoadAsync(id, cancellationToken) ? Page() : await ElsewhereAsync(id, cancellationToken);
    }

    /// <summary>What has become part of another is read there.</summary>
    private async Task<IActionResult> ElsewhereAsync(long id, CancellationToken cancellationToken) =>
        await database.Set<MergedAway>().AsNoTracking().SingleOrDefaultAsync(one => !one.IsEvent && one.FromId == id, cancellationToken) is { } merged
            ? RedirectToPage(new { id = merged.IntoId })
            : NotFound();

    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        Story = await database.Set<Story>().AsNoTracking().Include(story => story.Event).SingleOrDefaultAsync(story => story.Id == id, cancellationToken);
        if (Story is null)
            return false;
        Printings = await printings.OfAsync(id, cancellationToken);
        Questions = await printings.QuestionsAsync(id, cancellationToken);
        Main = Printings.FirstOrDefault(one => one.IsMain);
        if (Main is null)
            return true;
        Compared = Printings.FirstOrDefault(one => !one.IsMain && one.MentionId == Beside) ?? Printings.FirstOrDefault(one => !one.IsMain);
        if (Compared is not null)
            Pieces = WordDifference.Between(await TextAsync(Main.MentionId, cancellationToken), await TextAsync(Compared.MentionId, cancellationToken));
        if (MayAct)
            Found = await search.FindAsync(Search, Main.PublishedOn, mentions => mentions.Where(mention => mention.StoryId != id), cancellationToken);
        return true;
    }

    private Task<string> TextAsync(long mentionId, CancellationToken cancellationToken) =>
        database.Set<Mention>().Where(mention => mention.Id == mentionId).Select(mention => mention.Text).SingleAsync(cancellationToken);
}
