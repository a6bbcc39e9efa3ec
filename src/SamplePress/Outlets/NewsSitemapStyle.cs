using System.Globalization;
using PortalMitra.SamplePress.Editing;
using PortalMitra.SamplePress.Serving;

namespace PortalMitra.SamplePress.Outlets;

/// <summary>A home-made system: a Google News sitemap instead of a feed, dates only in words, long articles over several pages.</summary>
internal sealed class NewsSitemapStyle : IOutletStyle
{
    /// <summary>The news sitemap format holds the articles of two days.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(2);

    public string SourceKind => SourceKinds.NewsSitemap;

    public string SourcePath => "/sitemap-news.xml";

    public IReadOnlyList<string> Boilerplate { get; } = ["Selanjutnya", "Berita Lainnya", "Pasang iklan", "Laporan:"];

    public IReadOnlyList<Hazard> Hazards => [];

    public string PathOf(SampleArticle article) => string.Create(CultureInfo.InvariantCulture, $"/baca/{article.Number}/{article.Slug}");

    public PressResponse? Answer(PressRequest request, Edition edition) => request.Path switch
    {
        "/robots.txt" => PressResponse.Plain(
            $"User-agent: *\nDisallow: /admin\nSitemap: {edition.BaseUrl}/sitemap.xml\nSitemap: {edition.BaseUrl}/sitemap-news.xml\n"),
        "/sitemap.xml" => PressResponse.Xml(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>{edition.BaseUrl}/sitemap-news.xml</loc></sitemap></sitemapindex>",
            "application/xml; charset=UTF-8"),
        "/sitemap-news.xml" => PressResponse.Xml(Sitemap(edition), "application/xml; charset=UTF-8"),
        "/" => PressResponse.Html(Front(edition)),
        _ => Article(request.Path, edition),
    };

    /// <summary>/baca/{number}/{slug} and /baca/{number}/{slug}/2: the number decides, as in many such systems.</summary>
    private static PressResponse? Article(string path, Edition edition)
    {
        if (path.Split('/') is not ["", "baca", var number, _, .. var rest] || edition.Numbered(number) is not { } article)
            return null;
        var onlyPage = article.SplitAfter is null;
        return rest switch
        {
            [] => PressResponse.Html(Page(article, edition, page: 1)),
            ["2"] when !onlyPage => PressResponse.Html(Page(article, edition, page: 2)),
            _ => null,
        };
    }

    private static string Sitemap(Edition edition) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        {Markup.Lines(edition.Articles.Where(article => edition.Now - article.PublishedAt <= Window).Select(article => SitemapUrl(article, edition)))}
        </urlset>
        """;

    private static string SitemapUrl(SampleArticle article, Edition edition) =>
        $"""
        <url>
          <loc>{edition.UrlOf(article)}</loc>
          <news:news>
            <news:publication><news:name>{edition.Outlet.Name}</news:name><news:language>id</news:language></news:publication>
            <news:publication_date>{WibDates.Iso(article.PublishedAt)}</news:publication_date>
            <news:title>{Markup.Text(article.Title)}</news:title>
          </news:news>
        </url>
        """;

    private static string Front(Edition edition) =>
        $"<!doctype html><html lang=\"id\"><head><title>{edition.Outlet.Name}</title></head><body>"
        + Markup.Lines(edition.Articles.Select(article => $"<div class=\"item\"><a href=\"{edition.UrlOf(article)}\">{Markup.Text(article.Title)}</a></div>"))
        + "</body></html>";

    private static string Page(SampleArticle article, Edition edition, int page)
    {
        var (from, to) = (page, article.SplitAfter) switch
        {
            (1, { } split) => (0, split),
            (_, { } split) => (split, article.Paragraphs.Count),
            _ => (0, article.Paragraphs.Count),
        };
        return $"""
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            <title>{Markup.Text(article.Title)}{(page > 1 ? " - Halaman 2" : "")} | {edition.Outlet.Name}</title>
            <link rel="canonical" href="{edition.UrlOf(article)}{(page > 1 ? "/2" : "")}">
            </head>
            <body>
            <div class="topbar">{WibDates.LongDate(edition.Now)} <a href="/">{edition.Outlet.Name}</a></div>
            <div class="konten">
            <div class="rubrik">{Markup.Text(article.Rubric)}</div>
            <h1>{Markup.Text(article.Title)}</h1>
            <div class="info">{WibDates.LongDate(article.PublishedAt)} | {WibDates.Format(article.PublishedAt, "HH':'mm")} WIB</div>
            <div class="penulis">Laporan: {Markup.Text(article.Byline)}</div>
            <div class="isi">
            {Markup.Body(article, text => $"<p>{text}</p>", title => $"<p><b>Baca juga: {title}</b></p>", from, to)}
            </div>
            {(article.SplitAfter is null ? "" : Pager(article, edition, page))}
            <div class="lainnya"><h4>Berita Lainnya</h4>
            {Markup.Lines(edition.Others(article).Select(other => $"<p><a href=\"{edition.UrlOf(other)}\">{Markup.Text(other.Title)}</a><br><small>{WibDates.LongDate(other.PublishedAt)} | {WibDates.Format(other.PublishedAt, "HH':'mm")} WIB</small></p>"))}
            </div>
            </div>
            <div class="bawah">Pasang iklan di {edition.Outlet.Name}</div>
            </body>
            </html>
            """;
    }

    private static string Pager(SampleArticle article, Edition edition, int page) =>
        page == 1
            ? $"<div class=\"halaman\"><b>1</b> <a href=\"{edition.UrlOf(article)}/2\">2</a> <a rel=\"next\" href=\"{edition.UrlOf(article)}/2\">Selanjutnya</a></div>"
            : $"<div class=\"halaman\"><a rel=\"prev\" href=\"{edition.UrlOf(article)}\">1</a> <b>2</b></div>";
}
