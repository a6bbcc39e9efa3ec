using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.ManageArticles;

internal sealed record ArticleRow(
    long Id, string Slug, string Title, string? Place, string Author, PublicationState State, DateTime? PublishedUtc, DateTime ChangedUtc);
