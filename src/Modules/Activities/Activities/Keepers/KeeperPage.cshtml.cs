using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Activities.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Activities.Keepers;

/// <summary>Who keeps which library.</summary>
[RequirePermission(nameof(Permissions.ManageActivities))]
internal sealed class KeeperPageModel(PortalDbContext database, IPeople people, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public long LibraryId { get; set; }

    public IReadOnlyList<Person> Candidates { get; private set; } = [];
    public IReadOnlyList<Library> Libraries { get; private set; } = [];
    public IReadOnlyList<(LibraryKeeper Keeper, string Name)> Keepers { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Candidates.FirstOrDefault(person => person.UserName == UserName) is not { } person)
            ModelState.AddModelError("UserName", S["Keepers.PersonMissing"]);
        else if (!Libraries.Any(library => library.Id == LibraryId))
            ModelState.AddModelError("LibraryId", S["Keepers.LibraryMissing"]);
        else if (!Keepers.Any(one => one.Keeper.UserName == person.UserName && one.Keeper.LibraryId == LibraryId))
            database.Add(new LibraryKeeper { UserName = person.UserName, LibraryId = LibraryId });
        if (!ModelState.IsValid)
            return Page();
        await database.SaveChangesAsync(cancellationToken);
        return Done("Keepers.Added");
    }

    public async Task<IActionResult> OnPostEndAsync(long id, CancellationToken cancellationToken)
    {
        if (await database.Set<LibraryKeeper>().SingleOrDefaultAsync(keeper => keeper.Id == id, cancellationToken) is { } keeper)
        {
            database.Remove(keeper);
            await database.SaveChangesAsync(cancellationToken);
        }

        return Done("Keepers.Ended");
    }

    private RedirectResult Done(string words)
    {
        TempData["Done"] = S[words].Value;
        return Redirect(Url.Content("~/kelola/kunjungan/pengelola"));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Candidates = await people.HoldersAsync(Permissions.RecordVisits, cancellationToken);
        Libraries = await database.Set<Library>().AsNoTracking().OrderBy(library => library.Name).ToListAsync(cancellationToken);
        var keepers = await database.Set<LibraryKeeper>().AsNoTracking().Include(keeper => keeper.Library).OrderBy(keeper => keeper.Library!.Name).ThenBy(keeper => keeper.UserName).ToListAsync(cancellationToken);
        var named = new List<(LibraryKeeper, string)>();
        foreach (var keeper in keepers)
            named.Add((keeper, (await people.FindAsync(keeper.UserName, cancellationToken))?.DisplayName ?? keeper.UserName));
        Keepers = named;
    }
}
