using System.Globalization;

namespace PortalMitra.SamplePress.Outlets;

/// <summary>What an outlet has in print at one moment. Articles stand newest first.</summary>
internal sealed record Edition(OutletProfile Outlet, string BaseUrl, IReadOnlyList<SampleArticle> Articles, DateTimeOffset Now)
{
    public string UrlOf(SampleArticle article) => BaseUrl + Outlet.Style.PathOf(article);

    /// <summary>The article with this canonical path (and query).</summary>
    public SampleArticle? At(string path) => Articles.FirstOrDefault(article => Outlet.Style.PathOf(article) == path);

    public SampleArticle? Numbered(string? number) =>
        Articles.FirstOrDefault(article => article.Number.ToString(CultureInfo.InvariantCulture) == number);

    /// <summary>What the template shows beside an article: the newest others, hence mostly newer than the article itself.</summary>
    public IEnumerable<SampleArticle> Others(SampleArticle article) =>
        Articles.Where(other => other.Slug != article.Slug).Take(4);
}
