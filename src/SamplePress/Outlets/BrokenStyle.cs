using System.Globalization;
using System.Text;
using PortalMitra.SamplePress.Editing;
using PortalMitra.SamplePress.Serving;

namespace PortalMitra.SamplePress.Outlets;

/// <summary>Everything that goes wrong at a small outlet. Always in the same way: no fault depends on what was asked before.</summary>
internal sealed class BrokenStyle : IOutletStyle
{
    private const long FarTooMuch = 24L * 1024 * 1024;
    private const string Slow = "/lambat/kabar-pasar.html";
    private const string Failing = "/galat/jadwal-layanan-perpustakaan.html";
    private const string Missing = "/hilang/perpustakaan-nagari-piobang.html";
    private const string Loop = "/putar/a";
    private const string Huge = "/besar/album-foto.html";
    private const string Pdf = "/unduh/laporan-perpustakaan.pdf";

    public string SourceKind => SourceKinds.Feed;

    public string SourcePath => "/rss";

    public IReadOnlyList<string> Boilerplate { get; } = ["Menu Utama", "Kabar Lain", "Jumlah pengunjung"];

    public IReadOnlyList<Hazard> Hazards { get; } =
    [
        new(Failing, "Jadwal Layanan Perpustakaan Kabupaten Lima Puluh Kota", TrapReason.Unreachable, "answers 500"),
        new(Missing, "Perpustakaan Nagari Piobang, Kabupaten Lima Puluh Kota, Tutup Sehari", TrapReason.Unreachable, "answers 404"),
        new(Loop, "Bunda Literasi Lima Puluh Kota Bertemu Pengelola Perpustakaan", TrapReason.Unreachable, "redirects in a circle"),
        new(Pdf, "Laporan Perpustakaan Lima Puluh Kota (PDF)", TrapReason.NotAnArticle, "a PDF file"),
        new(Huge, "Album Foto Pasar Malam", TrapReason.GeneralNews, "24 MB of page about a night market"),
        new(Slow, "Kabar Pasar Pagi", TrapReason.GeneralNews, "comes after the slow delay; prices whenever it comes"),
    ];

    public string PathOf(SampleArticle article) => string.Create(CultureInfo.InvariantCulture, $"/baca.php?id={article.Number}");

    public PressResponse? Answer(PressRequest request, Edition edition) => request.Path switch
    {
        // A byte order mark, carriage returns and odd capitals, as from an editor on Windows.
        "/robots.txt" => PressResponse.Plain("\uFEFFUSER-AGENT: *\r\nallow: /\r\ndisallow: /admin.php\r\n"),
        "/rss" => new PressResponse { Body = Windows1252(Feed(edition)), ContentType = "text/xml; charset=utf-8" },
        "/baca.php" => edition.Numbered(request.Asked("id")) is { } article ? Page(article, edition) : null,
        "/" => PressResponse.Html($"<html><title>{edition.Outlet.Name}<body><a href=/rss>RSS"),
        Failing => PressResponse.Failed(500, "Kesalahan basis data"),
        Loop => PressResponse.MovedTo(edition.BaseUrl + "/putar/b", 302),
        "/putar/b" => PressResponse.MovedTo(edition.BaseUrl + Loop, 302),
        Huge => PressResponse.Html("<html><title>Album Foto Pasar Malam</title><body><p>Lampu, gulali, dan komidi putar.</p>") with { Filler = FarTooMuch },
        Slow => PressResponse.Html("<html><title>Kabar Pasar Pagi</title><body><p>Harga sayur tidak berubah sejak kemarin.</p>") with { IsSlow = true },
        Pdf => new PressResponse { Body = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"), ContentType = "application/pdf" },
        _ => null,
    };

    /// <summary>Undeclared entities, bare ampersands, unclosed tags, no end; in windows-1252, declared as UTF-8.</summary>
    private static string Feed(Edition edition) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0">
        <channel>
        <title>{edition.Outlet.Name} &ndash; “Café Kabar”</title>
        <link>{edition.BaseUrl}/</link>
        <description>Kabar&nbsp;kampung & rimba<br></description>
        {Markup.Lines(edition.Articles.Select(article => Item(
            article.Title, $"{edition.UrlOf(article)}&judul={article.Slug}", article.PublishedAt, article.Paragraphs[0][..Math.Min(60, article.Paragraphs[0].Length)])))}
        {Markup.Lines(edition.Outlet.Style.Hazards.Select((hazard, i) => Item(
            hazard.Title, edition.BaseUrl + hazard.Path, edition.Articles[^1].PublishedAt.AddMinutes(i), hazard.Title)))}
        """;

    private static string Item(string title, string link, DateTimeOffset publishedAt, string summary) =>
        $"""
        <item>
        <title>{title}</title>
        <link>{link}</link>
        <pubDate>{WibDates.Format(publishedAt, "ddd, dd MMM yyyy HH':'mm':'ss 'WIB'")}</pubDate>
        <description>&ldquo;{summary}&hellip;<br>&nbsp;<p>Selengkapnya</description>
        </item>
        """;

    private static PressResponse Page(SampleArticle article, Edition edition)
    {
        var encoding = article.Encoding ?? new PageEncoding("utf-8", "utf-8");
        var html = Html(article, edition, encoding.Declared);
        return new PressResponse
        {
            Body = encoding.Bytes == "windows-1252" ? Windows1252(html) : Encoding.UTF8.GetBytes(html),
            ContentType = $"text/html; charset={encoding.Declared}",
        };
    }

    private static string Html(SampleArticle article, Edition edition, string declared) =>
        $$"""
        <html>
        <head>
        <meta http-equiv=Content-Type content="text/html; charset={{declared}}">
        <title>{{Markup.Text(article.Title)}} - {{edition.Outlet.Name}}
        </title>
        <link rel=canonical href="{{edition.UrlOf(article)}}">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "{{article.Slug}}",}</script>
        <body bgcolor=white>
        <table width=100%><tr><td class=menu><b>Menu Utama<br><a href=/>Depan</a><br><a href=/rss>RSS</a>
        <td class=isi>
        <h1>{{Markup.Text(article.Title)}}</h1>
        <font size=1>{{WibDates.Day(article.PublishedAt)}}, {{Misspelt(article.PublishedAt)}} {{WibDates.Format(article.PublishedAt, "HH'.'mm")}} Wib<br>Oleh: {{article.Byline}}</font>
        <div class=teks>
        {{Markup.Body(article, text => $"<p><span>{text}", title => $"<p><b>Baca juga: {title}")}}
        </div>
        <td class=kanan><i>Kabar Lain<br>
        {{Markup.Lines(edition.Others(article).Select(other => $"<li><a href={edition.UrlOf(other)}>{Markup.Text(other.Title)}</a>"))}}
        </table>
        <center>Jumlah pengunjung: {{edition.Now.Minute.ToString(CultureInfo.InvariantCulture)}}
        """;

    /// <summary>The spellings Pebruari and Nopember are still in use.</summary>
    private static string Misspelt(DateTimeOffset instant) =>
        WibDates.Date(instant).Replace("November", "Nopember", StringComparison.Ordinal).Replace("Februari", "Pebruari", StringComparison.Ordinal);

    private static byte[] Windows1252(string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new InvalidOperationException("The platform lacks windows-1252."))
        .GetBytes(text);
}
