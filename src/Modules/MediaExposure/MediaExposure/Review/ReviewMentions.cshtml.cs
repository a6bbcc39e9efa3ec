using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Extraction;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.MediaExposure.MediaExposure.Reading;
using PortalMitra.Modules.MediaExposure.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>The review queue: list, text and reasons in one view, one decision at a time.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class ReviewMentionsModel(PortalDbContext database, ICurrentActor actor, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    public const int PageSize = 50;

    /// <summary>An hour without a zone is WIB nearly always, and what is to be removed is not on every page: no reviewer need be stopped by that.</summary>
    private static readonly HashSet<string> Unimportant = [ExtractionWarning.DateZoneAssumed, $"{ExtractionWarning.RuleUnmatched}:remove"];

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    public ReviewState List => ReviewFilter.Read(Status);
    public IReadOnlyDictionary<ReviewState, int> Counts { get; private set; } = new Dictionary<ReviewState, int>();
    public IReadOnlyList<ReviewItem> Items { get; private set; } = [];
    public int Total => Counts.GetValueOrDefault(List);
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);
    public Mention? Current { get; private set; }
    public IReadOnlyList<MatchReason> Reasons { get; private set; } = [];
    public IReadOnlyList<Nagari> AllNagari { get; private set; } = [];
    public long? PreviousId { get; private set; }
    public long? NextId { get; private set; }
    public int Place { get; private set; }

    /// <summary>Somebody else decided first; what this reviewer chose is kept in the form.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>What the extraction found doubtful, with the detail that some warnings have.</summary>
    public IReadOnlyList<(string Key, string Argument)> Warnings { get; private set; } = [];

    public bool MayManageSources => PermissionCatalog.Holds(User, Permissions.ManageSources);

    public bool MayDecide => PermissionCatalog.Holds(User, Permissions.ReviewMentions);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Current is null)
            return;
        Input = new DecisionInput
        {
            Kind = Current.Kind,
            Version = Current.Version,
            Nagari = [.. Current.Nagari.Select(nagari => nagari.Id)],
        };
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (!MayDecide)
            return Forbid();
        // No button sends this; guessing would count what nobody accepted.
        if (Input.Decision is null || !ModelState.IsValid)
            return BadRequest();
        Id = id;
        var mention = await database.Set<Mention>().Include(one => one.Nagari).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (mention is null)
            return NotFound();
        if (mention.Version != Input.Version)
            return await ConflictAsync(cancellationToken);
        if (Input.Decision == Decision.Reject && string.IsNullOrWhiteSpace(Input.WholeReason))
        {
            ModelState.AddModelError("Input.Reason", S["Review.ReasonMissing"]);
            await LoadAsync(cancellationToken);
            return Page();
        }

        var list = mention.State;
        var next = await NeighbourAsync(mention, cancellationToken);
        await ApplyAsync(mention, cancellationToken);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return await ConflictAsync(cancellationToken);
        }

        TempData["Done"] = S[$"Review.Done.{Input.Decision}", mention.Title].Value;
        return RedirectToPage(new { status = ReviewFilter.SlugOf(list), id = next });
    }

    private async Task ApplyAsync(Mention mention, CancellationToken cancellationToken)
    {
        var reviewer = actor.Name ?? throw new InvalidOperationException("A decision needs a person.");
        if (Input.Decision is Decision.Accept or Decision.SetAside)
        {
            mention.Nagari.Clear();
            mention.Nagari.AddRange(await database.Set<Nagari>().Where(nagari => Input.Nagari.Contains(nagari.Id)).ToListAsync(cancellationToken));
        }

        switch (Input.Decision)
        {
            case Decision.Accept:
                mention.Accept(Input.Kind, reviewer, clock.UtcNow);
                break;
            case Decision.Reject:
                mention.Reject(Input.WholeReason, reviewer, clock.UtcNow);
                break;
            case Decision.SetAside:
                mention.SetAside(reviewer, clock.UtcNow);
                break;
            case Decision.Reopen:
                mention.Reopen(reviewer, clock.UtcNow);
                break;
            default:
                throw new InvalidOperationException($"Unknown decision {Input.Decision}.");
        }
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken cancellationToken)
    {
        IsConflict = true;
        await LoadAsync(cancellationToken);
        if (Current is null)
            return NotFound();
        // The hidden field must carry the version the reviewer now sees, or a second try could never succeed.
        ModelState.Remove("Input.Version");
        Input.Version = Current.Version;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Counts = await database.Set<Mention>().GroupBy(mention => mention.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        var ordered = Ordered(List);
        Items = await ordered.Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(mention => new ReviewItem(mention.Id, mention.Title, mention.Outlet.Name, mention.PublishedOn, mention.ScoreTenths))
            .ToListAsync(cancellationToken);
        var currentId = Id ?? Items.Select(item => (long?)item.Id).FirstOrDefault();
        Current = currentId is { } id
            ? await database.Set<Mention>().AsNoTracking().Include(mention => mention.Outlet).Include(mention => mention.Nagari).SingleOrDefaultAsync(mention => mention.Id == id, cancellationToken)
            : null;
        if (Current is null)
            return;
        Reasons = MatchJson.Read(Current.Reasons);
        Warnings = [.. Current.WarningKeys.Where(key => !Unimportant.Contains(key)).Select(key => key.Split(':', 2)).Select(parts => (parts[0], parts.Length > 1 ? FieldOf(parts[1]) : ""))];
        AllNagari = await database.Set<Nagari>().AsNoTracking().OrderBy(nagari => nagari.Name).ToListAsync(cancellationToken);
        var at = Items.ToList().FindIndex(item => item.Id == Current.Id);
        PreviousId = at > 0 ? Items[at - 1].Id : null;
        NextId = at >= 0 && at + 1 < Items.Count ? Items[at + 1].Id : null;
        Place = at < 0 ? 0 : ((PageNumber - 1) * PageSize) + at + 1;
    }

    /// <summary>A rule by the name that its field bears.</summary>
    private string FieldOf(string rule) => RulesInput.Fields.FirstOrDefault(field => field.Equals(rule, StringComparison.OrdinalIgnoreCase)) is { } field ? S[$"Rules.{field}.Short"] : rule;

    /// <summary>What comes after this one in its list, so that the reviewer goes on without a click.</summary>
    private async Task<long?> NeighbourAsync(Mention mention, CancellationToken cancellationToken)
    {
        var ids = await Ordered(mention.State).Select(other => other.Id).Take(500).ToListAsync(cancellationToken);
        var at = ids.IndexOf(mention.Id);
        return at + 1 < ids.Count ? ids[at + 1] : at > 0 ? ids[at - 1] : null;
    }

    private IQueryable<Mention> Ordered(ReviewState state)
    {
        var mentions = database.Set<Mention>().Where(mention => mention.State == state);
        return state is ReviewState.New or ReviewState.Unsure
            ? mentions.OrderByDescending(mention => mention.Priority).ThenByDescending(mention => mention.Id)
            : mentions.OrderByDescending(mention => mention.DecidedUtc).ThenByDescending(mention => mention.Id);
    }
}
