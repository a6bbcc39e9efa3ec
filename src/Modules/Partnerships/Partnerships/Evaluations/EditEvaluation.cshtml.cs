using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Evaluations;

/// <summary>Writes down how an agreement went over a time, beside the targets and what was reached.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class EditEvaluationModel(PortalDbContext database, PartyNames names, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private Agreement? _agreement;

    [BindProperty]
    public EvaluationInput Input { get; set; } = new();

    public Agreement Agreement => _agreement ?? throw new InvalidOperationException("The page is rendered only for an agreement that was found.");
    public string Office { get; private set; } = "";
    public bool IsNew { get; private set; }
    public IReadOnlyList<Obligation> Obligations { get; private set; } = [];

    /// <summary>What is stored now, when somebody saved in between.</summary>
    public Evaluation? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, id, cancellationToken))
            return NotFound();
        if (id is null)
        {
            Input = EvaluationInput.ForHalfYearOf(clock.Today);
            return Page();
        }

        if (await FindAsync(id.Value, cancellationToken) is not { } stored)
            return NotFound();
        Input = EvaluationInput.Of(stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, id, cancellationToken))
            return NotFound();
        foreach (var (field, words) in Input.Problems(clock.Today))
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (!ModelState.IsValid)
            return Page();
        if (id is null)
            return await AddAsync(cancellationToken);
        if (await FindAsync(id.Value, cancellationToken) is not { } stored)
            return NotFound();
        database.Entry(stored).Property(one => one.Version).OriginalValue = Input.Version;
        Input.Write(stored, User.Identity!.Name!);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            if (await FindAsync(id.Value, cancellationToken) is not { } theirs)
                return NotFound();
            if (!Input.IsHeldBy(theirs))
            {
                Stored = theirs;
                Input.Version = theirs.Version;
                ModelState.Remove("Input.Version");
                return Page();
            }
        }

        return Done();
    }

    private async Task<IActionResult> AddAsync(CancellationToken cancellationToken)
    {
        var added = new Evaluation { AgreementId = Agreement.Id, From = clock.Today, Until = clock.Today, EvaluatedOn = clock.Today, Results = "", By = "" };
        Input.Write(added, User.Identity!.Name!);
        // A second click of the same button finds its own work done.
        if (!(await database.Set<Evaluation>().AsNoTracking().Where(one => one.AgreementId == Agreement.Id && one.Until == added.Until).ToListAsync(cancellationToken)).Exists(Input.IsHeldBy))
        {
            database.Add(added);
            await database.SaveChangesAsync(cancellationToken);
        }

        return Done();
    }

    private RedirectResult Done()
    {
        TempData["Done"] = S["Evaluation.Saved"].Value;
        return Redirect(Url.Content($"~/kelola/kerja-sama/{Agreement.Slug}#evaluasi"));
    }

    private Task<Evaluation?> FindAsync(long id, CancellationToken cancellationToken) => database.Set<Evaluation>().SingleOrDefaultAsync(one => one.Id == id && one.AgreementId == Agreement.Id, cancellationToken);

    private async Task<bool> LoadAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        IsNew = id is null;
        _agreement = await database.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari)
            .SingleOrDefaultAsync(agreement => agreement.Slug == slug, cancellationToken);
        if (_agreement is null)
            return false;
        Office = await names.OfficeAsync(cancellationToken);
        Obligations = await database.Set<Obligation>().AsNoTracking().Include(one => one.Party!.Partner).Include(one => one.Party!.Nagari).Where(one => one.AgreementId == _agreement.Id).OrderBy(one => one.DueOn == null).ThenBy(one => one.DueOn).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        return true;
    }
}
