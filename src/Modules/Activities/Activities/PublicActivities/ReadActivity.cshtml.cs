using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Activities.Activities.PublicActivities;

/// <summary>One activity for everybody, with what other rooms tell of it.</summary>
internal sealed class ReadActivityModel(PortalDbContext database, SectionBuilder sections) : PageModel
{
    private Activity? _activity;

    public Activity Activity => _activity ?? throw new InvalidOperationException("The page is rendered only for an activity that was found.");
    public IReadOnlyList<SectionView> Sections { get; private set; } = [];

    /// <summary>Its agreement, if everybody may see it.</summary>
    public Agreement? Agreement => Activity.Agreement is { IsSigned: true, Access: not AccessLevel.Internal } open ? open : null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        _activity = await database.PublicActivities().Include(activity => activity.Partners).Include(activity => activity.Agreement).Include(activity => activity.Nagari).Include(activity => activity.Library).SingleOrDefaultAsync(activity => activity.Slug == slug, cancellationToken);
        if (_activity is null)
            return NotFound();
        Sections = await sections.BuildAsync(new PublicActivity(Activity), cancellationToken);
        return Page();
    }
}
