using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Activities.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Activities.Visits;

/// <summary>The visits of one day by one way: filled in on a phone in a minute.</summary>
[RequirePermission(nameof(Permissions.RecordVisits))]
internal sealed class VisitDayModel(LibraryScope scope, VisitBook book, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private Library? _library;

    [BindProperty]
    public VisitInput Input { get; set; } = new();

    public Library Library => _library ?? throw new InvalidOperationException("The page is rendered only for a library that was found.");
    public DateOnly Day { get; private set; }

    /// <summary>A recap of the whole month, not a day.</summary>
    public bool IsMonth { get; private set; }

    /// <summary>What is stored now, when somebody saved in between.</summary>
    public VisitCount? Stored { get; private set; }
    public DateOnly Today => clock.Today;

    /// <summary>Where this form stands.</summary>
    public string Path => IsMonth ? $"~/kelola/kunjungan/{Library.Slug}/rekap/{MonthField.Text(Day)}" : $"~/kelola/kunjungan/{Library.Slug}/hari/{DayField.Text(Day)}";

    public async Task<IActionResult> OnGetAsync(string library, string? day, string? month, VisitWay cara, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(library, day, month, cancellationToken))
            return NotFound();
        var way = Enum.IsDefined(cara) ? cara : VisitWay.OnSite;
        Input = await book.FindAsync(Library.Id, Day, IsMonth, way, cancellationToken) is { } stored ? VisitInput.Of(stored) : new VisitInput { Way = way };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string library, string? day, string? month, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(library, day, month, cancellationToken) || !Enum.IsDefined(Input.Way))
            return NotFound();
        foreach (var (field, words) in Input.Problems())
            ModelState.AddModelError($"Input.{field}", S[words, VisitCount.MaxCount]);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await book.SaveAsync(Library.Id, Day, IsMonth, Input, User.Identity!.Name!, cancellationToken);
        switch (outcome.Result)
        {
            case VisitResult.Saved:
                TempData["Done"] = S["Visit.Saved", outcome.Stored!.Total].Value;
                return Redirect(Url.Content($"~/kelola/kunjungan/{Library.Slug}?bulan={MonthField.Text(Day)}"));
            case VisitResult.ChangedMeanwhile:
                Stored = outcome.Stored;
                Input.Version = Stored!.Version + 1;
                ModelState.Remove("Input.Version");
                return Page();
            default:
                ModelState.AddModelError("", S[$"Visit.{outcome.Result}"]);
                return Page();
        }
    }

    private async Task<bool> LoadAsync(string library, string? day, string? month, CancellationToken cancellationToken)
    {
        IsMonth = month is not null;
        if ((IsMonth ? MonthField.First(month) : DayField.Day(day)) is not { } known || known > Today)
            return false;
        Day = known;
        _library = await scope.Of(User).AsNoTracking().SingleOrDefaultAsync(one => one.Slug == library, cancellationToken);
        return _library is not null;
    }
}
