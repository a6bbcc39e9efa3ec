using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

/// <summary>What belongs to a text and what only stands in it or beside it. In the markup 1, 2 and 3 stand for its sentences, 4 for one of something else.</summary>
public sealed class BodyPartsTests
{
    private const string Lead = "Tiga nagari terendam, jalan ke pasar putus, dan warga mengungsi ke balai desa sejak Minggu pagi.";
    private const string Other = "Kalimat ini bukan bagian dari berita, betapa pun panjangnya, dan berapa pun komanya.";

    [Theory]
    [InlineData("<h1>T</h1><p class=lead>L</p><div class=entry-content><p>1</p><p>2</p><p>3</p></div>")]
    [InlineData("<header><h1>T</h1><div class=standfirst>L</div></header><div class=entry-content><p>1</p><p>2</p><p>3</p></div>")]
    [InlineData("<div class=head><h1>T</h1><h2>L</h2><span class=date>11 Januari 2026</span></div><div class=isi><p>1</p><p>2</p><p>3</p></div>")]
    [InlineData("<article><h1>T</h1><p>L</p><div class=meta>Siti Rahma, 11 Januari 2026</div><div class=body><p>1</p><p>2</p><p>3</p></div></article>")]
    [InlineData("<h1>T</h1><div class=post-excerpt><p>L</p></div><figure><img src=x><figcaption>4</figcaption></figure><div class=post-content><p>1</p><p>2</p><p>3</p></div>")]
    public void A_standfirst_between_headline_and_text_is_its_first_paragraph(string markup) => Assert.Equal([Lead, .. Pages.Text], Read(markup));

    [Theory]
    [InlineData("<h1>T</h1><section class=bagian><p>1</p></section><section class=bagian><p>2</p></section><section class=bagian><p>3</p></section>")]
    [InlineData("<h1>T</h1><div class='row a'><div class=col><p>1</p></div></div><div class='row b'><div class=col><p>2</p></div></div><div class='row c'><div class=col><p>3</p></div></div>")]
    [InlineData("<article><h1>T</h1><div class=block-text><p>1</p></div><div class=block-image><img src=x></div><div class=block-text><p>2</p></div><div class=iklan>4</div><div class=block-text><p>3</p></div></article>")]
    [InlineData("<h1>T</h1><div class=isi><div><p>1</p></div><div><p>2</p><p>3</p></div></div>")]
    public void Parts_in_sections_and_columns_are_one_text(string markup) => Assert.Equal(Pages.Text, Read(markup));

    [Theory]
    [InlineData("<figure><img src=x><figcaption>4</figcaption></figure>")]
    [InlineData("<figure class=wp-block-image><a href=x.jpg><img src=x></a><figcaption>4</figcaption></figure>")]
    [InlineData("<div class=wp-caption><img src=x><p class=wp-caption-text>4</p></div>")]
    [InlineData("<div><img src=x><div>4</div></div>")]
    [InlineData("<div><img src=x><br><small>4</small></div>")]
    [InlineData("<p class=caption>4</p>")]
    [InlineData("<div class=keterangan-foto>4</div>")]
    [InlineData("<table class=tr-caption-container><tr><td><img src=x></td></tr><tr><td class=tr-caption>4</td></tr></table>")]
    [InlineData("<picture><img src=x></picture><span class=foto-caption>4</span>")]
    public void Words_of_a_picture_are_left_out(string picture)
    {
        Assert.Equal(Pages.Text, Read($"<h1>T</h1><div class=entry-content>{picture}<p>1</p><p>2</p><p>3</p></div>"));
        Assert.Equal(Pages.Text, Read($"<h1>T</h1><div class=entry-content><p>1</p>{picture}<p>2</p><p>3</p></div>"));
    }

    [Fact]
    public void The_words_of_a_photo_story_are_its_text()
    {
        var story = string.Concat(Enumerable.Range(1, 5).Select(i => $"<figure><img src={i}.jpg><figcaption>Gambar nomor {i}: warga menyeberangi jalan yang terendam dengan perahu karet, Minggu pagi, diantar petugas.</figcaption></figure>"));

        var read = Read($"<article><h1>T</h1><div class=entry-content>{story}</div></article>");

        Assert.Equal(5, read.Count);
        Assert.StartsWith("Gambar nomor 1: warga", read[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=author-box><img src=x><h4>Siti Rahma</h4><p>4</p></div>")]
    [InlineData("<div class='post-author-card'><p>4</p></div>")]
    [InlineData("<div class=newsletter-signup><h3>Buletin pagi</h3><p>4</p><form><input></form></div>")]
    [InlineData("<div class=subscribe-box><p>4</p></div>")]
    [InlineData("<div id=cookie-consent><p>4</p><button>Setuju</button></div>")]
    [InlineData("<div class=related-posts><h3>Berita Terkait</h3><p>4</p></div>")]
    [InlineData("<div class=komentar><p>4</p></div>")]
    [InlineData("<section id=comments><article class=comment><p>4</p></article></section>")]
    [InlineData("<div class='widget widget_text'><p>4</p></div>")]
    [InlineData("<aside class=info><p>4</p></aside>")]
    [InlineData("<footer><p>4</p></footer>")]
    public void Boxes_behind_and_inside_the_text_are_left_out(string box)
    {
        Assert.Equal(Pages.Text, Read($"<article><h1>T</h1><div class=entry-content><p>1</p><p>2</p><p>3</p></div>{box}</article>"));
        Assert.Equal(Pages.Text, Read($"<article><h1>T</h1><div class=entry-content><p>1</p>{box}<p>2</p><p>3</p></div></article>"));
    }

    [Fact]
    public void A_question_about_cookies_longer_than_the_text_is_none()
    {
        var wall = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>Kami dan {i} mitra kami memakai kuki untuk menyimpan data pada gawai Anda, mengukur kinerja, dan menampilkan iklan.</p>"));

        Assert.Equal(Pages.Text, Read($"<div class=cookie-consent><div class=cookie-content>{wall}</div></div><article><h1>T</h1><div class=entry-content><p>1</p><p>2</p><p>3</p></div></article>"));
        Assert.Equal(Pages.Text, Read($"<article><h1>T</h1><div class=entry-content><p>1</p><p>2</p><p>3</p></div></article><div id=onetrust-banner>{wall}</div>"));
    }

    [Theory]
    [InlineData("<p><strong>Baca Juga:</strong></p><ul><li><a href=/a>Jalan lintas barat ditutup sementara</a></li><li><a href=/b>Harga cabai merah turun dua hari</a></li></ul>")]
    [InlineData("<h3>Berita Terkait</h3><ul><li><a href=/a>Jalan lintas barat ditutup sementara</a></li><li><a href=/b>Harga cabai merah turun dua hari</a></li></ul>")]
    [InlineData("<h3>Mehr zum Thema</h3><p><a href=/a>Jalan lintas barat ditutup sementara</a></p><p><a href=/b>Harga cabai merah turun dua hari</a></p>")]
    [InlineData("<div><h4>Related Articles</h4><div><a href=/a>Jalan lintas barat ditutup sementara</a></div></div>")]
    [InlineData("<p>Baca juga: <a href=/a>Jalan lintas barat ditutup sementara</a></p>")]
    [InlineData("<div class=x><div class=y><h3><a href=/a>Jalan lintas barat ditutup sementara</a></h3><p>Kendaraan memutar lewat jembatan.</p></div><div class=y><h3><a href=/b>Harga cabai merah turun dua hari</a></h3><p>Pedagang menyambutnya.</p></div><div class=y><h3><a href=/c>Pelajar nagari juara lomba cerdas</a></h3><p>Mereka belajar malam.</p></div></div>")]
    public void Pointers_to_other_articles_do_not_end_the_text(string pointers)
    {
        Assert.Equal(Pages.Text, Read($"<h1>T</h1><div class=entry-content><p>1</p><p>2</p>{pointers}<p>3</p></div>"));
        Assert.Equal(Pages.Text, Read($"<h1>T</h1><div class=entry-content><p>1</p><p>2</p><p>3</p>{pointers}</div>"));
    }

    [Theory]
    [InlineData("<ul><li>Beras lima kilogram</li><li>Minyak goreng</li></ul>", "Beras lima kilogram|Minyak goreng")]
    [InlineData("<ol><li>Matikan listrik</li><li>Naik ke atas</li></ol>", "Matikan listrik|Naik ke atas")]
    [InlineData("<dl><dt>Painan</dt><dd>Tujuh puluh jiwa</dd></dl>", "Painan|Tujuh puluh jiwa")]
    [InlineData("<table><tr><th>Nagari</th><td>Painan</td></tr></table>", "Nagari|Painan")]
    [InlineData("<blockquote><p>Air naik cepat sekali.</p></blockquote>", "Air naik cepat sekali.")]
    [InlineData("<h2>Jalan putus</h2>", "Jalan putus")]
    [InlineData("<h4>Jalan putus</h4>", "Jalan putus")]
    [InlineData("<p><strong>Jalan putus</strong></p>", "Jalan putus")]
    [InlineData("<pre>a = 1</pre>", "a = 1")]
    [InlineData("<p>Ya.</p>", "Ya.")]
    [InlineData("<p>Air <a href=/a>naik</a>.</p>", "Air naik.")]
    [InlineData("<details><summary>Rincian kerugian</summary><p>Dua miliar rupiah.</p></details>", "Rincian kerugian|Dua miliar rupiah.")]
    public void Lists_tables_quotations_and_subheads_stay_in_their_place(string markup, string paragraphs) =>
        Assert.Equal([Pages.First, .. paragraphs.Split('|'), Pages.Second, Pages.Third], Read($"<h1>T</h1><div class=entry-content><p>1</p>{markup}<p>2</p><p>3</p></div>"));

    [Fact]
    public void A_list_of_links_to_other_sites_is_the_articles() => Assert.Equal(
        [.. Pages.Text, "Peta genangan dari badan geologi", "Prakiraan cuaca untuk tiga hari"],
        Read("<h1>T</h1><div class=entry-content><p>1</p><p>2</p><p>3</p><ul><li><a href=https://geologi.example/peta>Peta genangan dari badan geologi</a></li><li><a href=https://cuaca.example/>Prakiraan cuaca untuk tiga hari</a></li></ul></div>"));

    [Fact]
    public void A_heading_without_text_below_it_is_left_out() => Assert.Equal(Pages.Text, Read("<h1>T</h1><div class=entry-content><p>1</p><p>2</p><p>3</p><h3>Galeri kegiatan</h3></div>"));

    [Theory]
    [InlineData("<p>1</p><p>2</p><p>3</p>", true)]
    [InlineData("<p>4</p>", false)]
    [InlineData("", false)]
    public void The_declared_text_is_used_where_the_page_shows_another_or_none(string shown, bool isShown)
    {
        var declared = string.Join("\\n", Pages.Text.Append("Kalimat ini hanya ada di data halaman, bukan di badannya."));
        var article = Pages.Article(Pages.Html(Fill($"<h1>T</h1><div class=entry-content>{shown}</div>"), $$"""<title>{{Pages.Title}}</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{declared}}"}</script>"""));

        Assert.Equal(isShown ? Pages.Text : [.. Pages.Text, "Kalimat ini hanya ada di data halaman, bukan di badannya."], article.Paragraphs);
        Assert.Equal(string.Concat(article.Paragraphs.Select(paragraph => $"<p>{paragraph}</p>")), article.Html);
    }

    [Fact]
    public void A_declared_description_is_no_text() => Assert.Equal(Pages.Text, Pages.Article(Pages.Html(
        Fill("<h1>T</h1><div class=entry-content><p>1</p><p>2</p><p>3</p></div>"), $$"""<title>{{Pages.Title}}</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{Other}}"}</script>""")).Paragraphs);

    private static IReadOnlyList<string> Read(string markup) => Pages.Article(Pages.Html(Fill(markup))).Paragraphs;

    private static string Fill(string markup) => new StringBuilder(markup)
        .Replace(">T<", $">{Pages.Title}<").Replace(">L<", $">{Lead}<").Replace(">1<", $">{Pages.First}<").Replace(">2<", $">{Pages.Second}<")
        .Replace(">3<", $">{Pages.Third}<").Replace(">4<", $">{Other}<").ToString();
}
