using System.Globalization;
using PortalMitra.SamplePress.Editing;
using PortalMitra.SamplePress.Serving;

namespace PortalMitra.SamplePress.Outlets;

/// <summary>
/// A home-made template that nobody can read rightly without being told: the outlet's slogan is the headline, the article's own
/// title is a mere line, its day stands among other days, and the column beside it is longer than the article and about us.
/// </summary>
internal sealed class JumbledStyle : IOutletStyle
{
    /// <summary>The same on every page, and longer than the articles.</summary>
    private static readonly string[] OldStory =
    [
        "Tiga tahun lalu kami menulis tentang perpustakaan nagari di Kabupaten Lima Puluh Kota yang nyaris ditutup karena atapnya bocor dan bukunya berjamur. Waktu itu hanya dua anak yang datang setiap sore, dan keduanya cucu penjaga gedung.",
        "Seorang pensiunan guru lalu memindahkan rak ke serambi surau, membuka jendela, dan menggelar tikar. Pekan pertama datang lima orang, pekan kedua dua puluh. Dinas Perpustakaan dan Kearsipan Lima Puluh Kota mengirim dua peti buku anak.",
        "Para ibu membawa jahitan, para bapak membawa catur, dan anak-anak membawa teman. Tidak ada yang mengatur, kecuali satu aturan di dinding: yang datang harus membaca satu halaman sebelum pulang, boleh keras, boleh pelan.",
        "Pada bulan keenam atap baru terpasang dari iuran hasil gambir. Perpustakaan itu kini buka dua belas jam sehari dan menjadi tempat rapat pemuda. Pensiunan guru itu masih duduk di dekat jendela, sekarang dengan kacamata baru.",
        "Kisah lama ini kami pasang lagi karena banyak pembaca menanyakannya. Setiap hari ada saja yang menelepon redaksi untuk bertanya ke mana buku bekas dapat diantar, dan apakah tikar di serambi itu masih digelar setiap sore.",
        "Kami berterima kasih atas perhatian itu. Alamat pengantaran tertera di papan redaksi, dan tikarnya masih ada. Sampaikan salam kami kepada penjaga yang kini sudah beruban, dan jangan lupa membaca satu halaman sebelum pulang.",
    ];

    public string SourceKind => SourceKinds.Feed;

    public string SourcePath => "/umpan.xml";

    public IReadOnlyList<string> Boilerplate { get; } = ["Suara dari Kebun", "Kisah lama ini kami pasang lagi", "Terbit sejak"];

    public IReadOnlyList<Hazard> Hazards => [];

    public string PathOf(SampleArticle article) => string.Create(CultureInfo.InvariantCulture, $"/lembar.php?nomor={article.Number}");

    public PressResponse? Answer(PressRequest request, Edition edition) => request.Path switch
    {
        "/robots.txt" => PressResponse.Plain("User-agent: *\nDisallow: /dapur\n"),
        "/umpan.xml" => PressResponse.Xml(RssFeed.Write(edition, edition.Articles.Select(article =>
            new RssItem(article, edition.UrlOf(article), article.Number.ToString(CultureInfo.InvariantCulture))))),
        "/" => PressResponse.Html(Front(edition)),
        "/lembar.php" => edition.Numbered(request.Asked("nomor")) is { } article ? PressResponse.Html(Page(article, edition)) : null,
        _ => null,
    };

    private static string Front(Edition edition) =>
        $"<!doctype html><html><head><title>{edition.Outlet.Name}</title></head><body>"
        + Markup.Lines(edition.Articles.Select(article => $"<p><a href=\"{edition.UrlOf(article)}\">{Markup.Text(article.Title)}</a></p>"))
        + "</body></html>";

    private static string Page(SampleArticle article, Edition edition) =>
        $"""
        <html>
        <head>
        <meta charset="utf-8">
        <title>{edition.Outlet.Name}, Suara dari Kebun</title>
        </head>
        <body>
        <h1>{edition.Outlet.Name}, Suara dari Kebun</h1>
        <table width="100%"><tr>
        <td class="kiri">
        <div class="jdl">{Markup.Text(article.Title)}</div>
        <div class="ket">{Markup.Text(article.Rubric)} | <span class="plpr">{Markup.Text(article.Byline)}</span> | <span class="wkt">{WibDates.Format(article.PublishedAt, "d'/'M'/'yyyy HH'.'mm")} WIB</span></div>
        <div class="br">
        {Markup.Body(article, text => $"{text}<br><br>", title => $"Baca juga: {title}<br><br>")}
        </div>
        </td>
        <td class="kanan">
        <h2>Sorotan Lama</h2>
        <div class="sorotan">
        {Markup.Lines(OldStory.Select(text => $"<p>{Markup.Text(text)}</p>"))}
        </div>
        </td>
        </tr></table>
        <div class="kaki">Terbit sejak 1 Januari 2019</div>
        </body>
        </html>
        """;
}
