using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Framework.Sections;

namespace PortalMitra.Web.Pages;

/// <summary>The public home page: nothing of its own, the modules' panels in order.</summary>
internal sealed class IndexModel(SectionBuilder sections) : PageModel
{
    public IReadOnlyList<SectionView> Sections { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Sections = await sections.BuildAsync(new HomePage(), cancellationToken);
}
