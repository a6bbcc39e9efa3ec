using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.News.News.ReadArticle;
using PortalMitra.Modules.News.Resources;
using PortalMitra.Modules.Places.Contracts;

namespace PortalMitra.Modules.News.News.PreviewArticle;

/// <summary>An article as the public would see it, for those who write.</summary>
[RequirePermission(nameof(Permissions.ManageNews))]
internal sealed class IndexModel(PortalDbContext database, IllustrationCatalog illustrations, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    public ArticleView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        var article = await database.Set<NewsArticle>().AsNoTracking()
            .Include(article => article.Nagari)
            .SingleOrDefaultAsync(article => article.Id == id, cancellationToken);
        if (article is null)
            return NotFound();
        View = new ArticleView(
            article,
            article.PublishedUtc is { } published ? PortalFormat.DayWithWeekday(clock.DayOf(published)) : S["Preview.NoDay"],
            illustrations.Find(article.Illustration, IllustrationCatalog.ReadingCircle),
            Url: null,
            Related: []);
        return Page();
    }
}
