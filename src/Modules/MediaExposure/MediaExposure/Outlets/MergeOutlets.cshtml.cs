using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>Shows what becomes of an outlet that another takes in, before it is done.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class MergeOutletsModel(OutletRegister register, OutletMerge merge, IStringLocalizer<Strings> S) : PageModel
{
    private const int TwinsShown = 50;

    [BindProperty(SupportsGet = true, Name = "dengan")]
    public string? OtherSlug { get; set; }

    public Outlet? Staying { get; private set; }
    public Outlet? Going { get; private set; }
    public MergePreview? Preview { get; private set; }
    public bool IsConflict { get; private set; }

    public bool MayReview => PermissionCatalog.Holds(User, Permissions.ReviewMentions);

    public bool NeedsReview => Preview!.Twins.Count > 0 && !MayReview;

    public IEnumerable<MentionTwins> Twins => Preview!.Twins.Take(TwinsShown);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        (Staying, Going) = (await register.FindAsync(slug, cancellationToken), OtherSlug is null ? null : await register.FindAsync(OtherSlug, cancellationToken));
        if (Staying is null || Going is null)
            return NotFound();
        if (Staying.Id == Going.Id)
            return RedirectToPage("/MediaExposure/Outlets/EditOutlet", new { slug = Staying.Slug });
        Preview = await merge.PreviewAsync(Staying, Going, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, int stayingVersion, int goingVersion, CancellationToken cancellationToken)
    {
        var outcome = OtherSlug is { } other
            ? await merge.RunAsync((slug, stayingVersion), (other, goingVersion), User.Identity!.Name!, MayReview, cancellationToken)
            : MergeOutcome.Changed;
        if (outcome == MergeOutcome.Done)
        {
            TempData["Done"] = S["Merge.Done"].Value;
            return RedirectToPage("/MediaExposure/Outlets/EditOutlet", new { slug });
        }

        // Who may not do it is told so by the page itself.
        IsConflict = outcome == MergeOutcome.Changed;
        return await OnGetAsync(slug, cancellationToken);
    }
}
