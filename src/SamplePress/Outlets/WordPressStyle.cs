using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PortalMitra.SamplePress.Editing;
using PortalMitra.SamplePress.Serving;

namespace PortalMitra.SamplePress.Outlets;

/// <summary>In the manner of a local outlet on WordPress: good metadata, and a body full of foreign lines.</summary>
internal sealed class WordPressStyle : IOutletStyle
{
    private static readonly string[] Types = ["Article", "NewsArticle"];

    public string SourceKind => SourceKinds.Feed;

    public string SourcePath => "/feed/";

    public IReadOnlyList<string> Boilerplate { get; } =
        ["Sebarkan artikel ini", "Baca juga:", "Berita Terkait", "Tinggalkan Balasan", "Dibaca "];

    public IReadOnlyList<Hazard> Hazards => [];

    public string PathOf(SampleArticle article) => $"/{article.Slug}/";

    public PressResponse? Answer(PressRequest request, Edition edition)
    {
        if (request.Path == "/" && request.Asked("p") is { } number)
            return edition.Numbered(number) is { } post ? PressResponse.MovedTo(edition.UrlOf(post)) : null;
        if (request.Path is "/feed/" || (request.Path == "/" && request.Asked("feed") == "rss2"))
            return Feed(request, edition);
        return request.Path switch
        {
            "/robots.txt" => PressResponse.Plain(
                $"User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n\nSitemap: {edition.BaseUrl}/wp-sitemap.xml\n"),
            "/feed" => PressResponse.MovedTo(edition.BaseUrl + "/feed/"),
            "/" => PressResponse.Html(Front(edition)),
            _ when edition.At(request.Path) is { } article => PressResponse.Html(Page(article, edition)),
            _ when edition.At(request.Path + "/") is { } article => PressResponse.MovedTo(edition.UrlOf(article)),
            _ => null,
        };
    }

    /// <summary>The one feed here that keeps its promise: its ETag changes exactly when the feed does.</summary>
    private static PressResponse Feed(PressRequest request, Edition edition)
    {
        var wanted = request.Asked("s") is { } term
            ? edition.Articles.Where(article => article.Paragraphs.Append(article.Title).Any(text => text.Contains(term, StringComparison.OrdinalIgnoreCase)))
            : edition.Articles;
        var feed = PressResponse.Xml(RssFeed.Write(edition, wanted.Select(article => new RssItem(
            article, edition.UrlOf(article), ShortLink(article, edition), Content(article)))));
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(feed.Body))[..16]}\"";
        return request.IfNoneMatch == tag ? new PressResponse { Status = 304, ETag = tag } : feed with { ETag = tag };
    }

    private static string Content(SampleArticle article) =>
        Markup.Body(article, text => $"<p>{text}</p>", title => $"<p><strong>Baca juga: {title}</strong></p>");

    private static string Front(Edition edition) =>
        $"<!doctype html><html lang=\"id\"><head><title>{edition.Outlet.Name}</title></head><body><ul>"
        + Markup.Lines(edition.Articles.Select(article => $"<li><a href=\"{edition.UrlOf(article)}\">{Markup.Text(article.Title)}</a></li>"))
        + "</ul></body></html>";

    private static string Page(SampleArticle article, Edition edition) =>
        $"""
        <!DOCTYPE html>
        <html lang="id">
        <head>
        <meta charset="UTF-8">
        <title>{Markup.Text(article.Title)} - {edition.Outlet.Name}</title>
        <link rel="canonical" href="{edition.UrlOf(article)}">
        <link rel="shortlink" href="{ShortLink(article, edition)}">
        <meta property="og:type" content="article">
        <meta property="og:title" content="{Markup.Text(article.Title)}">
        <meta property="og:url" content="{edition.UrlOf(article)}">
        <meta property="og:site_name" content="{edition.Outlet.Name}">
        <meta property="article:published_time" content="{WibDates.IsoUtc(article.PublishedAt)}">
        <script type="application/ld+json">{JsonLd(article, edition)}</script>
        </head>
        <body class="single-post">
        <header><a href="{edition.BaseUrl}/">{edition.Outlet.Name}</a><nav><a href="/category/luhak/">PAYAKUMBUH/50 KOTA</a> <a href="/category/olahraga/">OLAHRAGA</a></nav></header>
        <main id="primary">
        <article id="post-{article.Number.ToString(CultureInfo.InvariantCulture)}" class="post type-post">
        <header class="entry-header">
        <span class="cat-links"><a href="/category/luhak/">{Markup.Text(article.Rubric)}</a></span>
        <h1 class="entry-title">{Markup.Text(article.Title)}</h1>
        <div class="entry-meta"><span class="author">{Markup.Text(article.Byline)}</span> <time class="entry-date" datetime="{WibDates.Iso(article.PublishedAt)}">{WibDates.LongDate(article.PublishedAt)} | {WibDates.Format(article.PublishedAt, "HH':'mm")} WIB</time> <span class="views">Dibaca {Views(article, edition)} Kali</span></div>
        <div class="share-top"><span>Sebarkan artikel ini</span> <a href="{edition.UrlOf(article)}?share=facebook">Facebook</a> <a href="{edition.UrlOf(article)}?share=whatsapp">WhatsApp</a></div>
        </header>
        <div class="entry-content">
        <h2 class="repeated-title">{Markup.Text(article.Title)}</h2>
        {Markup.Body(article, text => $"<p>{text}</p>", title => $"<p class=\"read-also\"><strong>Baca juga: <a href=\"/?s=berita\">{title}</a></strong></p>")}
        </div>
        <footer class="share-bottom"><p>Sebarkan artikel ini</p></footer>
        </article>
        <section class="related-posts"><h3>Berita Terkait</h3>
        {Markup.Lines(edition.Others(article).Select(other => Related(other, edition)))}
        </section>
        <section id="respond"><h3>Tinggalkan Balasan</h3><form><textarea name="comment"></textarea></form></section>
        </main>
        <aside class="widget-area"><h3>Terpopuler</h3><ol>
        {Markup.Lines(edition.Articles.Where(other => other.Mention is not null && other.Slug != article.Slug).Take(3).Select(other => $"<li><a href=\"{edition.UrlOf(other)}\">{Markup.Text(other.Title)}</a></li>"))}
        </ol></aside>
        <footer class="site-footer"><p>Hak cipta {edition.Outlet.Name}. Pedoman media siber. Redaksi. Kontak.</p></footer>
        </body>
        </html>
        """;

    private static string Related(SampleArticle other, Edition edition) =>
        $"<div class=\"related\"><time datetime=\"{WibDates.Iso(other.PublishedAt)}\">{WibDates.Date(other.PublishedAt)}</time> <a href=\"{edition.UrlOf(other)}?utm_source=related\">{Markup.Text(other.Title)}</a></div>";

    private static string JsonLd(SampleArticle article, Edition edition) => Markup.Json(new Dictionary<string, object>
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new object[]
        {
            new Dictionary<string, object> { ["@type"] = "WebSite", ["name"] = edition.Outlet.Name, ["url"] = edition.BaseUrl + "/" },
            new Dictionary<string, object>
            {
                ["@type"] = Types,
                ["headline"] = article.Title,
                ["mainEntityOfPage"] = edition.UrlOf(article),
                ["datePublished"] = WibDates.Iso(article.PublishedAt),
                ["author"] = new Dictionary<string, object> { ["@type"] = "Person", ["name"] = article.Byline },
            },
        },
    });

    private static string ShortLink(SampleArticle article, Edition edition) =>
        string.Create(CultureInfo.InvariantCulture, $"{edition.BaseUrl}/?p={article.Number}");

    /// <summary>Grows while one looks on: a page whose bytes change though the article does not.</summary>
    private static string Views(SampleArticle article, Edition edition) =>
        ((int)(edition.Now - article.PublishedAt).TotalMinutes / 10).ToString(CultureInfo.InvariantCulture);
}
