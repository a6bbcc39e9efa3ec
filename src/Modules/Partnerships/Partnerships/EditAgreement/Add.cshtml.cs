using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class AddModel(PortalDbContext database, AgreementRegister register, PartyNames names, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    /// <summary>Slug of the agreement that this one changes or stands under.</summary>
    [BindProperty(SupportsGet = true, Name = "induk")]
    public string? ParentSlug { get; set; }

    /// <summary>Slug of the partner to begin with.</summary>
    [BindProperty(SupportsGet = true, Name = "mitra")]
    public string? PartnerSlug { get; set; }

    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public AgreementChoices Choices { get; private set; } = new([], [], [], []);
    public Agreement? Parent { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var office = await names.OfficeAsync(cancellationToken);
        Input.PersonInCharge = User.Identity!.Name;
        Input.Parties = Parent is { } parent
            ? [.. parent.Parties.OrderBy(party => party.Position).Select(party => new PartyInput { Who = party.NameOr(office) })]
            : [new PartyInput { Who = office }, new PartyInput { Who = await database.Set<Partner>().Where(partner => partner.Slug == PartnerSlug).Select(partner => partner.Name).FirstOrDefaultAsync(cancellationToken) }];
        if (Parent is not null)
            Input.Nagari = [.. Parent.Nagari.Select(nagari => nagari.Id)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await TwinAsync(cancellationToken) is { } twin)
            return Done(twin);
        await LoadAsync(cancellationToken);
        var parties = await register.CheckAsync(Input, Input.IsFromOldRegister, ModelState, cancellationToken);
        if (!ModelState.IsValid)
            return Page();

        var agreement = new Agreement
        {
            Slug = await register.FreeSlugAsync(Input.CleanSubject, cancellationToken),
            Subject = Input.CleanSubject,
            IsFromOldRegister = Input.IsFromOldRegister,
            ParentId = Parent?.Id,
        };
        Input.Write(agreement);
        if (Input.IsFromOldRegister)
            agreement.EnterAsSigned(agreement.SignedOn ?? agreement.StartsOn ?? clock.Today, User.Identity!.Name!);
        else
            agreement.Steps.Add(new StageStep { Stage = AgreementStage.Prospect, On = clock.Today, By = User.Identity!.Name! });
        database.Add(agreement);
        await register.SetAsync(agreement, Input, parties, cancellationToken);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two clicks at one moment make the same slug: the other one has done the work, or it is a fault to be told.
            database.ChangeTracker.Clear();
            if (await TwinAsync(cancellationToken) is not { } first)
                throw;
            return Done(first);
        }

        return Done(agreement);
    }

    /// <summary>An agreement that this form has made a moment ago.</summary>
    private async Task<Agreement?> TwinAsync(CancellationToken cancellationToken)
    {
        var subject = Input.CleanSubject;
        var (signed, starts, ends) = (Input.Signed, Input.Starts, Input.Ends);
        var like = await database.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari)
            .Where(agreement => agreement.Subject == subject && agreement.SignedOn == signed && agreement.StartsOn == starts && agreement.EndsOn == ends && agreement.Parent!.Slug == ParentSlug).ToListAsync(cancellationToken);
        var office = await names.OfficeAsync(cancellationToken);
        return like.Find(agreement => agreement.Parties.OrderBy(party => party.Position).Select(party => party.NameOr(office))
            .SequenceEqual(Input.FilledParties.Select(party => party.CleanWho), StringComparer.OrdinalIgnoreCase));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Choices = await register.ChoicesAsync(cancellationToken);
        Parent = ParentSlug is null ? null : await database.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Nagari)
            .Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari)
            .SingleOrDefaultAsync(agreement => agreement.Slug == ParentSlug, cancellationToken);
    }

    private RedirectResult Done(Agreement agreement)
    {
        TempData["Done"] = S["Agreement.Added", agreement.Subject].Value;
        return Redirect(Url.Content($"~/kelola/kerja-sama/{agreement.Slug}"));
    }
}
