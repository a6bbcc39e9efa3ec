using PortalMitra.Framework.Sections;
using PortalMitra.Modules.News.News.Articles;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.News.News.OnNagari;

/// <summary>The newest articles of a nagari on its page.</summary>
internal sealed class NewsOnNagari(PublishedNewsQuery news) : ISection<Nagari>
{
    private const int Shown = 3;

    public int Position => 20;

    public async Task<SectionView?> BuildAsync(Nagari subject, CancellationToken cancellationToken)
    {
        var stories = await news.ListAsync(subject.Slug, null, 0, Shown, cancellationToken);
        return stories.Count == 0 ? null : new SectionView("/News/OnNagari/Section.cshtml", new NagariNews(subject.Slug, subject.Name, stories));
    }
}
