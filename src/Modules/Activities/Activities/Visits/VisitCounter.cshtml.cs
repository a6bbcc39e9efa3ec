using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Activities.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Activities.Visits;

/// <summary>The front desk: one press for each who comes in.</summary>
[RequirePermission(nameof(Permissions.RecordVisits))]
internal sealed class VisitCounterModel(LibraryScope scope, VisitBook book, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private Library? _library;

    public Library Library => _library ?? throw new InvalidOperationException("The page is rendered only for a library that was found.");
    public VisitCount? Count { get; private set; }
    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string library, CancellationToken cancellationToken) => await LoadAsync(library, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string library, AgeBand band, bool less, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(library, cancellationToken) || !Enum.IsDefined(band))
            return NotFound();
        if (!await book.AddAsync(Library.Id, band, less ? -1 : 1, User.Identity!.Name!, cancellationToken))
        {
            ModelState.AddModelError("", S[less ? "Counter.NoneToTake" : "Visit.HasMonth"]);
            return Page();
        }

        return Redirect(Url.Content($"~/kelola/kunjungan/{Library.Slug}/hitung"));
    }

    private async Task<bool> LoadAsync(string library, CancellationToken cancellationToken)
    {
        _library = await scope.Of(User).AsNoTracking().SingleOrDefaultAsync(one => one.Slug == library, cancellationToken);
        if (_library is null)
            return false;
        Count = await book.FindAsync(_library.Id, Today, isMonth: false, VisitWay.OnSite, cancellationToken);
        return true;
    }
}
