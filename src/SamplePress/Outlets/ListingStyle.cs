using System.Globalization;
using PortalMitra.SamplePress.Editing;
using PortalMitra.SamplePress.Serving;

namespace PortalMitra.SamplePress.Outlets;

/// <summary>No feed and no robots.txt: articles are announced by a plain list of links alone.</summary>
internal sealed class ListingStyle : IOutletStyle
{
    private const string TopicPath = "/topik/perpustakaan";

    public string SourceKind => SourceKinds.Listing;

    public string SourcePath => "/berita";

    public IReadOnlyList<string> Boilerplate { get; } = ["Dengarkan siaran langsung", "Kabar lain hari ini", "yang lalu"];

    public IReadOnlyList<Hazard> Hazards { get; } =
    [
        new(TopicPath, "Topik: Perpustakaan", TrapReason.NotAnArticle,
            "a list of excerpts with our names in it, linked from every page: it must not be glued into an article"),
    ];

    public string PathOf(SampleArticle article) => string.Create(CultureInfo.InvariantCulture, $"/berita/{article.Number}-{article.Slug}.html");

    public PressResponse? Answer(PressRequest request, Edition edition) => request.Path switch
    {
        "/" or "/index.html" or "/berita" => PressResponse.Html(Listing(edition)),
        TopicPath => PressResponse.Html(Topic(edition)),
        "/jadwal-siaran" => PressResponse.Html(Shell("Jadwal siaran", "<p>Siaran setiap hari pukul 06.00 sampai 22.00.</p>", edition)),
        "/tentang-kami" => PressResponse.Html(Shell("Tentang kami", "<p>Radio warga di kaki bukit.</p>", edition)),
        _ => edition.At(request.Path) is { } article ? PressResponse.Html(Page(article, edition)) : null,
    };

    private static string Listing(Edition edition) => Shell("Berita", "<ul class=\"daftar\">" + Markup.Lines(edition.Articles.Select(article =>
        $"<li><a href=\"{edition.Outlet.Style.PathOf(article)}\">{Markup.Text(article.Title)}</a> <span class=\"waktu\">{WibDates.Ago(article.PublishedAt, edition.Now)}</span></li>")) + "</ul>", edition);

    private static string Topic(Edition edition) => Shell("Topik: Perpustakaan", Markup.Lines(edition.Articles.Select(article =>
        $"<div class=\"cuplikan\"><h3><a href=\"{edition.Outlet.Style.PathOf(article)}\">{Markup.Text(article.Title)}</a></h3><p>{Markup.Text(article.Paragraphs[0])}</p></div>")), edition);

    private static string Page(SampleArticle article, Edition edition) => Shell(article.Title,
        $"""
        <article>
        <p class="rubrik">{Markup.Text(article.Rubric)}</p>
        <h1>{Markup.Text(article.Title)}</h1>
        <p class="keterangan">Oleh {Markup.Text(article.Byline)}, <time datetime="{WibDates.Format(article.PublishedAt, "yyyy'-'MM'-'dd'T'HH':'mm'+07:00'")}">{WibDates.Date(article.PublishedAt)} {WibDates.Format(article.PublishedAt, "HH'.'mm")} WIB</time></p>
        {Markup.Body(article, text => $"<p>{text}</p>", title => $"<p>Baca juga: {title}</p>")}
        </article>
        <aside><h4>Kabar lain hari ini</h4><ul>
        {Markup.Lines(edition.Others(article).Select(other => $"<li><a href=\"{edition.Outlet.Style.PathOf(other)}\">{Markup.Text(other.Title)}</a> {WibDates.Ago(other.PublishedAt, edition.Now)}</li>"))}
        </ul></aside>
        """, edition);

    private static string Shell(string title, string body, Edition edition) =>
        $"""
        <!doctype html>
        <html lang="id">
        <head><meta charset="utf-8"><title>{Markup.Text(title)} – {edition.Outlet.Name}</title></head>
        <body>
        <nav><a href="/index.html">Beranda</a> <a href="/berita">Berita</a> <a href="{TopicPath}">Perpustakaan</a> <a href="/jadwal-siaran">Jadwal</a> <a href="/tentang-kami">Tentang</a></nav>
        <main>
        {body}
        </main>
        <footer>Dengarkan siaran langsung {edition.Outlet.Name}</footer>
        </body>
        </html>
        """;
}
