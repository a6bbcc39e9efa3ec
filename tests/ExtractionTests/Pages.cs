using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests;

/// <summary>Pages as bytes, fetched on Monday, 12 January 2026, 10.15 WIB.</summary>
internal static class Pages
{
    public const string Title = "Banjir Rendam Tiga Nagari di Kabupaten Pesisir";

    public const string First = "Hujan deras sejak Sabtu malam merendam tiga nagari, kata kepala pelaksana badan penanggulangan bencana setempat.";
    public const string Second = "Sedikitnya 120 keluarga mengungsi ke balai desa, sementara jalan menuju pasar belum dapat dilewati kendaraan.";
    public const string Third = "Pemerintah kabupaten menyiapkan dapur umum, obat-obatan, dan perahu karet bagi warga yang masih bertahan di rumah.";

    public static readonly string Paragraphs = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";

    public static readonly string[] Text = [First, Second, Third];

    public static readonly Uri Url = new("https://kabarpesisir.example/berita/banjir-rendam-tiga-nagari");

    public static readonly DateTimeOffset Fetched = new(2026, 1, 12, 10, 15, 0, TimeSpan.FromHours(7));

    public static string Html(string body, string head = $"<title>{Title}</title>") => $"<!DOCTYPE html><html lang=\"id\"><head>{head}</head><body>{body}</body></html>";

    public static ExtractionOutcome Extract(byte[] content, Uri? url = null, string? charset = null) =>
        ArticleExtractor.Extract(new PageInput(content, url ?? Url, Fetched, charset), CancellationToken.None);

    public static ExtractionOutcome Extract(string html, Uri? url = null) => Extract(Encoding.UTF8.GetBytes(html), url);

    public static Article Article(string html, Uri? url = null) => Assert.IsType<ExtractionOutcome.Extracted>(Extract(html, url)).Article;

    public static ExtractionFailure Failure(string html) => Assert.IsType<ExtractionOutcome.Failed>(Extract(html)).Reason;
}
