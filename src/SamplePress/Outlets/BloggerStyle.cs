using System.Globalization;
using PortalMitra.SamplePress.Editing;
using PortalMitra.SamplePress.Serving;

namespace PortalMitra.SamplePress.Outlets;

/// <summary>In the manner of an outlet on Blogger: an Atom feed with several links per entry, and a mobile address per page.</summary>
internal sealed class BloggerStyle : IOutletStyle
{
    public string SourceKind => SourceKinds.Feed;

    public string SourcePath => "/feeds/posts/default";

    public IReadOnlyList<string> Boilerplate { get; } = ["Posting Lama", "Arsip Blog", "Tidak ada komentar", "Lihat versi seluler"];

    public IReadOnlyList<Hazard> Hazards => [];

    public string PathOf(SampleArticle article) => $"{WibDates.Format(article.PublishedAt, "'/'yyyy'/'MM")}/{article.Slug}.html";

    public PressResponse? Answer(PressRequest request, Edition edition) => request.Path switch
    {
        "/robots.txt" => PressResponse.Plain(
            $"User-agent: Mediapartners-Google\nDisallow:\n\nUser-agent: *\nDisallow: /search\nAllow: /\n\nSitemap: {edition.BaseUrl}/sitemap.xml\n"),
        "/feeds/posts/default" when request.Asked("alt") == "rss" => PressResponse.Xml(RssFeed.Write(
            edition, Wanted(request, edition).Select(article => new RssItem(article, edition.UrlOf(article), Id(article))))),
        "/feeds/posts/default" => PressResponse.Xml(Atom(request, edition), "application/atom+xml; charset=UTF-8"),
        "/" => PressResponse.Html(Front(edition)),
        _ => edition.At(request.Path) is { } article
            ? PressResponse.Html(Page(article, edition, mobile: request.Asked("m") == "1"))
            : null,
    };

    private static IEnumerable<SampleArticle> Wanted(PressRequest request, Edition edition)
    {
        var most = int.TryParse(request.Asked("max-results"), CultureInfo.InvariantCulture, out var asked) ? asked : 25;
        var term = request.Asked("q") ?? "";
        return edition.Articles
            .Where(article => article.Paragraphs.Append(article.Title).Any(text => text.Contains(term, StringComparison.OrdinalIgnoreCase)))
            .Take(most);
    }

    private static string Id(SampleArticle article) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:blogger.com,1999:blog-4417.post-{article.Number}");

    private static string Atom(PressRequest request, Edition edition) =>
        $"""
        <?xml version='1.0' encoding='UTF-8'?>
        <feed xmlns='http://www.w3.org/2005/Atom'>
        <id>tag:blogger.com,1999:blog-4417</id>
        <updated>{WibDates.Iso(edition.Articles.Select(article => article.PublishedAt).DefaultIfEmpty(edition.Now).Max())}</updated>
        <title type='text'>{edition.Outlet.Name}</title>
        <link rel='self' type='application/atom+xml' href='{edition.BaseUrl}/feeds/posts/default'/>
        <link rel='alternate' type='text/html' href='{edition.BaseUrl}/'/>
        {Markup.Lines(Wanted(request, edition).Select(article => Entry(article, edition)))}
        </feed>
        """;

    private static string Entry(SampleArticle article, Edition edition) =>
        $"""
        <entry>
        <id>{Id(article)}</id>
        <published>{WibDates.Iso(article.PublishedAt)}</published>
        <updated>{WibDates.Iso(article.PublishedAt)}</updated>
        <category scheme='http://www.blogger.com/atom/ns#' term='{Markup.Text(article.Rubric)}'/>
        <title type='text'>{Markup.Text(article.Title)}</title>
        <content type='html'>{Markup.Text(Body(article))}</content>
        <link rel='replies' type='application/atom+xml' href='{edition.BaseUrl}/feeds/{article.Number.ToString(CultureInfo.InvariantCulture)}/comments/default'/>
        <link rel='self' type='application/atom+xml' href='{edition.BaseUrl}/feeds/posts/default/{article.Number.ToString(CultureInfo.InvariantCulture)}'/>
        <link rel='alternate' type='text/html' href='{edition.UrlOf(article)}' title='{Markup.Text(article.Title)}'/>
        <author><name>{Markup.Text(article.Byline)}</name></author>
        </entry>
        """;

    /// <summary>Paragraphs parted by line breaks alone, as Blogger's editor leaves them.</summary>
    private static string Body(SampleArticle article) =>
        Markup.Body(article, text => $"{text}<br /><br />", title => $"<b>Baca juga: {title}</b><br /><br />");

    private static string Front(Edition edition) =>
        $"<!doctype html><html lang='id'><head><title>{edition.Outlet.Name}</title></head><body>"
        + Markup.Lines(edition.Articles.Select(article => $"<h3 class='post-title'><a href='{edition.UrlOf(article)}'>{Markup.Text(article.Title)}</a></h3>"))
        + "</body></html>";

    private static string Page(SampleArticle article, Edition edition, bool mobile) =>
        $"""
        <!DOCTYPE html>
        <html dir='ltr' lang='id'>
        <head>
        <meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/>
        <link href='{edition.UrlOf(article)}' rel='canonical'/>
        <title>{edition.Outlet.Name}: {Markup.Text(article.Title)}</title>
        <meta content='{Markup.Text(article.Title)}' property='og:title'/>
        </head>
        <body class='{(mobile ? "mobile" : "item-view")}'>
        <div id='header'><h1 class='title'><a href='{edition.BaseUrl}/{(mobile ? "?m=1" : "")}'>{edition.Outlet.Name}</a></h1></div>
        <div class='blog-posts hfeed'><div class='post hentry'>
        <h2 class='date-header'><span>{WibDates.LongDate(article.PublishedAt)}</span></h2>
        <h3 class='post-title entry-title'>{Markup.Text(article.Title)}</h3>
        <div class='post-body entry-content' id='post-body-{article.Number.ToString(CultureInfo.InvariantCulture)}'>
        {Body(article)}
        </div>
        <div class='post-footer'><span class='fn'>{Markup.Text(article.Byline)}</span> di <a class='timestamp-link' href='{edition.UrlOf(article)}' rel='bookmark'><abbr class='published' title='{WibDates.Iso(article.PublishedAt)}'>{WibDates.Format(article.PublishedAt, "HH'.'mm")}</abbr></a></div>
        <div class='comments'><h4>Tidak ada komentar:</h4></div>
        </div></div>
        <div class='blog-pager'><a href='{edition.BaseUrl}/'>Posting Lama</a></div>
        <div class='sidebar'><h2>Arsip Blog</h2><ul>
        {Markup.Lines(edition.Others(article).Select(other => $"<li><a href='{edition.UrlOf(other)}{(mobile ? "?m=1" : "")}'>{Markup.Text(other.Title)}</a></li>"))}
        </ul></div>
        <div class='mobile-link'><a href='{edition.UrlOf(article)}?m=1'>Lihat versi seluler</a></div>
        </body>
        </html>
        """;
}
