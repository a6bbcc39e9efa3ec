using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Contributions;

/// <summary>Records what a party gave, or corrects it. The record of the handing over is one of the agreement's files.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class EditContributionModel(PortalDbContext database, PartyNames names, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private Agreement? _agreement;

    [BindProperty]
    public ContributionInput Input { get; set; } = new();

    public Agreement Agreement => _agreement ?? throw new InvalidOperationException("The page is rendered only for an agreement that was found.");
    public string Office { get; private set; } = "";
    public bool IsNew { get; private set; }
    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    /// <summary>What is stored now, when somebody saved in between.</summary>
    public Contribution? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, id, cancellationToken))
            return NotFound();
        if (id is null)
        {
            Input.PartyId = Agreement.Parties.OrderBy(party => party.Position).FirstOrDefault(party => !party.IsOffice)?.Id;
            Input.GivenOn = DayField.Text(clock.Today);
            return Page();
        }

        if (await FindAsync(id.Value, cancellationToken) is not { } stored)
            return NotFound();
        Input = ContributionInput.Of(stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, id, cancellationToken))
            return NotFound();
        foreach (var (field, words) in Input.Problems([.. Agreement.Parties.Select(party => party.Id)], [.. Files.Select(file => file.Id)], clock.Today))
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (!ModelState.IsValid)
            return Page();
        if (id is null)
            return await AddAsync(cancellationToken);
        if (await FindAsync(id.Value, cancellationToken) is not { } stored)
            return NotFound();
        database.Entry(stored).Property(one => one.Version).OriginalValue = Input.Version;
        Input.Write(stored);
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
        var added = new Contribution { AgreementId = Agreement.Id, PartyId = Input.PartyId!.Value, Text = "", GivenOn = clock.Today };
        Input.Write(added);
        // A second click of the same button finds its own work done.
        if (!(await database.Set<Contribution>().AsNoTracking().Where(one => one.AgreementId == Agreement.Id && one.Text == added.Text).ToListAsync(cancellationToken)).Exists(Input.IsHeldBy))
        {
            database.Add(added);
            await database.SaveChangesAsync(cancellationToken);
        }

        return Done();
    }

    private RedirectResult Done()
    {
        TempData["Done"] = S["Contribution.Saved"].Value;
        return Redirect(Url.Content($"~/kelola/kerja-sama/{Agreement.Slug}#kontribusi"));
    }

    private Task<Contribution?> FindAsync(long id, CancellationToken cancellationToken) => database.Set<Contribution>().SingleOrDefaultAsync(one => one.Id == id && one.AgreementId == Agreement.Id, cancellationToken);

    private async Task<bool> LoadAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        IsNew = id is null;
        _agreement = await database.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari)
            .SingleOrDefaultAsync(agreement => agreement.Slug == slug, cancellationToken);
        if (_agreement is null)
            return false;
        Office = await names.OfficeAsync(cancellationToken);
        Files = await database.Set<Attachment>().AsNoTracking().Where(file => file.AgreementId == _agreement.Id && file.Kind == AttachmentKind.HandoverRecord).OrderByDescending(file => file.Id).ToListAsync(cancellationToken);
        return true;
    }
}
