using System.Text;

namespace PortalMitra.ExtractionTests.Articles;

public sealed class BodyTests
{
    [Theory]
    [InlineData("Baca juga: Jalan Lintas Barat Ditutup Sementara")]
    [InlineData("BACA JUGA : Jalan Lintas Barat Ditutup Sementara")]
    [InlineData("» Baca Juga Jalan Lintas Barat Ditutup Sementara")]
    [InlineData("[Baca juga: Jalan Lintas Barat]")]
    [InlineData("(Baca juga: Jalan Lintas Barat)")]
    [InlineData("Baca pula: Jalan Lintas Barat Ditutup")]
    [InlineData("Baca Selengkapnya")]
    [InlineData("Simak juga: Jalan Lintas Barat Ditutup")]
    [InlineData("Lihat juga Jalan Lintas Barat Ditutup")]
    [InlineData("Tonton juga: Detik-detik air naik")]
    [InlineData("Klik berita lainnya di sini")]
    [InlineData("Berita Terkait")]
    [InlineData("Berita terkait: Jalan Lintas Barat Ditutup")]
    [InlineData("Artikel Selanjutnya »")]
    [InlineData("Sebarkan artikel ini:")]
    [InlineData("Bagikan")]
    [InlineData("Share this:")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("SCROLL TO CONTINUE WITH CONTENT")]
    [InlineData("Iklan")]
    [InlineData("Ikuti berita Kabar Pesisir di Google News")]
    [InlineData("Dapatkan update berita pilihan lewat saluran WhatsApp kami.")]
    [InlineData("Copyright © Kabar Pesisir 2026")]
    [InlineData("© 2026 Kabar Pesisir")]
    [InlineData("Hak cipta dilindungi undang-undang")]
    [InlineData("Dilihat: 1.204")]
    [InlineData("1.204 kali dibaca")]
    [InlineData("Editor: Budi Santoso")]
    [InlineData("Penulis : Siti Rahma")]
    [InlineData("Tags: banjir, pesisir")]
    [InlineData("Halaman: 1 2 3 Selanjutnya")]
    [InlineData("Halaman 1 2 3 Lihat Semua")]
    [InlineData("Loading...")]
    public void A_line_of_the_template_is_left_out(string line) => Assert.Equal(Pages.Text, Read($"<p>{Pages.First}</p><p>{line}</p><p>{Pages.Second}</p><p>{Pages.Third}</p>"));

    [Theory]
    [InlineData("Hak cipta atas motif songket itu kini dipegang oleh nagari.")]
    [InlineData("Berita terkait penculikan anak itu dipastikan bohong, kata polisi.")]
    [InlineData("Halaman 3 laporan itu menyebut kerugian dua miliar rupiah.")]
    [InlineData("Bacaan anak-anak di taman baca itu ikut hanyut terbawa air.")]
    [InlineData("Foto udara menunjukkan seluruh kawasan pasar terendam.")]
    [InlineData("Editor film itu lahir di Painan.")]
    [InlineData("Ikuti arahan petugas di lapangan, jangan kembali ke rumah sebelum air benar-benar surut dan listrik dinyalakan lagi oleh petugas, tulis bupati di Telegram.")]
    [InlineData("1.204 kali gempa susulan tercatat sejak Sabtu.")]
    [InlineData("Ya.")]
    public void A_sentence_that_begins_like_one_stays(string sentence) =>
        Assert.Equal([Pages.First, sentence, Pages.Second, Pages.Third], Read($"<p>{Pages.First}</p><p>{sentence}</p><p>{Pages.Second}</p><p>{Pages.Third}</p>"));

    [Theory]
    [InlineData("<div class='share-bar'>{0}</div>")]
    [InlineData("<div class='sosmed'>{0}</div>")]
    [InlineData("<div id='berita-terkait' class='related'>{0}</div>")]
    [InlineData("<div class='bacajuga'>{0}</div>")]
    [InlineData("<div class='adsbygoogle'>{0}</div>")]
    [InlineData("<div class='box iklan'>{0}</div>")]
    [InlineData("<div class='komentar'>{0}</div>")]
    [InlineData("<div class='pagination'>{0}</div>")]
    [InlineData("<div class='page-links'>{0}</div>")]
    [InlineData("<div class='author-box'>{0}</div>")]
    [InlineData("<div class='caption'>{0}</div>")]
    [InlineData("<div hidden>{0}</div>")]
    [InlineData("<div aria-hidden='true'>{0}</div>")]
    [InlineData("<div role='complementary'>{0}</div>")]
    [InlineData("<aside>{0}</aside>")]
    [InlineData("<nav>{0}</nav>")]
    [InlineData("<form>{0}</form>")]
    [InlineData("<figure><figcaption>{0}</figcaption></figure>")]
    [InlineData("<script>{0}</script>")]
    [InlineData("<style>{0}</style>")]
    [InlineData("<noscript>{0}</noscript>")]
    [InlineData("<template>{0}</template>")]
    [InlineData("<!-- {0} -->")]
    public void What_stands_beside_the_text_is_left_out(string markup)
    {
        var beside = markup.Replace("{0}", "Kalimat ini bukan bagian dari berita, betapa pun panjangnya, dan berapa pun komanya.", StringComparison.Ordinal);

        Assert.Equal(Pages.Text, Read($"<p>{Pages.First}</p>{beside}<p>{Pages.Second}</p><p>{Pages.Third}</p>"));
    }

    [Theory]
    [InlineData("<div>{0}</div><div>{1}</div><div>{2}</div>")]
    [InlineData("{0}<br><br>{1}<br/> <br/>{2}")]
    [InlineData("<p>{0}<p>{1}<p>{2}")]
    [InlineData("<section><p>{0}</p></section><section><p>{1}</p></section><section><p>{2}</p></section>")]
    [InlineData("<p>{0}</p><ul><li>{1}</li><li>{2}</li></ul>")]
    [InlineData("<p>{0}</p><blockquote><p>{1}</p></blockquote><p>{2}</p>")]
    [InlineData("<p><b><span>{0}</span></b></p><p>{1}</p>\n\n<p>  {2}\n</p>")]
    [InlineData("<p>{0}</p><p>&nbsp;</p><p></p><p>{1}</p><p>\u200B</p><p>{2}</p>")]
    [InlineData("<p>{0}</p><p>{0}</p><p>{1}</p><p>{2}</p>")]
    [InlineData("<pre>{0}</pre><pre>{1}</pre><p>{2}</p>")]
    [InlineData("{0}<hr>{1}<hr>{2}")]
    [InlineData("<h1>Judul kecil</h1>{0}<h1>Judul kecil</h1>{1}<p>{2}", "Judul kecil")]
    public void Paragraphs_are_parted_in_many_ways(string form, string? heading = null)
    {
        var read = Read(Fill(form));

        Assert.Equal(Pages.Text, read.Where(paragraph => paragraph != heading));
    }

    [Theory]
    [InlineData("<p>Air naik<br>sejak malam.</p>", "Air naik sejak malam.")]
    [InlineData("<p>Air <a href=/x>naik</a> se<b>jak</b> malam.</p>", "Air naik sejak malam.")]
    [InlineData("<p>Air naik<script>var x = 1;</script> sejak malam.</p>", "Air naik sejak malam.")]
    [InlineData("<p>Air&nbsp;naik\n   sejak\tmalam.</p>", "Air naik sejak malam.")]
    [InlineData("<div>Air naik<ins class=adsbygoogle>x</ins>sejak malam.</div>", "Air naik sejak malam.")]
    [InlineData("<p>Air &lt;naik&gt; &amp; deras &#8211; malam.</p>", "Air <naik> & deras – malam.")]
    public void Inline_markup_leaves_one_sentence(string markup, string sentence) => Assert.Contains(sentence, Read(Pages.Paragraphs + markup));

    [Fact]
    public void Cells_of_a_table_are_paragraphs_of_their_own()
    {
        var read = Read($"{Pages.Paragraphs}<table><thead><tr><th>Nagari</th><th>Keluarga</th></tr></thead><tbody><tr><td>Painan</td><td>70</td></tr></tbody></table>");

        Assert.Equal([.. Pages.Text, "Nagari", "Keluarga", "Painan", "70"], read);
    }

    [Theory]
    [InlineData("<p>{0}</p>")]
    [InlineData("<div>{0} | 11 Januari 2026 | Redaksi</div>")]
    public void The_headline_is_not_said_again(string markup) => Assert.Equal(Pages.Text, Read(string.Format(null, markup, Pages.Title) + Pages.Paragraphs));

    [Fact]
    public void A_paragraph_of_links_is_a_list_of_other_articles() =>
        Assert.Equal(Pages.Text, Read($"{Pages.Paragraphs}<p><a href=/a>Harga Cabai Merah di Pasar Raya Turun Dua Hari Berturut-turut</a></p>"));

    [Fact]
    public void A_date_and_byline_around_the_headline_are_no_text() =>
        Assert.Equal(Pages.Text, Read($"<div class='entry-meta'><h1>{Pages.Title}</h1><p>Redaksi Kabar Pesisir, Minggu 11 Januari 2026</p></div>{Pages.Paragraphs}"));

    [Theory]
    [InlineData("<body class='single has-sidebar'><div>")]
    [InlineData("<body><div class='site-wrap has-sidebar'>")]
    [InlineData("<body><div id='page' class='layout widget'>")]
    public void What_holds_the_headline_holds_the_text_whatever_its_name(string opening) =>
        Assert.Equal(Pages.Text, Pages.Article($"<html><head><title>{Pages.Title}</title></head>{opening}<h1>{Pages.Title}</h1>{Pages.Paragraphs}").Paragraphs);

    [Fact]
    public void A_named_body_outweighs_a_longer_list_of_teasers()
    {
        var teasers = new StringBuilder();
        for (var i = 0; i < 5; i++)
            teasers.Append("<div><p>Ringkasan berita lain nomor ").Append(i).Append(" yang panjangnya cukup untuk dihitung sebagai kalimat.</p></div>");

        Assert.Equal(Pages.Text, Pages.Article(Pages.Html($"<h1>{Pages.Title}</h1><div class=entry-content>{Pages.Paragraphs}</div><div>{teasers}</div>")).Paragraphs);
    }

    [Fact]
    public void The_text_is_the_paragraphs_line_by_line() => Assert.Equal(string.Join('\n', Pages.Text), Pages.Article(Pages.Html(Pages.Paragraphs)).Text);

    private static string Fill(string form) =>
        form.Replace("{0}", Pages.First, StringComparison.Ordinal).Replace("{1}", Pages.Second, StringComparison.Ordinal).Replace("{2}", Pages.Third, StringComparison.Ordinal);

    private static IReadOnlyList<string> Read(string body) => Pages.Article(Pages.Html($"<div>{body}</div>")).Paragraphs;
}
