using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Requests;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Commitments;

/// <summary>Records a promise, changes it, or makes the first stage of an agreement of it.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class EditCommitmentModel(PortalDbContext database, Prospects prospects, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public CommitmentInput Input { get; set; } = new();

    public bool IsNew { get; private set; }

    /// <summary>The commitment as it is stored; null while it is new.</summary>
    public Commitment? Commitment { get; private set; }
    public bool IsConflict { get; private set; }
    public IReadOnlyList<string> Partners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Input = Commitment is null ? new CommitmentInput { MadeOn = DayField.Text(clock.Today) } : CommitmentInput.Of(Commitment);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        foreach (var (field, words) in Input.Problems(clock.Today))
            ModelState.AddModelError($"Input.{field}", S[words]);
#pragma warning disable CA1304, CA1311, CA1862, CA1308 // Translated to SQL.
        var name = Input.CleanPartner.ToLowerInvariant();
        var partner = await database.Set<Partner>().FirstOrDefaultAsync(one => one.Name.ToLower() == name && one.MergedIntoId == null, cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862, CA1308
        if (partner is null)
            ModelState.AddModelError("Input.Partner", S["Commitment.PartnerUnknown"]);
        if (!ModelState.IsValid || partner is null)
            return Page();
        if (Commitment is null)
            return await AddAsync(partner, cancellationToken);
        database.Entry(Commitment).Property(one => one.Version).OriginalValue = Input.Version;
        Input.Write(Commitment, partner.Id);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            if (!await LoadAsync(id, cancellationToken))
                return NotFound();
            if (!Input.IsHeldBy(Commitment))
            {
                IsConflict = true;
                Input.Version = Commitment.Version;
                ModelState.Remove("Input.Version");
                return Page();
            }
        }

        return Done();
    }

    public async Task<IActionResult> OnPostBecomeAsync(long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || Commitment is null)
            return NotFound();
        if (Commitment.Agreement is null)
        {
            var made = await prospects.AddAsync(Commitment.Partner!, Commitment.Text.ReplaceLineEndings(" "), null, null, User.Identity!.Name!, cancellationToken);
            Commitment.Agreement = made;
            try
            {
                await database.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // A second click was first.
                database.ChangeTracker.Clear();
                if (!await LoadAsync(id, cancellationToken) || Commitment.Agreement is null)
                    throw;
            }
        }

        TempData["Done"] = S["Commitment.Became"].Value;
        return Redirect(Url.Content($"~/kelola/kerja-sama/{Commitment.Agreement.Slug}"));
    }

    private async Task<IActionResult> AddAsync(Partner partner, CancellationToken cancellationToken)
    {
        var added = new Commitment { PartnerId = partner.Id, Text = "", Occasion = "", MadeOn = clock.Today };
        Input.Write(added, partner.Id);
        // A second click of the same button finds its own work done.
        if (!(await database.Set<Commitment>().AsNoTracking().Include(one => one.Partner).Where(one => one.PartnerId == partner.Id && one.Text == added.Text).ToListAsync(cancellationToken)).Exists(Input.IsHeldBy))
        {
            database.Add(added);
            await database.SaveChangesAsync(cancellationToken);
        }

        return Done();
    }

    private RedirectResult Done()
    {
        TempData["Done"] = S["Commitment.Saved"].Value;
        return Redirect(Url.Content("~/kelola/komitmen"));
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Commitment))]
    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        Commitment = await database.Set<Commitment>().Include(one => one.Partner).Include(one => one.Agreement).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return Commitment is not null;
    }

    private async Task<bool> LoadAsync(long? id, CancellationToken cancellationToken)
    {
        IsNew = id is null;
        Partners = await database.Set<Partner>().Where(partner => partner.MergedIntoId == null).OrderBy(partner => partner.Name).Select(partner => partner.Name).ToListAsync(cancellationToken);
        return id is null || await LoadAsync(id.Value, cancellationToken);
    }
}
