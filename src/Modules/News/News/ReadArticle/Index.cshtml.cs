using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Framework.Feeds;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.News.News.Articles;
using PortalMitra.Modules.Places.Contracts;

namespace PortalMitra.Modules.News.News.ReadArticle;

internal sealed class IndexModel(PublishedNewsQuery news, IllustrationCatalog illustrations, PortalClock clock) : PageModel
{
    private const int RelatedShown = 3;

    public ArticleView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await news.FindAsync(slug, cancellationToken) is not { } article)
            return NotFound();
        var related = article.Nagari is null ? [] : await news.ListAsync(article.Nagari.Slug, slug, 0, RelatedShown, cancellationToken);
        View = new ArticleView(
            article,
            PortalFormat.DayWithWeekday(clock.DayOf(article.PublishedUtc!.Value)),
            illustrations.Find(article.Illustration, IllustrationCatalog.ReadingCircle),
            PortalAddress.Of(Request, $"/berita/{article.Slug}"),
            related);
        return Page();
    }
}
