using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Activities.Resources;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Activities.Activities.EditActivity;

/// <summary>One activity: planned, held with its numbers and evidence, or cancelled. Without a slug a new one.</summary>
[RequirePermission(nameof(Permissions.ViewActivities))]
[UploadLimit]
internal sealed class EditModel(PortalDbContext database, LibraryScope scope, ActivityDesk desk, UploadedFiles uploads, SectionBuilder sections, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    public const int MaxMegabytes = 15;
    private static readonly HashSet<string> MediaTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp", WordDocument.MediaType];

    [BindProperty]
    public ActivityInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public ActivityFileKind Kind { get; set; }

    [BindProperty]
    public bool HasConsent { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(SupportsGet = true, Name = UploadLimitAttribute.Sign)]
    public bool IsTooLarge { get; set; }

    /// <summary>Null while it is new.</summary>
    public Activity? Stored { get; private set; }
    public bool IsConflict { get; private set; }
    public bool MayEnter { get; private set; }
    public ActivityChoices Choices { get; private set; } = new([], [], [], []);
    public IReadOnlyList<ActivityFile> Files { get; private set; } = [];
    public IReadOnlyList<SectionView> Sections { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string? slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (Stored is null && !MayEnter)
            return Forbid();
        if (IsTooLarge)
            ModelState.AddModelError("Upload", S["Activity.FileTooLarge", MaxMegabytes]);
        Input = Stored is null ? new ActivityInput { LibraryId = Choices.Libraries.Count == 1 ? Choices.Libraries[0].Id : null, NagariId = Choices.Nagari.Count == 1 ? Choices.Nagari[0].Id : null } : ActivityInput.Of(Stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (!MayEnter)
            return Forbid();
        RemoveOthers("Input.");
        var partners = await desk.CheckAsync(Input, Stored, User, ModelState, cancellationToken);
        if (!ModelState.IsValid)
            return Page();
        if (slug is null)
            return await AddAsync(partners, cancellationToken);
        var activity = await scope.Activities(User).Include(one => one.Partners).SingleAsync(one => one.Slug == slug, cancellationToken);
        database.Entry(activity).Property(one => one.Version).OriginalValue = Input.Version;
        desk.Write(Input, activity, partners);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            if (!await LoadAsync(slug, cancellationToken))
                return NotFound();
            IsConflict = true;
            Input.Version = Stored!.Version;
            ModelState.Remove("Input.Version");
            return Page();
        }

        return Done(slug, S["Activity.Saved"]);
    }

    public async Task<IActionResult> OnPostHeldAsync(string slug, CancellationToken cancellationToken) => await ChangeAsync(slug, "Activity.MarkedHeld", activity =>
    {
        if (activity.StartsOn > Today)
            return "Activity.NotYet";
        if (activity.State != ActivityState.Cancelled)
            activity.MarkHeld(Today);
        return null;
    }, cancellationToken);

    public async Task<IActionResult> OnPostCancelAsync(string slug, CancellationToken cancellationToken) => await ChangeAsync(slug, "Activity.Cancelled", activity =>
    {
        var reason = PlainText.Clean(Reason);
        if (reason.Length is 0 or > Activity.MaxTextLength)
            return "Activity.ReasonMissing";
        activity.Cancel(reason);
        return null;
    }, cancellationToken);

    public async Task<IActionResult> OnPostPlanAgainAsync(string slug, CancellationToken cancellationToken) => await ChangeAsync(slug, "Activity.PlannedAgain", activity =>
    {
        activity.PlanAgain();
        return null;
    }, cancellationToken);

    public async Task<IActionResult> OnPostFileAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken) || Stored is null)
            return NotFound();
        if (!MayEnter)
            return Forbid();
        ModelState.Clear();
        var (kept, problem) = Upload is null ? (null, UploadProblem.Empty) : await uploads.TakeAsync(Upload, MediaTypes, MaxMegabytes, cancellationToken);
        if (kept is null)
        {
            ModelState.AddModelError("Upload", S[problem == UploadProblem.TooLarge ? "Activity.FileTooLarge" : problem == UploadProblem.StoreFails ? "Activity.StoreFails" : "Activity.FileBad", MaxMegabytes]);
            Input = ActivityInput.Of(Stored);
            return Page();
        }

        // A second click sends the same file: it is there already.
        if (!Files.Any(file => file.FileHash == kept.Hash && file.Kind == Kind))
        {
            database.Add(new ActivityFile { ActivityId = Stored.Id, Kind = Kind, Title = kept.Name, FileHash = kept.Hash, MediaType = kept.MediaType, FileName = kept.Name, Bytes = kept.Bytes, HasConsent = HasConsent, AddedBy = User.Identity!.Name!, AddedUtc = clock.UtcNow });
            await database.SaveChangesAsync(cancellationToken);
        }

        return Done(slug, S["Activity.FileStored"]);
    }

    private async Task<IActionResult> AddAsync(IReadOnlyList<Partner> partners, CancellationToken cancellationToken)
    {
        var (title, starts) = (Input.CleanTitle, DayField.Day(Input.StartsOn)!.Value);
        // A second click of the same button finds its own work done.
        if (await scope.Activities(User).Where(one => one.Title == title && one.StartsOn == starts && one.LibraryId == Input.LibraryId).Select(one => one.Slug).FirstOrDefaultAsync(cancellationToken) is { } there)
            return Done(there, S["Activity.Saved"]);
        var activity = new Activity { Slug = await desk.FreeSlugAsync(title, cancellationToken), Title = title, StartsOn = starts };
        desk.Write(Input, activity, partners);
        database.Add(activity);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two clicks at one moment make the same slug: the other one has done the work, or it is a fault to be told.
            database.ChangeTracker.Clear();
            if (!await scope.Activities(User).AnyAsync(one => one.Slug == activity.Slug && one.Title == title && one.StartsOn == starts, cancellationToken))
                throw;
        }

        return Done(activity.Slug, S["Activity.Saved"]);
    }

    private void RemoveOthers(string prefix)
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
    }

    private async Task<IActionResult> ChangeAsync(string slug, string done, Func<Activity, string?> change, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken) || Stored is null)
            return NotFound();
        if (!MayEnter)
            return Forbid();
        ModelState.Clear();
        var activity = await scope.Activities(User).SingleAsync(one => one.Slug == slug, cancellationToken);
        if (change(activity) is { } problem)
        {
            ModelState.AddModelError("Reason", S[problem]);
            Input = ActivityInput.Of(Stored);
            return Page();
        }

        activity.ChangedUtc = clock.UtcNow;
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            await LoadAsync(slug, cancellationToken);
            ModelState.AddModelError("", S["Conflict.Title"]);
            Input = ActivityInput.Of(Stored);
            return Page();
        }

        return Done(slug, S[done]);
    }

    private RedirectResult Done(string slug, string words)
    {
        TempData["Done"] = words;
        return Redirect(Url.Content($"~/kelola/kegiatan/{slug}"));
    }

    /// <summary>Who enters for a library sees its activities; who only looks, all.</summary>
    private async Task<bool> LoadAsync(string? slug, CancellationToken cancellationToken)
    {
        MayEnter = PermissionCatalog.Holds(User, Permissions.RecordVisits);
        if (slug is null)
        {
            Choices = await desk.ChoicesAsync(User, null, cancellationToken);
            return true;
        }

        var visible = MayEnter ? scope.Activities(User) : database.Set<Activity>();
        Stored = await visible.AsNoTracking().Include(one => one.Partners).Include(one => one.Agreement).Include(one => one.Nagari).Include(one => one.Library).SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (Stored is null)
            return false;
        Choices = await desk.ChoicesAsync(User, Stored, cancellationToken);
        Files = await database.Set<ActivityFile>().AsNoTracking().Where(file => file.ActivityId == Stored.Id).OrderBy(file => file.Id).ToListAsync(cancellationToken);
        Sections = await sections.BuildAsync(Stored, cancellationToken);
        return true;
    }
}
