using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Documents;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Portal;

/// <summary>One agreement as its partner sees it: how it stands, who still owes what, what came of it, its files, whom to ask.</summary>
[RequirePermission(nameof(Permissions.UsePartnerPortal))]
[UploadLimit]
internal sealed class CollaborationPageModel(
    PortalDbContext database, PartnerScope scope, DocumentUploads documents, PartyNames names, IPeople people, SectionBuilder sections, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private TermRow? _row;

    [BindProperty]
    public DocumentInput Proof { get; set; } = new();

    [BindProperty]
    public string? Wish { get; set; }

    [BindProperty(SupportsGet = true, Name = UploadLimitAttribute.Sign)]
    public bool IsTooLarge { get; set; }

    public Agreement Agreement => (_row ?? throw new InvalidOperationException("The page is rendered only for an agreement that was found.")).Agreement;
    public AgreementTerm Term => _row!.Term;
    public DateOnly? EndsOn => _row!.EndsOn;

    /// <summary>The reader's own organisation among the parties.</summary>
    public Party Own { get; private set; } = null!;
    public string Office { get; private set; } = "";
    public Person? InCharge { get; private set; }
    public IReadOnlyList<Obligation> Obligations { get; private set; } = [];
    public IReadOnlyList<Contribution> Contributions { get; private set; } = [];
    public IReadOnlyList<Attachment> Files { get; private set; } = [];
    public IReadOnlyList<SectionView> Sections { get; private set; } = [];
    public DateOnly Today => clock.Today;
    public int MaxMegabytes => DocumentUploads.MaxMegabytes;

    /// <summary>Whether another term may be asked for: it is signed, has an end, and nobody has begun the next.</summary>
    public bool MayAskForRenewal => Term.StateOn(Today) is AgreementState.InForce or AgreementState.Expired && EndsOn is not null && !Term.HasSignedSuccessor && Agreement.RenewalAskedOn is null;

    public bool IsOwn(Obligation obligation) => obligation.PartyId is null || obligation.PartyId == Own.Id;

    public string NameOf(Party? party) => party is null ? S["Obligation.AllParties"] : party.NameOr(Office);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (IsTooLarge)
            ModelState.AddModelError("Proof.File", S["Document.Problem.TooLarge", MaxMegabytes]);
        return Page();
    }

    /// <summary>A form that names no action is none of ours.</summary>
    public IActionResult OnPost() => NotFound();

    /// <summary>A proof of what the partner itself, or all together, owe. Staff judge whether it is enough.</summary>
    public async Task<IActionResult> OnPostProofAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        ModelState.Clear();
        if (Obligations.FirstOrDefault(one => one.Id == Proof.ObligationId && IsOwn(one)) is null)
            return NotFound();
        // Only the file and its title are the partner's to say.
        (Proof.Kind, Proof.Access) = (AttachmentKind.Proof, AccessLevel.Partners);
        var (stored, problem) = await documents.AddAsync(Agreement.Id, Proof, User.Identity!.Name!, cancellationToken);
        if (stored is not null)
            return Done(S["Portal.ProofSent", stored.Title], "#rencana-kerja");
        ModelState.AddModelError("Proof.File", S[problem!, MaxMegabytes]);
        database.ChangeTracker.Clear();
        return await LoadAsync(slug, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAskRenewalAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        ModelState.Clear();
        // A second click: it is asked.
        if (Agreement.RenewalAskedOn is not null)
            return Redirect(Url.Content($"~/portal-mitra/{slug}"));
        if (!MayAskForRenewal)
            return NotFound();
        if (Wish?.Length > Agreement.MaxTextLength)
        {
            ModelState.AddModelError("Wish", S["Text.TooLong", Agreement.MaxTextLength]);
            return Page();
        }

        for (var attempt = 1; ; attempt++)
        {
            var stored = await scope.Agreements.SingleAsync(agreement => agreement.Slug == slug, cancellationToken);
            stored.AskForRenewal(PlainText.CleanOrNull(Wish), Today);
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return Redirect(Url.Content($"~/portal-mitra/{slug}"));
            }
            catch (DbUpdateConcurrencyException) when (attempt < 3)
            {
                // Staff saved something else of it at this moment; the wish stands beside that.
                database.ChangeTracker.Clear();
            }
        }
    }

    private RedirectResult Done(string words, string part = "")
    {
        TempData["Done"] = words;
        return Redirect(Url.Content($"~/portal-mitra/{Agreement.Slug}{part}"));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        _row = await database.WithTerms(scope.Agreements.AsNoTracking().AsSplitQuery().Where(agreement => agreement.Slug == slug).Include(agreement => agreement.Kind).Include(agreement => agreement.Nagari)
            .Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari)).SingleOrDefaultAsync(cancellationToken);
        if (_row is null)
            return false;
        var own = await scope.Partners.Select(partner => partner.Id).ToListAsync(cancellationToken);
        Own = Agreement.Parties.OrderBy(party => party.Position).First(party => party.PartnerId is { } partner && own.Contains(partner));
        Office = await names.OfficeAsync(cancellationToken);
        InCharge = Agreement.PersonInCharge is { } name ? await people.FindAsync(name, cancellationToken) : null;
        Obligations = await database.Set<Obligation>().AsNoTracking().Include(one => one.Party!.Partner).Include(one => one.Party!.Nagari).Where(one => one.AgreementId == Agreement.Id)
            .OrderBy(one => one.DoneOn != null).ThenBy(one => one.DueOn == null).ThenBy(one => one.DueOn).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        Contributions = await database.Set<Contribution>().AsNoTracking().Include(one => one.Party!.Partner).Include(one => one.Party!.Nagari).Where(one => one.AgreementId == Agreement.Id).OrderByDescending(one => one.GivenOn).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        Files = await scope.Files.AsNoTracking().Where(file => file.AgreementId == Agreement.Id).OrderByDescending(file => file.AddedUtc).ThenByDescending(file => file.Id).ToListAsync(cancellationToken);
        Sections = await sections.BuildAsync(new Collaboration(Agreement, Own.Partner!), cancellationToken);
        return true;
    }
}
