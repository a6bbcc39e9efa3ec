using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Places.Domain;
using PortalMitra.Modules.Places.Resources;

namespace PortalMitra.Modules.Places.Places.EditLibrary;

[RequirePermission(nameof(Permissions.ManagePlaces))]
internal sealed class IndexModel(PortalDbContext database, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public LibraryInput Input { get; set; } = new();

    public string Name { get; private set; } = "";

    /// <summary>What somebody else saved meanwhile; null when nobody did.</summary>
    public Library? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } library)
            return NotFound();
        (Name, Input) = (library.Name, LibraryInput.Of(library));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } library)
            return NotFound();
        Name = library.Name;
        Check(nameof(Input.Address), Input.Address, Library.MaxAddressLength);
        Check(nameof(Input.Hours), Input.Hours, Library.MaxHoursLength);
        if (!ModelState.IsValid)
            return Page();

        database.Entry(library).Property(other => other.Version).OriginalValue = Input.Version;
        library.Locate(Input.Address, Input.Hours);
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

        TempData["Done"] = S["EditLibrary.Done", library.Name].Value;
        return Redirect(Url.Content("~/kelola/nagari"));
    }

    private void Check(string field, string? text, int longest)
    {
        if (PlainText.Clean(text).Length > longest)
            ModelState.AddModelError($"Input.{field}", S["Text.TooLong", PortalFormat.Number(longest)]);
    }

    /// <summary>A second click of the same button finds its own work done.</summary>
    private static bool Holds(Library stored, LibraryInput input) =>
        stored.Address == PlainText.CleanOrNull(input.Address) && stored.Hours == PlainText.CleanOrNull(input.Hours);

    private Task<Library?> FindAsync(string slug, CancellationToken cancellationToken) =>
        database.Set<Library>().SingleOrDefaultAsync(library => library.Slug == slug, cancellationToken);
}
