using System.Globalization;
using System.Net;
using System.Text;

namespace PortalMitra.CrawlSimulation.Press;

/// <summary>Invented articles from word lists, the same at every call, in pages of the size and shape that news sites send.</summary>
internal static class InventedText
{
    private static readonly string[] Words =
        ("warga pasar pagi jalan sawah panen petani harga cabai jembatan sungai hujan sekolah guru murid lomba silat randai " +
        "kebun jagung ternak sapi ikan kolam irigasi kedai kopi bus terminal sopir penumpang musim hujan kemarau bukit lembah hutan " +
        "kelompok pemuda ibu bapak anak nenek kakek rumah gadang dapur rendang lamang galamai songket tenun benang motif pengrajin " +
        "bidan puskesmas obat vaksin dokter pasien bola lapangan gawang pelatih pemain wasit penonton turnamen final juara piala " +
        "dan yang untuk dengan pada dari akan telah sedang masih belum sudah juga lebih banyak beberapa setiap bersama kembali " +
        "mulai membangun memperbaiki menjual membeli menanam memanen mengajar belajar berjalan datang pulang menunggu meminta memberi " +
        "mengatakan berharap menyebut menilai menyiapkan menerima mengirim membuka menutup rencana anggaran bantuan program kegiatan hasil")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Starts = ["Pasar", "Jembatan", "Panen", "Turnamen", "Irigasi", "Sekolah", "Terminal", "Pengrajin", "Petani", "Puskesmas"];

    private static readonly byte[][] Feet = [.. Enumerable.Range(0, 8).Select(style => Encoding.UTF8.GetBytes(Foot(style)))];

    private static readonly string[] Heads = [.. Enumerable.Range(0, 8).Select(Head)];

    public static string Title(OutletHabits outlet, int article)
    {
        var random = Dice(outlet, article);
        return outlet.IsAboutUs(article)
            ? $"Perpustakaan Nagari Taeh Bukik Buka Kelas {Some(random, 2)} untuk Warga"
            : $"{Starts[random.Next(Starts.Length)]} {Some(random, 6)}";
    }

    public static DateTimeOffset Published(int article) => new DateTimeOffset(2026, 1, 5, 7, 0, 0, TimeSpan.FromHours(7)).AddMinutes(-37 * article);

    /// <summary>Head and text; <see cref="Rest"/> ends the page.</summary>
    public static byte[] Page(OutletHabits outlet, int article, string address)
    {
        var title = WebUtility.HtmlEncode(Title(outlet, article));
        var date = Published(article).ToString("O", CultureInfo.InvariantCulture);
        var page = new StringBuilder(24_000);
        page.Append("<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>").Append(title).Append(" | Kabar ").Append(outlet.Number).Append("</title>");
        page.Append("<link rel=\"canonical\" href=\"").Append(address).Append("\"><meta property=\"og:title\" content=\"").Append(title).Append("\">");
        page.Append("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"").Append(title);
        page.Append("\",\"datePublished\":\"").Append(date).Append("\",\"author\":{\"@type\":\"Person\",\"name\":\"Rina Contoh\"}}</script>");
        page.Append(Heads[outlet.Number % Heads.Length]).Append("<main><article><h1>").Append(title).Append("</h1><p class=\"byline\">Rina Contoh</p><div class=\"isi\">");
        var random = Dice(outlet, article);
        var paragraphs = random.Next(9, 18);
        for (var i = 0; i < paragraphs; i++)
            page.Append("<p>").Append(Said(outlet, article, i)).Append(Sentence(random)).Append(Sentence(random)).Append(Sentence(random)).Append("</p>\n");
        page.Append("</div></article>");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    public static ReadOnlyMemory<byte> Rest(OutletHabits outlet) => Feet[outlet.Number % Feet.Length];

    /// <summary>What makes an article ours, or only nearly so.</summary>
    private static string Said(OutletHabits outlet, int article, int paragraph) => paragraph switch
    {
        0 when outlet.IsAboutUs(article) => "Perpustakaan Nagari Taeh Bukik, Kabupaten Lima Puluh Kota, membuka kelas baru bagi warga. ",
        2 when article % 50 == 17 => "Perpustakaan Kota Padang menambah jam buka, kata Wali Kota Padang. ",
        1 when article % 50 == 23 => "Acara itu dihadiri tamu dari Kabupaten Lima Puluh Kota. ",
        _ => "",
    };

    private static string Sentence(Random random)
    {
        var words = Some(random, random.Next(9, 19));
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}. ";
    }

    private static string Some(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]));

    private static Random Dice(OutletHabits outlet, int article) => new((outlet.Number * 10_007) + article);

    private static string Head(int style)
    {
        var head = new StringBuilder("<style>");
        for (var i = 0; i < 60 + (style * 15); i++)
            head.Append(CultureInfo.InvariantCulture, $".blok-{style}-{i} > .judul{{margin:{i}px 0 {style}px;color:#33{i % 10}4{style}5}}\n");
        head.Append("</style></head><body class=\"gaya-").Append(style).Append("\"><header><nav><ul>");
        for (var i = 0; i < 40; i++)
            head.Append(CultureInfo.InvariantCulture, $"<li class=\"menu-item menu-item-{i}\"><a href=\"/rubrik/{Words[i]}\">{Words[i]}</a></li>\n");
        return head.Append("</ul></nav></header>").ToString();
    }

    private static string Foot(int style)
    {
        var random = new Random(style);
        var foot = new StringBuilder("<aside><h2>Terpopuler</h2><ul>");
        for (var i = 0; i < 40 + (style * 6); i++)
            foot.Append(CultureInfo.InvariantCulture, $"<li class=\"kartu\"><a href=\"/berita/lain-{style}-{i}.html\"><img src=\"/g/{i}.jpg\" alt=\"\" width=\"90\" height=\"60\"><span class=\"judul\">{Some(random, 8)}</span></a><time>{i + 1} jam lalu</time></li>\n");
        foot.Append("</ul></aside></main><footer><p>Hak cipta Kabar Contoh</p></footer><script>");
        for (var i = 0; i < 50; i++)
            foot.Append(CultureInfo.InvariantCulture, $"window.dataLayer=window.dataLayer||[];dataLayer.push({{'slot':'iklan-{style}-{i}','ukuran':[[300,250],[320,100]]}});\n");
        return foot.Append("</script></body></html>").ToString();
    }
}
