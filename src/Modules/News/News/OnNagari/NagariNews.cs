using PortalMitra.Modules.News.News.Articles;

namespace PortalMitra.Modules.News.News.OnNagari;

internal sealed record NagariNews(string NagariSlug, string NagariName, IReadOnlyList<Story> Stories);
