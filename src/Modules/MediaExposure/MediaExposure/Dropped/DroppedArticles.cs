using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>An article on its way into what was dropped, and back.</summary>
internal static class DroppedArticles
{
    public static DroppedArticle Of(long linkId, ReadArticle article, TopicMatch best, bool mayKeepText) => new()
    {
        FoundLinkId = linkId,
        OutletId = article.OutletId,
        Title = article.Title,
        CanonicalUrl = article.CanonicalUrl,
        Url = article.Url,
        Author = article.Author,
        PublishedUtc = article.PublishedUtc,
        PublishedOn = article.PublishedOn,
        PublishedFrom = article.PublishedFrom,
        ReadUtc = article.ReadUtc,
        ScoreTenths = best.ScoreTenths,
        TopicId = best.TopicId,
        Kind = article.Kind,
        Warnings = article.Warnings,
        PageHash = article.PageHash,
        TextLength = article.Text.Length,
        Text = mayKeepText ? PackedText.Pack(article.Text) : null,
    };

    public static ReadArticle Back(DroppedArticle dropped, byte[] text) => new(
        dropped.OutletId, dropped.CanonicalUrl, dropped.Url, dropped.Title, dropped.Author, dropped.PublishedUtc, dropped.PublishedOn, dropped.PublishedFrom, dropped.ReadUtc,
        dropped.Warnings, PackedText.Unpack(text), dropped.PageHash, dropped.Kind);
}
