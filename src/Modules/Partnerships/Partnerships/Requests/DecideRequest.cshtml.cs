using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditPartner;
using PortalMitra.Modules.Partnerships.Partnerships.Merging;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Requests;

/// <summary>One request: staff take it up as an agreement in its first stage, with a partner that exists or a new one, or decline it.</summary>
[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class DecideRequestModel(PortalDbContext database, PartnerRegister partners, Prospects prospects, Likenesses likenesses, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private CooperationRequest? _asked;

    /// <summary>The partner it is; null for a new one.</summary>
    [BindProperty]
    public long? PartnerId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public CooperationRequest Asked => _asked ?? throw new InvalidOperationException("The page is rendered only for a request that was found.");

    /// <summary>Partners of a like name: it may be one of them.</summary>
    public IReadOnlyList<Partner> Alike { get; private set; } = [];
    public bool MayManage => PermissionCatalog.Holds(User, Permissions.ManagePartners);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        PartnerId = Alike.FirstOrDefault(partner => string.Equals(partner.Name, Asked.Organisation, StringComparison.OrdinalIgnoreCase))?.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostTakeUpAsync(long id, CancellationToken cancellationToken)
    {
        if (!MayManage)
            return Forbid();
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        ModelState.Clear();
        if (Asked.State != RequestState.Waiting)
            return Decided();
        var by = User.Identity!.Name!;
        var partner = PartnerId is { } chosen ? await database.Set<Partner>().SingleOrDefaultAsync(one => one.Id == chosen && one.MergedIntoId == null, cancellationToken) : await NewPartnerAsync(cancellationToken);
        if (partner is null)
        {
            ModelState.AddModelError("PartnerId", S["Request.PartnerGone"]);
            return Page();
        }

        if (Asked.ContactName is { } name && !(partner.Id != 0 && await database.Set<Contact>().AnyAsync(contact => contact.PartnerId == partner.Id && contact.Name == name, cancellationToken)))
            database.Add(Contact.Of(partner, name, Asked.ContactPosition, Asked.ContactPhone, Asked.ContactEmail));
        var agreement = await prospects.AddAsync(partner, Asked.Subject, Asked.Text, Asked.Nagari, by, cancellationToken);
        Asked.TakeUp(agreement, by, clock.UtcNow);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return await AfterCollisionAsync(id, cancellationToken);
        }

        TempData["Done"] = S["Request.TakenUp", Asked.Organisation].Value;
        return Redirect(Url.Content($"~/kelola/kerja-sama/{agreement.Slug}"));
    }

    public async Task<IActionResult> OnPostDeclineAsync(long id, CancellationToken cancellationToken)
    {
        if (!MayManage)
            return Forbid();
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        ModelState.Clear();
        if (Asked.State != RequestState.Waiting)
            return Decided();
        var reason = PlainText.Clean(Reason);
        if (reason.Length is 0 or > CooperationRequest.MaxTextLength)
        {
            ModelState.AddModelError("Reason", S["Request.ReasonMissing"]);
            return Page();
        }

        Asked.Decline(reason, User.Identity!.Name!, clock.UtcNow);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AfterCollisionAsync(id, cancellationToken);
        }

        TempData["Done"] = S["Request.Declined", Asked.Organisation].Value;
        return Redirect(Url.Content("~/kelola/kerja-sama/ajuan"));
    }

    /// <summary>Not public until staff say so; if the name is there already, it is that partner.</summary>
    private async Task<Partner> NewPartnerAsync(CancellationToken cancellationToken)
    {
        if (await database.Set<Partner>().FirstOrDefaultAsync(partner => partner.Name == Asked.Organisation && partner.MergedIntoId == null, cancellationToken) is { } known)
            return known;
        var added = new Partner { Slug = await partners.FreeSlugAsync(Asked.Organisation, cancellationToken), Name = Asked.Organisation, KindId = Asked.KindId, NagariId = Asked.NagariId, IsPublic = false };
        database.Add(added);
        return added;
    }

    /// <summary>A second click or a colleague was first: what they did stands.</summary>
    private async Task<IActionResult> AfterCollisionAsync(long id, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (Asked.State != RequestState.Waiting)
            return Decided();
        ModelState.AddModelError("", S["Agreement.ChangedMeanwhile"]);
        return Page();
    }

    private RedirectResult Decided() => Redirect(Url.Content(Asked.Agreement is { } agreement ? $"~/kelola/kerja-sama/{agreement.Slug}" : $"~/kelola/kerja-sama/ajuan/{Asked.Id}"));

    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        _asked = await database.Set<CooperationRequest>().Include(one => one.Kind).Include(one => one.Nagari).Include(one => one.Agreement).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (_asked is null)
            return false;
        if (_asked.State == RequestState.Waiting)
            Alike = await likenesses.OfAsync(_asked.Organisation, cancellationToken);
        return true;
    }
}
