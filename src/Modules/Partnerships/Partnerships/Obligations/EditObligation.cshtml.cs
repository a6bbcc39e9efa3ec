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

namespace PortalMitra.Modules.Partnerships.Partnerships.Obligations;

/// <summary>Adds an obligation, or changes one and notes what has been reached.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class EditObligationModel(PortalDbContext database, PartyNames names, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private Agreement? _agreement;

    [BindProperty]
    public ObligationInput Input { get; set; } = new();

    public Agreement Agreement => _agreement ?? throw new InvalidOperationException("The page is rendered only for an agreement that was found.");
    public string Office { get; private set; } = "";
    public bool IsNew { get; private set; }

    /// <summary>What is stored now, when somebody saved in between.</summary>
    public Obligation? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        IsNew = id is null;
        if (id is null)
            return Page();
        if (await FindAsync(id.Value, cancellationToken) is not { } obligation)
            return NotFound();
        Input = ObligationInput.Of(obligation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        IsNew = id is null;
        foreach (var (field, words) in Input.Problems([.. Agreement.Parties.Select(party => party.Id)], clock.Today))
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (!ModelState.IsValid)
            return Page();
        if (id is null)
            return await AddAsync(cancellationToken);
        if (await FindAsync(id.Value, cancellationToken) is not { } obligation)
            return NotFound();
        database.Entry(obligation).Property(one => one.Version).OriginalValue = Input.Version;
        Input.Write(obligation);
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
        var obligation = new Obligation { AgreementId = Agreement.Id, Text = "" };
        Input.Write(obligation);
        var like = await database.Set<Obligation>().AsNoTracking().Where(one => one.AgreementId == Agreement.Id && one.Text == obligation.Text).ToListAsync(cancellationToken);
        // A second click of the same button finds its own work done.
        if (!like.Exists(Input.IsHeldBy))
        {
            database.Add(obligation);
            await database.SaveChangesAsync(cancellationToken);
        }

        return Done();
    }

    private RedirectResult Done()
    {
        TempData["Done"] = S["Obligation.Saved"].Value;
        return Redirect(Url.Content($"~/kelola/kerja-sama/{Agreement.Slug}#rencana-kerja"));
    }

    private Task<Obligation?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.Set<Obligation>().SingleOrDefaultAsync(obligation => obligation.Id == id && obligation.AgreementId == Agreement.Id, cancellationToken);

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        _agreement = await database.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari)
            .SingleOrDefaultAsync(agreement => agreement.Slug == slug, cancellationToken);
        Office = await names.OfficeAsync(cancellationToken);
        return _agreement is not null;
    }
}
