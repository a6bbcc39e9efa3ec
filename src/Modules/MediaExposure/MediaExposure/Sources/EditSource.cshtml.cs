using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>One source: how it is, what failed lately, and what staff decide about it.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class EditSourceModel(
    PortalDbContext database, SourceHistory history, SourceRegister register, PortalClock clock, IOptions<ExposureOptions> options, SourceCare care, IStringLocalizer<Strings> S) : PageModel
{
    private const int FailuresShown = 20;

    [BindProperty]
    public SourceInput Input { get; set; } = new();

    public Source? Source { get; private set; }
    public SourceHealth Health { get; private set; }
    public SourceProgress? Progress { get; private set; }
    public IReadOnlyList<DayOfSource> Days { get; private set; } = [];

    /// <summary>The outlet's pages are read by rules of its own.</summary>
    public bool HasRules { get; private set; }
    public IReadOnlyList<FoundLink> Failures { get; private set; } = [];

    /// <summary>Somebody saved in between; what was typed is kept in the form beside what is stored now.</summary>
    public bool IsConflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        Input = new SourceInput
        {
            OutletName = Source!.Outlet.Name,
            Url = Source.Url,
            Kind = Source.Kind,
            Words = Source.Words,
            LinkSelector = Source.LinkSelector,
            FixedMinutes = Source.FixedMinutes,
            IsOwn = Source.Outlet.IsOwn,
            IsEnabled = Source.IsEnabled,
            Version = Source.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        var source = await database.Set<Source>().Include(one => one.Outlet).SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (source is null)
            return NotFound();
        if (source.Version != Input.Version)
            return await ConflictAsync(slug, cancellationToken);
        foreach (var (field, words) in Input.Problems(options.Value.LoopbackPorts))
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (Input.IsEnabled && !source.IsEnabled && !Input.IsConfirmed)
            ModelState.AddModelError("Input.IsConfirmed", S["Input.NotConfirmed"]);
        if (Input.StoredUrl() is { } url && await register.IsKnownAsync(url, source.Id, cancellationToken))
            ModelState.AddModelError("Input.Url", S["Input.AddressKnown"]);
        if (!ModelState.IsValid)
        {
            await LoadAsync(slug, cancellationToken);
            return Page();
        }

        Apply(source);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return await ConflictAsync(slug, cancellationToken);
        }

        TempData["Done"] = S["Sources.Saved"].Value;
        return RedirectToPage(new { slug });
    }

    public Task<IActionResult> OnPostRunAsync(string slug, CancellationToken cancellationToken) =>
        DoneAsync(slug, care.RunAsync(slug, cancellationToken), "Sources.Running");

    public Task<IActionResult> OnPostPauseAsync(string slug, CancellationToken cancellationToken) =>
        DoneAsync(slug, care.PauseAsync(slug, isPaused: true, cancellationToken), "Sources.Paused");

    public Task<IActionResult> OnPostResumeAsync(string slug, CancellationToken cancellationToken) =>
        DoneAsync(slug, care.PauseAsync(slug, isPaused: false, cancellationToken), "Sources.Resumed");

    public Task<IActionResult> OnPostMoveAsync(string slug, CancellationToken cancellationToken) =>
        DoneAsync(slug, care.MoveAsync(slug, cancellationToken), "Sources.MovedDone");

    public Task<IActionResult> OnPostCloseGapAsync(string slug, CancellationToken cancellationToken) =>
        DoneAsync(slug, care.CloseGapAsync(slug, cancellationToken), "Sources.GapClosed");

    public async Task<IActionResult> OnPostBackfillAsync(string slug, DateOnly? since, CancellationToken cancellationToken)
    {
        if (since is { } day && day <= clock.Today && day >= clock.Today.AddYears(-SourceCare.YearsBack))
            return await DoneAsync(slug, care.BackfillAsync(slug, clock.StartOf(day), cancellationToken), "Sources.BackfillStarted");
        ModelState.Clear();
        ModelState.AddModelError("since", S["Input.BackfillDate", SourceCare.YearsBack]);
        return await OnGetAsync(slug, cancellationToken);
    }

    public async Task<IActionResult> OnPostTryAsync(string slug, CancellationToken cancellationToken) =>
        await care.TryAsync(slug, User.Identity!.Name!, cancellationToken) is { } batch
            ? RedirectToPage("/MediaExposure/Probing/ShowProbes", new { batch })
            : NotFound();

    private async Task<IActionResult> DoneAsync(string slug, Task<CareResult> work, string words)
    {
        switch (await work)
        {
            case CareResult.Done:
                TempData["Done"] = S[words].Value;
                return RedirectToPage(new { slug });
            case CareResult.NoSuchSource:
                return NotFound();
            case var refused:
                ModelState.Clear();
                ModelState.AddModelError("", S[$"Sources.Refused.{refused}"]);
                return await OnGetAsync(slug, cancellationToken: HttpContext.RequestAborted);
        }
    }

    private void Apply(Source source)
    {
        var url = Input.StoredUrl()!;
        if (url != source.Url || Input.Kind != source.Kind || Input.StoredWords() != source.Words || Input.StoredSelector() != source.LinkSelector)
            source.StartAfresh(clock.UtcNow);
        if (Input.IsEnabled && !source.IsEnabled)
            source.NextDueUtc = clock.UtcNow;
        (source.Url, source.Kind, source.Words, source.LinkSelector) = (url, Input.Kind, Input.StoredWords(), Input.StoredSelector());
        (source.FixedMinutes, source.IsEnabled) = (Input.FixedMinutes, Input.IsEnabled);
        (source.Outlet.Name, source.Outlet.IsOwn) = (Input.OutletName.Trim(), Input.IsOwn);
    }

    private async Task<PageResult> ConflictAsync(string slug, CancellationToken cancellationToken)
    {
        IsConflict = true;
        await LoadAsync(slug, cancellationToken);
        ModelState.Remove("Input.Version");
        Input.Version = Source!.Version;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        Source = await database.Set<Source>().AsNoTracking().Include(source => source.Outlet).SingleOrDefaultAsync(source => source.Slug == slug, cancellationToken);
        if (Source is null)
            return false;
        Health = SourcePatience.HealthOf(Source, clock.UtcNow);
        Progress = await history.ProgressAsync(Source, cancellationToken);
        Days = (await history.DaysAsync([Source.Id], cancellationToken))[Source.Id];
        HasRules = await database.Set<ReadingRules>().AnyAsync(rules => rules.OutletId == Source.OutletId, cancellationToken);
        Failures = await database.Set<FoundLink>().AsNoTracking()
            .Where(link => link.SourceId == Source.Id && link.Failure != null)
            .OrderByDescending(link => link.FoundUtc).ThenByDescending(link => link.Id)
            .Take(FailuresShown)
            .ToListAsync(cancellationToken);
        return true;
    }
}
