using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>One source: how it is, what failed lately, its address and interval, on or off, and "read now".</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class EditSourceModel(PortalDbContext database, PortalClock clock, IOptions<ExposureOptions> options, IJobQueue jobs, IStringLocalizer<Strings> S) : PageModel
{
    private const int FailuresShown = 20;

    [BindProperty]
    public SourceInput Input { get; set; } = new();

    public Source? Source { get; private set; }
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
            IntervalMinutes = Source.IntervalMinutes,
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
        if (SourceAddress.Problem(Input.Url, Input.ReadUrl(), options.Value.LoopbackPorts) is { } problem)
            ModelState.AddModelError("Input.Url", S[problem]);
        if (Input.IsEnabled && !source.IsEnabled && !Input.IsConfirmed)
            ModelState.AddModelError("Input.IsConfirmed", S["Input.NotConfirmed"]);
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

    public async Task<IActionResult> OnPostRunAsync(string slug, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var rows = await database.Set<Source>().Where(source => source.Slug == slug && source.IsEnabled)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.NextDueUtc, now), cancellationToken);
        if (rows == 0)
            return NotFound();
        jobs.Enqueue<CrawlJob>();
        TempData["Done"] = S["Sources.Running"].Value;
        return RedirectToPage(new { slug });
    }

    private void Apply(Source source)
    {
        var url = Input.ReadUrl()!.AbsoluteUri;
        if (url != source.Url || Input.Kind != source.Kind)
            (source.NextDueUtc, source.ETag, source.LastModifiedUtc, source.LastFailure, source.LastFailureDetail, source.FailuresInRow) = (clock.UtcNow, null, null, null, null, 0);
        if (Input.IsEnabled && !source.IsEnabled)
            source.NextDueUtc = clock.UtcNow;
        (source.Url, source.Kind, source.IntervalMinutes, source.IsEnabled) = (url, Input.Kind, Input.IntervalMinutes, Input.IsEnabled);
        (source.Outlet.Name, source.Outlet.IsOwn) = (Input.OutletName.Trim(), Input.IsOwn);
    }

    private async Task<IActionResult> ConflictAsync(string slug, CancellationToken cancellationToken)
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
        Failures = await database.Set<FoundLink>().AsNoTracking()
            .Where(link => link.SourceId == Source.Id && link.Failure != null)
            .OrderByDescending(link => link.FoundUtc).ThenByDescending(link => link.Id)
            .Take(FailuresShown)
            .ToListAsync(cancellationToken);
        return true;
    }
}
