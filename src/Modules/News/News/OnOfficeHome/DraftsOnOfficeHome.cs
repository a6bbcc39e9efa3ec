using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.OnOfficeHome;

/// <summary>Drafts that wait for somebody who may publish them; nothing for those who may not.</summary>
internal sealed class DraftsOnOfficeHome(PortalDbContext database, IHttpContextAccessor http) : ISection<OfficeHome>
{
    private const int Shown = 5;

    public int Position => 40;

    public async Task<SectionView?> BuildAsync(OfficeHome subject, CancellationToken cancellationToken)
    {
        if (http.HttpContext?.User is not { } person
            || !PermissionCatalog.Holds(person, Permissions.ManageNews)
            || !PermissionCatalog.Holds(person, Permissions.PublishNews))
            return null;
        var drafts = database.Set<NewsArticle>().AsNoTracking().Where(article => article.State == PublicationState.Draft);
        var count = await drafts.CountAsync(cancellationToken);
        if (count == 0)
            return null;
        var shown = await drafts.OrderByDescending(article => article.ChangedUtc).Take(Shown)
            .Select(article => new WaitingDraft(article.Id, article.Title, article.Author, article.ChangedUtc))
            .ToListAsync(cancellationToken);
        return new SectionView("/News/OnOfficeHome/Section.cshtml", new WaitingDrafts(count, shown));
    }
}

internal sealed record WaitingDrafts(int Count, IReadOnlyList<WaitingDraft> Shown);

internal sealed record WaitingDraft(long Id, string Title, string Author, DateTime ChangedUtc);
