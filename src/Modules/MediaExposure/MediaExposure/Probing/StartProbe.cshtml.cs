using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Sources;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>Takes home pages of outlets, one a line, and has them looked at.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class StartProbeModel(PortalDbContext database, PortalClock clock, IOptions<ExposureOptions> options, IJobQueue jobs, IStringLocalizer<Strings> S) : PageModel
{
    public const int MaxAddresses = 50;

    [BindProperty]
    public string? Addresses { get; set; }

    /// <param name="alamat">An address that another page proposes; it still has to be sent.</param>
    public void OnGet(string? alamat) => Addresses = alamat;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var homes = Read();
        if (ModelState.IsValid && homes.Count is 0)
            ModelState.AddModelError(nameof(Addresses), S["Input.Address"]);
        if (homes.Count > MaxAddresses)
            ModelState.AddModelError(nameof(Addresses), S["Probe.TooMany", MaxAddresses]);
        if (!ModelState.IsValid)
            return Page();
        var batch = Guid.NewGuid().ToString("n");
        database.AddRange(homes.Select(home => new Probe { Batch = batch, Address = home.AbsoluteUri, AskedBy = User.Identity!.Name!, AskedUtc = clock.UtcNow }));
        await database.SaveChangesAsync(cancellationToken);
        jobs.Enqueue<ProbeJob>();
        return RedirectToPage("/MediaExposure/Probing/ShowProbes", new { batch });
    }

    /// <summary>Each address once; the scheme may be left out, as people do.</summary>
    private List<Uri> Read()
    {
        var homes = new List<Uri>();
        foreach (var line in (Addresses ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var typed = line.Contains("://", StringComparison.Ordinal) ? line : $"https://{line}";
            var url = line.Length <= 2048 && WebUrl.Parse(typed) is { } parsed && CanonicalUrl.From(parsed) is not null ? parsed.ToUri() : null;
            if (SourceAddress.Problem(typed, url, options.Value.LoopbackPorts) is { } problem)
                ModelState.AddModelError(nameof(Addresses), $"{Shorten(line)}: {S[problem]}");
            else if (url is not null && !homes.Contains(url))
                homes.Add(url);
        }

        return homes;
    }

    private static string Shorten(string line) => line.Length > 80 ? line[..80] + "…" : line;
}
