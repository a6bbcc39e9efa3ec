using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.OnOffice;

/// <summary>What the exposure officer should look at today: findings that wait, sources that fail.</summary>
internal sealed class ReviewTasksSection(PortalDbContext database, IHttpContextAccessor http) : ISection<OfficeHome>
{
    public int Position => 10;

    public async Task<SectionView?> BuildAsync(OfficeHome subject, CancellationToken cancellationToken)
    {
        var person = http.HttpContext?.User;
        if (person is null || !PermissionCatalog.Holds(person, Permissions.ViewMentions))
            return null;
        var tasks = new ReviewTasks(
            await database.Set<Mention>().CountAsync(mention => mention.State == ReviewState.New, cancellationToken),
            await database.Set<Mention>().CountAsync(mention => mention.State == ReviewState.Unsure, cancellationToken),
            PermissionCatalog.Holds(person, Permissions.ManageSources)
                ? await database.Set<Source>().Where(source => source.IsEnabled && source.LastFailure != null).Select(source => source.Outlet.Name).Distinct().OrderBy(name => name).ToListAsync(cancellationToken)
                : [],
            await database.Set<Source>().CountAsync(source => source.IsEnabled, cancellationToken));
        return tasks.IsEmpty ? null : new SectionView("/MediaExposure/OnOffice/ReviewTasks.cshtml", tasks);
    }
}

internal sealed record ReviewTasks(int Waiting, int Unsure, IReadOnlyList<string> FailingOutlets, int Watched)
{
    public bool IsEmpty => Waiting == 0 && Unsure == 0 && FailingOutlets.Count == 0 && Watched > 0;
}
