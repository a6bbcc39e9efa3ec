using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

/// <summary>Changes an agreement; a signed one is corrected, with a reason.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class EditModel(PortalDbContext database, AgreementRegister register, PartyNames names, IStringLocalizer<Strings> S) : PageModel
{
    private Agreement? _stored;
    private string _office = "";

    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public Agreement Stored => _stored ?? throw new InvalidOperationException("The page is rendered only for an agreement that was found.");

    public AgreementChoices Choices { get; private set; } = new([], [], [], []);

    /// <summary>Somebody saved in between; what was typed stays in the form, beside what is stored now.</summary>
    public bool IsConflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        Input = AgreementInput.Of(Stored, _office);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (await Whole(database.Set<Agreement>()).SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } agreement)
            return NotFound();
        var parties = await register.CheckAsync(Input, agreement.IsSigned, ModelState, cancellationToken);
        var reason = PlainText.Clean(Input.Reason);
        if (agreement.IsSigned && reason.Length == 0)
            ModelState.AddModelError("Input.Reason", S["Agreement.Correct.Missing"]);
        if (agreement.Version != Input.Version)
            return await ConflictAsync(slug, cancellationToken);
        if (!ModelState.IsValid)
            return await AgainAsync(slug, cancellationToken);

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            Input.Write(agreement);
            if (agreement.IsSigned)
                agreement.Correct(reason);
            if (await register.SetAsync(agreement, Input, parties, cancellationToken) is { Count: > 0 } owing)
            {
                ModelState.AddModelError("Input.Parties", S["Party.Owes", string.Join(", ", owing)]);
                await transaction.RollbackAsync(cancellationToken);
                return await AgainAsync(slug, cancellationToken);
            }

            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            await transaction.RollbackAsync(cancellationToken);
            return await ConflictAsync(slug, cancellationToken);
        }

        return Done(slug);
    }

    /// <summary>What differs between what is stored and what was typed: key of the label, and both.</summary>
    public IEnumerable<(string Label, string Stored, string Yours)> Differences()
    {
        var stored = AgreementInput.Of(Stored, _office);
        return new[]
        {
            ("Agreement.Subject", stored.Subject, Input.Subject), ("Agreement.Kind", KindName(stored.KindId), KindName(Input.KindId)),
            ("Agreement.PersonInCharge", stored.PersonInCharge, Input.PersonInCharge),
            ("Agreement.SignedOn", stored.SignedOn, Input.SignedOn), ("Agreement.StartsOn", stored.StartsOn, Input.StartsOn), ("Agreement.EndsOn", stored.EndsOn, Input.EndsOn),
            ("Agreement.Parties", Written(stored), Written(Input)),
            ("Agreement.Purpose", stored.Purpose, Input.Purpose), ("Agreement.Aims", stored.Aims, Input.Aims), ("Agreement.Scope", stored.Scope, Input.Scope),
            ("Agreement.LegalBasis", stored.LegalBasis, Input.LegalBasis), ("Agreement.ExtensionClause", stored.ExtensionClause, Input.ExtensionClause),
            ("Agreement.Funding", stored.Funding, Input.Funding), ("Agreement.FundingRupiah", stored.FundingRupiah, Input.FundingRupiah), ("Agreement.ScopeTags", stored.ScopeTags, Input.ScopeTags),
            ("Agreement.Nagari", NagariNames(stored), NagariNames(Input)), ("Agreement.Access", S[$"Agreement.Access.{stored.Access}"].Value, S[$"Agreement.Access.{Input.Access}"].Value),
            ("Agreement.ArchivePlace", stored.ArchivePlace, Input.ArchivePlace),
        }.Select(one => (one.Item1, PlainText.Clean(one.Item2), PlainText.Clean(one.Item3))).Where(one => one.Item2 != one.Item3);
    }

    private string? KindName(long? id) => Choices.Kinds.FirstOrDefault(kind => kind.Id == id)?.NameIn();

    private string NagariNames(AgreementInput input) => string.Join(", ", Choices.Nagari.Where(nagari => input.Nagari.Contains(nagari.Id)).Select(nagari => nagari.Name));

    private static string Written(AgreementInput input) =>
        string.Join("; ", input.FilledParties.Select(party => string.Join(", ", new[] { party.CleanWho, party.Number, party.SignatoryName, party.SignatoryPosition, party.PowerOfAttorney, party.ContactPerson }.Where(text => !string.IsNullOrWhiteSpace(text)))));

    private RedirectResult Done(string slug)
    {
        TempData["Done"] = S["Agreement.Saved", Input.CleanSubject].Value;
        return Redirect(Url.Content($"~/kelola/kerja-sama/{slug}"));
    }

    private async Task<IActionResult> ConflictAsync(string slug, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        // A second click of the same button finds its own work done.
        if (!Differences().Any())
            return Done(slug);
        IsConflict = true;
        // Saving again is then a decision, made with both versions in view.
        Input.Version = Stored.Version;
        ModelState.Remove("Input.Version");
        return Page();
    }

    private async Task<IActionResult> AgainAsync(string slug, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        return await LoadAsync(slug, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        _stored = await Whole(database.Set<Agreement>().AsNoTracking()).SingleOrDefaultAsync(agreement => agreement.Slug == slug, cancellationToken);
        if (_stored is null)
            return false;
        _office = await names.OfficeAsync(cancellationToken);
        Choices = await register.ChoicesAsync(cancellationToken);
        return true;
    }

    private static IQueryable<Agreement> Whole(IQueryable<Agreement> agreements) => agreements.Include(agreement => agreement.Nagari)
        .Include(agreement => agreement.Parties).ThenInclude(party => party.Partner)
        .Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari);
}
