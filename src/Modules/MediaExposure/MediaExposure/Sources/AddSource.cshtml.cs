using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>Adds an outlet's source, switched off until somebody has confirmed it.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class AddSourceModel(PortalDbContext database, PortalClock clock, IOptions<ExposureOptions> options, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public SourceInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var url = Input.ReadUrl();
        if (SourceAddress.Problem(Input.Url, url, options.Value.LoopbackPorts) is { } problem)
            ModelState.AddModelError("Input.Url", S[problem]);
        if (url is null || !ModelState.IsValid)
            return Page();
        if (await IsKnownAsync(url, cancellationToken))
            return Known();

        var site = Site.Of(url);
        var outlet = await database.Set<Outlet>().SingleOrDefaultAsync(one => one.SiteKey == site, cancellationToken)
            ?? new Outlet { Slug = await FreeSlugAsync<Outlet>(site, cancellationToken), Name = Input.OutletName.Trim(), SiteKey = site, IsOwn = Input.IsOwn };
        var source = new Source
        {
            Slug = await FreeSlugAsync<Source>(site, cancellationToken),
            Outlet = outlet,
            Kind = Input.Kind,
            Url = url.AbsoluteUri,
            IntervalMinutes = Input.IntervalMinutes,
            NextDueUtc = clock.UtcNow,
        };
        database.Add(source);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same address was sent twice at once, and the other one is stored.
            if (!await IsKnownAsync(url, cancellationToken))
                throw;
            return Known();
        }

        TempData["Done"] = S["Sources.Added", outlet.Name].Value;
        return RedirectToPage("/MediaExposure/Sources/EditSource", new { slug = source.Slug });
    }

    private Task<bool> IsKnownAsync(Uri url, CancellationToken cancellationToken) =>
        database.Set<Source>().AnyAsync(source => source.Url == url.AbsoluteUri, cancellationToken);

    private PageResult Known()
    {
        ModelState.AddModelError("Input.Url", S["Input.AddressKnown"]);
        return Page();
    }

    private async Task<string> FreeSlugAsync<T>(string site, CancellationToken cancellationToken)
        where T : class
    {
        var start = new string([.. site.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        if (start.Length == 0)
            start = "sumber";
        var taken = await database.Set<T>().Select(one => EF.Property<string>(one, "Slug")).Where(slug => slug.StartsWith(start)).ToListAsync(cancellationToken);
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? start : $"{start}-{n}").First(slug => !taken.Contains(slug) && slug != "baru");
    }
}
