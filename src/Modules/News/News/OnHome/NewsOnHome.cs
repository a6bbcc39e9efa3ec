using PortalMitra.Framework.Sections;
using PortalMitra.Modules.News.News.Articles;

namespace PortalMitra.Modules.News.News.OnHome;

/// <summary>The newest article large, the next three beside each other.</summary>
internal sealed class NewsOnHome(PublishedNewsQuery news) : ISection<HomePage>
{
    private const int Shown = 4;

    public int Position => 10;

    public async Task<SectionView?> BuildAsync(HomePage subject, CancellationToken cancellationToken) =>
        new("/News/OnHome/Section.cshtml", new HomeNews(await news.ListAsync(null, null, 0, Shown, cancellationToken)));
}
