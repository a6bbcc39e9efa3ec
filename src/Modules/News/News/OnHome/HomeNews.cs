using PortalMitra.Modules.News.News.Articles;

namespace PortalMitra.Modules.News.News.OnHome;

/// <param name="Stories">Newest first: the first leads the page. May be empty.</param>
internal sealed record HomeNews(IReadOnlyList<Story> Stories);
