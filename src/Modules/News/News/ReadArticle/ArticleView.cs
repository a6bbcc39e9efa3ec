using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.News.News.Articles;
using PortalMitra.Modules.Places.Contracts;

namespace PortalMitra.Modules.News.News.ReadArticle;

/// <summary>An article as its reader sees it; also shown to the writer before anybody else does.</summary>
/// <param name="Day">Day of publication in words, with its weekday; for a draft the words say so.</param>
/// <param name="Url">Whole address, to share; null while there is none to share.</param>
internal sealed record ArticleView(NewsArticle Article, string Day, Illustration Picture, string? Url, IReadOnlyList<Story> Related)
{
    public string? Lang => Story.LangOf(Article.Language);

    /// <summary>Opens WhatsApp with title and address; a plain link, so nothing is loaded from there.</summary>
    public string? WhatsAppUrl => Url is null ? null : $"https://wa.me/?text={Uri.EscapeDataString($"{Article.Title}\n{Url}")}";
}
