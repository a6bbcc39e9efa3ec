namespace PortalMitra.Modules.News.Domain;

public enum ArticleLanguage
{
    Indonesian,
    English,
}
