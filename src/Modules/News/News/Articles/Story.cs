using PortalMitra.Framework.Localisation;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.Places.Contracts;

namespace PortalMitra.Modules.News.News.Articles;

/// <summary>A published article as lists, cards and the feed show it.</summary>
/// <param name="Place">Name of its nagari; null when it concerns the whole regency.</param>
internal sealed record Story(
    string Slug, string Title, string Standfirst, string? Place, DateTime PublishedUtc, DateTime ChangedUtc, Illustration Picture, ArticleLanguage Language)
{
    /// <summary>For the <c>lang</c> attribute: null when the article is in the language of the page.</summary>
    public string? Lang => LangOf(Language);

    public static string? LangOf(ArticleLanguage language) => (language, PortalCultures.IsEnglish) switch
    {
        (ArticleLanguage.English, false) => "en",
        (ArticleLanguage.Indonesian, true) => "id",
        _ => null,
    };
}
