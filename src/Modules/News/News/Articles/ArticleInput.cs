using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.Articles;

/// <summary>What the form of an article sends.</summary>
internal sealed class ArticleInput
{
    public string? Title { get; set; }

    public string? Standfirst { get; set; }

    public string? Body { get; set; }

    public long? NagariId { get; set; }

    public string? Illustration { get; set; }

    public ArticleLanguage Language { get; set; }

    public static ArticleInput Of(NewsArticle article) => new()
    {
        Title = article.Title,
        Standfirst = article.Standfirst,
        Body = article.Body,
        NagariId = article.NagariId,
        Illustration = article.Illustration,
        Language = article.Language,
    };

    public ArticleText ToText() =>
        ArticleText.Of(Title, Standfirst, Body, NagariId, string.IsNullOrEmpty(Illustration) ? null : Illustration, Language);
}
