using System.Globalization;
using PortalMitra.SamplePress.Editing;
using PortalMitra.SamplePress.Serving;

namespace PortalMitra.SamplePress.Outlets;

/// <summary>An ordinary RSS outlet: links with campaign parameters, JSON-LD times without a zone, an AMP address beside some pages.</summary>
internal sealed class PlainRssStyle(bool forbidsPortalMitra) : IOutletStyle
{
    public string SourceKind => SourceKinds.Feed;

    public string SourcePath => "/rss.xml";

    public IReadOnlyList<string> Boilerplate { get; } = ["Ikuti kami", "Terkini", "Komentar ditutup"];

    public IReadOnlyList<Hazard> Hazards => [];

    public string PathOf(SampleArticle article) => $"/daerah/{article.Slug}";

    public PressResponse? Answer(PressRequest request, Edition edition) => request.Path switch
    {
        "/robots.txt" => PressResponse.Plain(forbidsPortalMitra
            ? "User-agent: PortalMitra\nDisallow: /\n\nUser-agent: *\nDisallow:\n"
            : "User-agent: *\nDisallow: /cari\n"),
        "/rss.xml" => PressResponse.Xml(RssFeed.Write(edition, edition.Articles.SelectMany(article => Items(article, edition)))),
        "/" => PressResponse.Html(Front(edition)),
        var path when path.EndsWith("/amp", StringComparison.Ordinal) && edition.At(path[..^4]) is { HasAmp: true } article =>
            PressResponse.Html(Page(article, edition, amp: true)),
        _ => edition.At(request.Path) is { } article ? PressResponse.Html(Page(article, edition, amp: false)) : null,
    };

    private static IEnumerable<RssItem> Items(SampleArticle article, Edition edition)
    {
        var number = article.Number.ToString(CultureInfo.InvariantCulture);
        yield return new RssItem(article, edition.UrlOf(article) + "?utm_source=rss&utm_medium=feed", number);
        if (article.HasAmp)
            yield return new RssItem(article, edition.UrlOf(article) + "/amp", number + "-amp");
    }

    private static string Front(Edition edition) =>
        $"<!doctype html><html lang=\"id\"><head><title>{edition.Outlet.Name}</title><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss.xml\"></head><body>"
        + Markup.Lines(edition.Articles.Select(article => $"<h2><a href=\"{edition.UrlOf(article)}\">{Markup.Text(article.Title)}</a></h2>"))
        + "</body></html>";

    private static string Page(SampleArticle article, Edition edition, bool amp) =>
        $"""
        <!doctype html>
        <html {(amp ? "amp " : "")}lang="id">
        <head>
        <meta charset="utf-8">
        <title>{Markup.Text(article.Title)}</title>
        <link rel="canonical" href="{edition.UrlOf(article)}">
        {(article.HasAmp && !amp ? $"<link rel=\"amphtml\" href=\"{edition.UrlOf(article)}/amp\">" : "")}
        <meta property="og:title" content="{Markup.Text(article.Title)}">
        <script type="application/ld+json">{JsonLd(article)}</script>
        </head>
        <body>
        <header><a href="/">{edition.Outlet.Name}</a></header>
        <article>
        <p class="kanal">{Markup.Text(article.Rubric)}</p>
        <h1>{Markup.Text(article.Title)}</h1>
        <p class="waktu">{WibDates.Day(article.PublishedAt)}, {WibDates.Format(article.PublishedAt, "d'/'M'/'yyyy")} - {WibDates.Format(article.PublishedAt, "HH':'mm")} Wib</p>
        {Markup.Body(article, text => $"<p>{text}</p>", title => $"<p>Baca juga: {title}</p>")}
        </article>
        <aside class="samping"><h3>Terkini</h3>
        {Markup.Lines(edition.Others(article).Select(other => $"<a href=\"{edition.UrlOf(other)}\">{Markup.Text(other.Title)}</a>"))}
        </aside>
        <footer>Ikuti kami. Komentar ditutup.</footer>
        </body>
        </html>
        """;

    /// <summary>Without a zone, as many plugins write it; meant is WIB.</summary>
    private static string JsonLd(SampleArticle article) => Markup.Json(new Dictionary<string, object>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "NewsArticle",
        ["headline"] = article.Title,
        ["datePublished"] = WibDates.Format(article.PublishedAt, "yyyy'-'MM'-'dd'T'HH':'mm':'ss"),
    });
}
