using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Places.Contracts;
using PortalMitra.Modules.Places.Domain;
using PortalMitra.Modules.Places.Resources;

namespace PortalMitra.Modules.Places.Places.EditNagari;

[RequirePermission(nameof(Permissions.ManagePlaces))]
internal sealed class IndexModel(PortalDbContext database, IllustrationCatalog illustrations, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public NagariInput Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public IReadOnlyList<Illustration> Illustrations => illustrations.All;

    /// <summary>What somebody else saved meanwhile; null when nobody did.</summary>
    public Nagari? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } nagari)
            return NotFound();
        (Name, Input) = (nagari.Name, NagariInput.Of(nagari));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } nagari)
            return NotFound();
        Name = nagari.Name;
        Check();
        if (!ModelState.IsValid)
            return Page();

        database.Entry(nagari).Property(other => other.Version).OriginalValue = Input.Version;
        nagari.Describe(Input.Summary, Input.SummaryEn, PlainText.CleanOrNull(Input.Illustration));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            if (await FindAsync(slug, cancellationToken) is not { } stored)
                return NotFound();
            if (!Holds(stored, Input))
            {
                Conflict = stored;
                // Saving again is then a decision, made with both versions in view.
                Input.Version = stored.Version;
                ModelState.Remove("Input.Version");
                return Page();
            }
        }

        TempData["Done"] = S["EditNagari.Done", nagari.Name].Value;
        return Redirect(Url.Content("~/kelola/nagari"));
    }

    private void Check()
    {
        foreach (var (field, text) in new[] { (nameof(Input.Summary), Input.Summary), (nameof(Input.SummaryEn), Input.SummaryEn) })
        {
            if (PlainText.Clean(text).Length > Nagari.MaxSummaryLength)
                ModelState.AddModelError($"Input.{field}", S["Text.TooLong", PortalFormat.Number(Nagari.MaxSummaryLength)]);
        }

        if (PlainText.CleanOrNull(Input.Illustration) is { } file && !IllustrationCatalog.Knows(file))
            ModelState.AddModelError("Input.Illustration", S["EditNagari.UnknownIllustration"]);
    }

    /// <summary>A second click of the same button finds its own work done.</summary>
    private static bool Holds(Nagari stored, NagariInput input) =>
        stored.Summary == PlainText.Clean(input.Summary)
        && stored.SummaryEn == PlainText.CleanOrNull(input.SummaryEn)
        && stored.Illustration == PlainText.CleanOrNull(input.Illustration);

    private Task<Nagari?> FindAsync(string slug, CancellationToken cancellationToken) =>
        database.Set<Nagari>().SingleOrDefaultAsync(nagari => nagari.Slug == slug, cancellationToken);
}
