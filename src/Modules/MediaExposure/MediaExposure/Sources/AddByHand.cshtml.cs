using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>Adds a source whose address and kind are known, switched off until somebody has confirmed it.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class AddByHandModel(SourceRegister register, IOptions<ExposureOptions> options, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public SourceInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        foreach (var (field, words) in Input.Problems(options.Value.LoopbackPorts))
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (!ModelState.IsValid || Input.ToNewSource() is not { } wanted)
            return Page();
        if (await register.AddAsync(wanted, cancellationToken) is not { } source)
        {
            ModelState.AddModelError("Input.Url", S["Input.AddressKnown"]);
            return Page();
        }

        TempData["Done"] = S["Sources.Added", source.Outlet.Name].Value;
        return RedirectToPage("/MediaExposure/Sources/EditSource", new { slug = source.Slug });
    }
}
