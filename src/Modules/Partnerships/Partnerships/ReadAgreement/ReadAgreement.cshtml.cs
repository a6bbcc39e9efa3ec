using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Settings;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Documents;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;
using PortalMitra.Modules.Partnerships.Partnerships.Renewal;
using PortalMitra.Modules.Partnerships.Partnerships.Settings;
using PortalMitra.Modules.Partnerships.Partnerships.Stages;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.ReadAgreement;

/// <summary>One agreement: where it stands, what comes next, who owes what, its files, and what other rooms know of it.</summary>
[RequirePermission(nameof(Permissions.ViewPartners))]
[UploadLimit]
internal sealed class ReadAgreementModel(
    PortalDbContext database, SettingsStore settings, PartyNames names, StageMoves moves, DocumentUploads documents, Renewals renewals, IPeople people, SectionBuilder sections, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private const int HistoryShown = 8;

    private TermRow? _row;

    public Agreement Agreement => _row?.Agreement ?? throw new InvalidOperationException("The page is rendered only for an agreement that was found.");
    public AgreementTerm Term => _row!.Term;

    /// <summary>The last day that holds, addenda included.</summary>
    public DateOnly? EndsOn => _row!.EndsOn;

    [BindProperty]
    public StageInput Stage { get; set; } = new();

    [BindProperty]
    public DocumentInput Document { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The files that were sent were larger than anything is read of.</summary>
    [BindProperty(SupportsGet = true, Name = UploadLimitAttribute.Sign)]
    public bool IsTooLarge { get; set; }

    public string Office { get; private set; } = "";
    public string? PersonInCharge { get; private set; }
    public Agreement? Successor { get; private set; }
    public IReadOnlyList<Agreement> Children { get; private set; } = [];
    public IReadOnlyList<Obligation> Obligations { get; private set; } = [];
    public IReadOnlyList<Contribution> Contributions { get; private set; } = [];
    public IReadOnlyList<Evaluation> Evaluations { get; private set; } = [];

    /// <summary>The days of reminders before the end: when, how many days before, and whether anybody was told.</summary>
    public IReadOnlyList<(DateOnly Day, int Point, bool IsSent)> ReminderDays { get; private set; } = [];
    public IReadOnlyList<Attachment> Files { get; private set; } = [];
    public IReadOnlyList<AuditEntry> History { get; private set; } = [];
    public IReadOnlyList<MissingPart> OpenTasks { get; private set; } = [];
    public IReadOnlyList<Partner> UnusualPartners { get; private set; } = [];
    public IReadOnlyList<SectionView> Sections { get; private set; } = [];
    public DateOnly Today => clock.Today;
    public int MaxMegabytes => DocumentUploads.MaxMegabytes;

    public bool MayManage => PermissionCatalog.Holds(User, Permissions.ManagePartners);

    /// <summary>Whether it is signed, has an end, and its end is still to be decided about.</summary>
    public bool AwaitsDecision => Term.StateOn(Today) is AgreementState.InForce or AgreementState.Expired && EndsOn is not null && Successor is null
        && !(Agreement.Decision is not null && Agreement.DecidedForEnd == EndsOn);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (IsTooLarge)
            ModelState.AddModelError("Document.File", S["Document.Problem.TooLarge", MaxMegabytes]);
        return Page();
    }

    /// <summary>A form that names no action is none of ours.</summary>
    public IActionResult OnPost() => NotFound();

    public async Task<IActionResult> OnPostMoveAsync(string slug, CancellationToken cancellationToken)
    {
        if (!MayManage)
            return Forbid();
        if (await TrackedAsync(slug, cancellationToken) is not { } agreement)
            return NotFound();
        ModelState.Clear();
        // Two clicks, or a colleague: it stands there already.
        if (agreement.Stage == Stage.To)
            return Done(slug, S["Stage.Moved", S[$"Stage.{agreement.Stage}"].Value]);
        if (agreement.Version != Stage.Version)
            return await ChangedAsync(slug, cancellationToken);
        foreach (var (field, words) in await moves.MoveAsync(agreement, Stage, User.Identity!.Name!, cancellationToken))
            ModelState.AddModelError($"Stage.{field}", S[words]);
        if (!ModelState.IsValid)
            return await AgainAsync(slug, cancellationToken);
        return await SaveAsync(slug, S["Stage.Moved", S[$"Stage.{agreement.Stage}"].Value], cancellationToken);
    }

    public async Task<IActionResult> OnPostLetExpireAsync(string slug, CancellationToken cancellationToken)
    {
        if (!MayManage)
            return Forbid();
        if (await TrackedAsync(slug, cancellationToken) is not { } agreement)
            return NotFound();
        ModelState.Clear();
        if (PlainText.CleanOrNull(Reason) is not { } reason || reason.Length > Agreement.MaxTextLength)
        {
            ModelState.AddModelError("Reason", S["Decision.ReasonMissing"]);
            return await AgainAsync(slug, cancellationToken);
        }

        var end = await database.WithTerms(database.Set<Agreement>().Where(one => one.Slug == slug)).Select(row => row.EndsOn).SingleAsync(cancellationToken);
        agreement.Decide(RenewalDecision.LetExpire, reason, end);
        return await SaveAsync(slug, S["Decision.Saved"], cancellationToken);
    }

    public async Task<IActionResult> OnPostRenewAsync(string slug, CancellationToken cancellationToken)
    {
        if (!MayManage)
            return Forbid();
        if (await database.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { IsSigned: true } agreement)
            return NotFound();
        var next = await renewals.BeginAsync(agreement.Id, User.Identity!.Name!, cancellationToken);
        return Done(next.Slug, S["Renewal.Begun", agreement.Subject]);
    }

    public async Task<IActionResult> OnPostUploadAsync(string slug, CancellationToken cancellationToken)
    {
        if (!MayManage)
            return Forbid();
        if (await database.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } agreement)
            return NotFound();
        ModelState.Clear();
        if (Document.ObligationId is { } obligation && !await database.Set<Obligation>().AnyAsync(one => one.Id == obligation && one.AgreementId == agreement.Id, cancellationToken))
            Document.ObligationId = null;
        var (stored, problem) = await documents.AddAsync(agreement.Id, Document, User.Identity!.Name!, cancellationToken);
        if (stored is not null)
            return Done(slug, S["Document.Stored", stored.Title], "#dokumen");
        ModelState.AddModelError("Document.File", S[problem!, MaxMegabytes]);
        return await AgainAsync(slug, cancellationToken);
    }

    public string NameOf(Party? party) => party is null ? S["Obligation.AllParties"] : party.NameOr(Office);

    private Task<Agreement?> TrackedAsync(string slug, CancellationToken cancellationToken) => database.Set<Agreement>().Include(agreement => agreement.Parties).Include(agreement => agreement.Steps)
        .SingleOrDefaultAsync(agreement => agreement.Slug == slug, cancellationToken);

    private async Task<IActionResult> SaveAsync(string slug, string done, CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ChangedAsync(slug, cancellationToken);
        }

        return Done(slug, done);
    }

    private async Task<IActionResult> ChangedAsync(string slug, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("Stage.To", S["Agreement.ChangedMeanwhile"]);
        return await AgainAsync(slug, cancellationToken);
    }

    private async Task<IActionResult> AgainAsync(string slug, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        return await LoadAsync(slug, cancellationToken) ? Page() : NotFound();
    }

    private RedirectResult Done(string slug, string words, string part = "")
    {
        TempData["Done"] = words;
        return Redirect(Url.Content($"~/kelola/kerja-sama/{slug}{part}"));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var agreements = database.Set<Agreement>().AsNoTracking().AsSplitQuery().Where(agreement => agreement.Slug == slug)
            .Include(agreement => agreement.Kind).Include(agreement => agreement.Parent).Include(agreement => agreement.Predecessor).Include(agreement => agreement.Nagari).Include(agreement => agreement.Steps)
            .Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).ThenInclude(partner => partner!.Kind)
            .Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari);
        _row = await database.WithTerms(agreements).SingleOrDefaultAsync(cancellationToken);
        if (_row is null)
            return false;
        var id = Agreement.Id;
        Office = await names.OfficeAsync(cancellationToken);
        PersonInCharge = Agreement.PersonInCharge is { } name ? (await people.FindAsync(name, cancellationToken))?.DisplayName ?? name : null;
        Successor = await renewals.UnderWayAsync(id, cancellationToken);
        Children = await database.Set<Agreement>().AsNoTracking().Include(child => child.Kind).Where(child => child.ParentId == id).OrderBy(child => child.Id).ToListAsync(cancellationToken);
        // What is open comes first, the earliest due day on top; what has no day comes after those that have one.
        Obligations = await database.Set<Obligation>().AsNoTracking().Include(obligation => obligation.Party!.Partner).Include(obligation => obligation.Party!.Nagari).Where(obligation => obligation.AgreementId == id)
            .OrderBy(obligation => obligation.DoneOn != null).ThenBy(obligation => obligation.DueOn == null).ThenBy(obligation => obligation.DueOn).ThenBy(obligation => obligation.Id).ToListAsync(cancellationToken);
        Contributions = await database.Set<Contribution>().AsNoTracking().Include(one => one.Party!.Partner).Include(one => one.Party!.Nagari).Where(one => one.AgreementId == id).OrderByDescending(one => one.GivenOn).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        Evaluations = await database.Set<Evaluation>().AsNoTracking().Where(one => one.AgreementId == id).OrderByDescending(one => one.Until).ThenByDescending(one => one.Id).ToListAsync(cancellationToken);
        ReminderDays = await ReminderDaysAsync(cancellationToken);
        Files = await database.Set<Attachment>().AsNoTracking().Where(file => file.AgreementId == id).OrderByDescending(file => file.AddedUtc).ThenByDescending(file => file.Id).ToListAsync(cancellationToken);
        OpenTasks = StageRules.OpenTasks(Agreement, [.. Files.Select(file => file.Kind).Distinct()], Today);
        UnusualPartners = Agreement.Kind is not { } kind ? [] : [.. Agreement.Parties.Select(party => party.Partner).OfType<Partner>().Where(partner => !kind.IsUsualFor(partner.Kind?.Regime))];
        History = await database.Set<AuditEntry>().AsNoTracking().Where(entry => entry.EntityType == nameof(Agreement) && entry.EntityName == slug).OrderByDescending(entry => entry.Id).Take(HistoryShown).ToListAsync(cancellationToken);
        Sections = await sections.BuildAsync(Agreement, cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<(DateOnly Day, int Point, bool IsSent)>> ReminderDaysAsync(CancellationToken cancellationToken)
    {
        if (!Agreement.IsSigned || EndsOn is not { } end)
            return [];
        var sent = await database.Set<Reminder>().Where(reminder => reminder.AgreementId == Agreement.Id && reminder.ObligationId == 0 && reminder.LastDay == end && reminder.SentUtc != null).Select(reminder => reminder.Point).Distinct().ToListAsync(cancellationToken);
        var points = (await settings.ReadAsync<PartnershipSettings>(cancellationToken)).ReminderPoints;
        return [.. points.Select(point => (ReminderSchedule.DayOf(end, point), point, sent.Contains(point)))];
    }
}
