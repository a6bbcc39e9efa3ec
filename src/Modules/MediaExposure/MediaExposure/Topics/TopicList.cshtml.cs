using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

[RequirePermission(nameof(Permissions.ManageTopics))]
internal sealed class TopicListModel(PortalDbContext database) : PageModel
{
    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Topics = await database.Set<Topic>().AsNoTracking().OrderBy(topic => topic.Name).ToListAsync(cancellationToken);
}
