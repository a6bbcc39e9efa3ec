using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>Pairs of stories that may report one event, one under the other, each with its reasons and two buttons.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class SuggestionsModel(PortalDbContext database, StoryDesk desk, StoryPrintings printings, IStringLocalizer<Strings> S) : PageModel
{
    private const int PageSize = 20;

    /// <summary>The lists as they stand in the address.</summary>
    private static readonly (string Slug, SuggestionState State)[] Slugs =
        [("menunggu", SuggestionState.Waiting), ("disatukan", SuggestionState.Confirmed), ("bukan", SuggestionState.Refused)];

    [BindProperty(SupportsGet = true, Name = "daftar")]
    public string? List { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public SuggestionState State { get; private set; }
    public IReadOnlyList<(string Slug, SuggestionState State, int Count)> Lists { get; private set; } = [];
    public IReadOnlyList<SuggestedPair> Pairs { get; private set; } = [];
    public int PageCount { get; private set; }
    public DeskResult? Problem { get; private set; }
    public bool MayAct => PermissionCatalog.Holds(User, Permissions.ReviewMentions);

    /// <summary>Suggestions that still ask something: answered ones and those whose stories have met otherwise are left out.</summary>
    public static IQueryable<EventSuggestion> Waiting(PortalDbContext database) => database.Set<EventSuggestion>().Where(one =>
        one.State == SuggestionState.Waiting
        && one.First!.EventId != one.Second!.EventId
        && one.First!.Mentions.Any(mention => mention.State != ReviewState.Rejected)
        && one.Second!.Mentions.Any(mention => mention.State != ReviewState.Rejected));

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(long id, int version, string? jawaban, string? kembali, CancellationToken cancellationToken)
    {
        if (!MayAct)
            return Forbid();
        // No button sends this; guessing would join what nobody joined.
        if (jawaban is not ("ya" or "bukan" or "tanya") || !ModelState.IsValid)
            return BadRequest();
        var result = await desk.AnswerAsync(id, version, jawaban switch { "ya" => true, "bukan" => false, _ => null }, cancellationToken);
        if (result == DeskResult.Done)
        {
            TempData["Done"] = S[$"Story.Done.Answer.{jawaban}"].Value;
            return Url.IsLocalUrl(kembali) ? LocalRedirect(kembali) : RedirectToPage(new { daftar = List, hal = PageNumber > 1 ? PageNumber : (int?)null });
        }

        Problem = result;
        ModelState.Clear();
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        State = Array.Find(Slugs, list => list.Slug == List) is { Slug: not null } chosen ? chosen.State : SuggestionState.Waiting;
        var counts = new List<(string, SuggestionState, int)>();
        foreach (var (slug, state) in Slugs)
            counts.Add((slug, state, await In(state).CountAsync(cancellationToken)));
        Lists = counts;
        PageCount = Math.Max(1, (Lists.Single(list => list.State == State).Count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        var ordered = State == SuggestionState.Waiting
            ? In(State).OrderByDescending(one => one.ScoreTenths).ThenByDescending(one => one.Id)
            : In(State).OrderByDescending(one => one.DecidedUtc).ThenByDescending(one => one.Id);
        var shown = await ordered.AsNoTracking().Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var lines = await StoryLine.OfAsync(database, [.. shown.SelectMany(one => new[] { one.FirstId, one.SecondId }).Distinct()], cancellationToken);
        Pairs =
        [
            .. shown.Where(one => lines.ContainsKey(one.FirstId) && lines.ContainsKey(one.SecondId))
                .Select(one => new SuggestedPair(one, lines[one.FirstId], lines[one.SecondId], printings.Reasons(one))),
        ];
    }

    private IQueryable<EventSuggestion> In(SuggestionState state) => state == SuggestionState.Waiting ? Waiting(database) : database.Set<EventSuggestion>().Where(one => one.State == state);
}

/// <summary>One suggestion with both its stories.</summary>
internal sealed record SuggestedPair(EventSuggestion Suggestion, StoryLine First, StoryLine Second, IReadOnlyList<(double Points, string Words)> Reasons);
