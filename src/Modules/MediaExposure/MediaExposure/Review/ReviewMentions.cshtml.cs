using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>The review queue: list, text and reasons in one view. Reading, deciding, deciding on many and taking back are classes of their own.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class ReviewMentionsModel(
    PortalDbContext database,
    ReviewQueue queue,
    ReviewPanes panes,
    FilterChoices choices,
    SavedViews views,
    OwnActions actions,
    DecideMention decide,
    DecideMany decideMany,
    UndoReview undo,
    ICurrentActor actor,
    PortalClock clock,
    IStringLocalizer<Strings> S) : PageModel
{
    private ReviewFilter? _filter;

    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    /// <summary>All of a long text.</summary>
    public bool IsWhole => Request.Query["teks"] == "semua";

    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    [BindProperty]
    public BulkInput Bulk { get; set; } = new();

    public ReviewFilter Filter => _filter ??= ReviewFilter.Read(Request.Query);
    public FilterChoices Choices => choices;
    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];
    public IReadOnlyList<SavedView> Views { get; private set; } = [];
    public IReadOnlyDictionary<ReviewState, int> Counts { get; private set; } = new Dictionary<ReviewState, int>();
    public int Total => Counts.GetValueOrDefault(Filter.List);
    public ReviewWindow Window { get; private set; } = ReviewWindow.Empty;
    public ReviewPane? Pane { get; private set; }
    public string? PreviousLink { get; private set; }
    public string? NextLink { get; private set; }

    /// <summary>From 1; 0 where it is not reckoned.</summary>
    public int Place { get; private set; }

    /// <summary>Somebody else decided first; what this reviewer chose is kept in the form.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>What was done a moment ago, how to take it back, and what stayed as it was.</summary>
    public string? Done { get; private set; }
    public long? UndoId { get; private set; }
    public IReadOnlyList<string> Left { get; private set; } = [];
    public OwnAction? LastAction { get; private set; }

    /// <summary>What the form says the list was seen at.</summary>
    public long SeenTicks => clock.UtcNow.Ticks;
    public bool MayManageSources => PermissionCatalog.Holds(User, Permissions.ManageSources);
    public bool MayDecide => PermissionCatalog.Holds(User, Permissions.ReviewMentions);

    private string Reviewer => actor.Name ?? throw new InvalidOperationException("A decision needs a person.");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Request.Query.Count == 0 && (await views.ListAsync(Reviewer, cancellationToken)).FirstOrDefault(view => view.IsDefault) is { Query.Length: > 0 } view)
            return LocalRedirect(Link(ReviewFilter.Read(view.Query)));
        await LoadAsync(cancellationToken);
        if (Pane is { } pane)
            Input = InputOf(pane);
        return Page();
    }

    /// <summary>What the page asks now and then while a mention lies open: nothing new, or who was faster.</summary>
    public async Task<IActionResult> OnGetFreshAsync(long id, int version, CancellationToken cancellationToken)
    {
        var now = await database.Set<Mention>().Where(mention => mention.Id == id)
            .Select(mention => new { mention.Version, mention.State, mention.DecidedBy, mention.IsAutomatic }).SingleOrDefaultAsync(cancellationToken);
        if (now is null || now.Version == version)
            return StatusCode(204);
        return Content(S["Review.Fresh", now.DecidedBy ?? S["Review.Somebody"], S[$"State.{now.State}"]], "text/plain; charset=utf-8");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayDecide)
            return Forbid();
        if (Input.RejectAs is { } reason && DecisionInput.CommonReasons.Contains(reason))
            (Input.Decision, Input.Reason) = (ReviewDecision.Reject, S[$"RejectReason.{reason}"]);
        // No button sends this; guessing would count what nobody accepted.
        if (Input.Decision is null || Input.Prominence is < 1 or > 3 || !ModelState.IsValid)
            return BadRequest();
        if (Id is not { } id || await ListOfAsync(id, cancellationToken) is not { } list)
            return NotFound();
        _filter = Filter with { State = list };
        var result = await decide.RunAsync(id, Input, Filter, Reviewer, cancellationToken);
        switch (result.Outcome)
        {
            case DecisionOutcome.Missing:
                return NotFound();
            case DecisionOutcome.Conflict:
                return await ConflictAsync(cancellationToken);
            case DecisionOutcome.ReasonMissing:
                ModelState.AddModelError("Input.Remark", S["Review.ReasonMissing"]);
                break;
            case DecisionOutcome.KindMissing:
                ModelState.AddModelError("Input.Kind", S["Review.KindMissing"]);
                break;
            default:
                Tell(S[$"Review.Done.{Input.Decision}", result.Title], result.ActionId, []);
                return LocalRedirect(Link(Filter, result.Next?.Id, anchor: result.Next is null ? "" : "#naskah", from: ReviewCursor.Read(Request.Query["mulai"])));
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostManyAsync(CancellationToken cancellationToken)
    {
        if (!MayDecide)
            return Forbid();
        if (Bulk.Decision is null || !ModelState.IsValid)
            return BadRequest();
        if (Bulk.Reason is { } reason && DecisionInput.CommonReasons.Contains(reason))
            Bulk.Reason = S[$"RejectReason.{reason}"];
        var result = await decideMany.RunAsync(Bulk, Filter, Reviewer, cancellationToken);
        if (result.Outcome == BulkOutcome.Done)
        {
            Tell(result.Done > 0 ? S[$"Review.DoneMany.{Bulk.Decision}", result.Done] : S["Review.Bulk.NoneDone"], result.ActionId, result.Left);
            return LocalRedirect(Link(Filter with { State = Filter.List }));
        }

        ModelState.AddModelError("Bulk.Rows", S[$"Review.Bulk.{result.Outcome}", BulkInput.Most]);
        await LoadAsync(cancellationToken);
        if (Pane is { } pane)
            Input = InputOf(pane);
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(long actionId, CancellationToken cancellationToken)
    {
        if (!MayDecide)
            return Forbid();
        var result = await undo.RunAsync(actionId, Reviewer, cancellationToken);
        Tell(result.Of(S), null, result.Left);
        var id = result.Restored > 0 ? result.MentionId : null;
        return LocalRedirect(Link(Filter, id, anchor: id is null ? "" : "#naskah"));
    }

    /// <summary>An address of this page: the filter, and what of it is open.</summary>
    public string Link(ReviewFilter filter, long? id = null, ReviewCursor? from = null, string rest = "", string anchor = "")
    {
        var parts = filter.Pairs().Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}").ToList();
        if (id is { } open)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"id={open}"));
        if (from is { } cursor)
            parts.Add($"mulai={cursor}");
        if (rest.Length > 0)
            parts.Add(rest);
        return Url.Content("~/kelola/liputan") + (parts.Count > 0 ? "?" + string.Join('&', parts) : "") + anchor;
    }

    private void Tell(string done, long? undoId, IReadOnlyList<string> left)
    {
        TempData["Review.Done"] = done;
        if (undoId is { } id)
            TempData["Review.Undo"] = id.ToString(CultureInfo.InvariantCulture);
        if (left.Count > 0)
            TempData["Review.Left"] = ReviewWords.Names(left, S);
    }

    private static DecisionInput InputOf(ReviewPane pane) => new()
    {
        Kind = pane.Mention.Kind,
        Version = pane.Mention.Version,
        Nagari = [.. pane.Mention.Nagari.Select(nagari => nagari.Id)],
        Prominence = pane.Prominence,
        IsPassing = pane.Mention.IsPassing,
        Tone = pane.Mention.Tone,
    };

    /// <summary>The list in which the reviewer goes on: the one the address names, else the one where the mention stands.</summary>
    private async Task<ReviewState?> ListOfAsync(long id, CancellationToken cancellationToken)
    {
        var states = await database.Set<Mention>().Where(mention => mention.Id == id).Select(mention => mention.State).ToListAsync(cancellationToken);
        return states.Count == 0 ? null : Filter.State ?? states[0];
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken cancellationToken)
    {
        IsConflict = true;
        await LoadAsync(cancellationToken);
        if (Pane is null)
            return NotFound();
        // The hidden field must carry the version the reviewer now sees, or a second try could never succeed.
        ModelState.Remove("Input.Version");
        Input.Version = Pane.Mention.Version;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (TempData["Review.Done"] is string done)
            Done = done;
        if (TempData["Review.Undo"] is string undoId)
            UndoId = long.Parse(undoId, CultureInfo.InvariantCulture);
        Left = TempData["Review.Left"] as string[] ?? [];

        if (Id is { } id)
            Pane = await panes.ReadAsync(id, cancellationToken);
        _filter = Filter with { State = Filter.State ?? Pane?.Mention.State ?? ReviewState.New };
        await choices.LoadAsync(cancellationToken);
        Chips = choices.Chips(Filter);
        Views = await views.ListAsync(Reviewer, cancellationToken);
        if (MayDecide)
            LastAction = await actions.ListAsync(Reviewer, 1, cancellationToken) is [var last, ..] ? last : null;
        Counts = await queue.CountsAsync(Filter, cancellationToken);
        await LoadWindowAsync(cancellationToken);
    }

    private async Task LoadWindowAsync(CancellationToken cancellationToken)
    {
        var request = new WindowRequest(ReviewCursor.Read(Request.Query["mulai"]), ReviewCursor.Read(Request.Query["sebelum"]), Request.Query["akhir"] == "1");
        Window = await queue.WindowAsync(Filter, request, Pane?.Mention, cancellationToken);
        // A place in the address that the open mention has left behind: the list follows the mention.
        if (Pane is { } open && request.From is not null && !Window.Holds(open.Mention.Id))
            Window = await queue.WindowAsync(Filter, new WindowRequest(null, null, false), open.Mention, cancellationToken);
        if (Pane is null && Window.First is { } first)
            Pane = await panes.ReadAsync(first.Id, cancellationToken);
        if (Pane is { } pane)
            await LoadNeighboursAsync(pane.Mention, cancellationToken);
    }

    private async Task LoadNeighboursAsync(Mention mention, CancellationToken cancellationToken)
    {
        var at = Window.Cursors.ToList().FindIndex(cursor => cursor.Id == mention.Id);
        if (at >= 0 && Filter.Words.Count == 0)
            Place = (Window.HasEarlier ? await queue.BeforeAsync(Filter, mention, cancellationToken) : at) + 1;
        if (at > 0)
            PreviousLink = Link(Filter, Window.Cursors[at - 1].Id, Window.First, anchor: "#naskah");
        else if ((at < 0 || Window.HasEarlier) && await queue.PreviousAsync(Filter, mention, cancellationToken) is { } previous)
            PreviousLink = Link(Filter, previous.Id, anchor: "#naskah");
        if (at >= 0 && at + 1 < Window.Cursors.Count)
            NextLink = Link(Filter, Window.Cursors[at + 1].Id, Window.First, anchor: "#naskah");
        else if ((at < 0 ? await queue.NextAsync(Filter, mention, cancellationToken) : Window.Further) is { } next)
            NextLink = Link(Filter, next.Id, next, anchor: "#naskah");
    }
}
