using System.Globalization;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

/// <summary>What a page is: an article, a list of articles, or neither.</summary>
public sealed class KindTests
{
    private const string Excerpt = "Pemerintah kabupaten menutup jalan itu sejak pagi, dan meminta pengendara memutar lewat jembatan lama di hulu.";

    [Theory]
    [InlineData("<div class=card><a href=/{0}><img src=x.jpg></a><h3><a href=/{0}>{1}</a></h3><span class=date>11 Januari 2026</span><p>{2}</p></div>")]
    [InlineData("<article class='post hentry'><h2 class=entry-title><a href=/{0}>{1}</a></h2><div class=entry-summary><p>{2}</p><a class=more-link href=/{0}>Selengkapnya</a></div></article>")]
    [InlineData("<li><a href=/{0}>{1}</a> <span>11/01/2026</span><p>{2}</p></li>")]
    [InlineData("<div class=result><h4><a href=/{0}>{1}</a></h4><div class=snippet>{2}</div></div>")]
    [InlineData("<div class=item><a href=/{0}>{1}</a><br>{2}</div>")]
    [InlineData("<a href=/{0}><h3>{1}</h3></a><p>{2}</p>")]
    public void A_list_of_headlines_with_excerpts_is_an_index(string entry)
    {
        var outcome = Pages.Extract(Pages.Html($"<h1>Berita daerah terbaru</h1><div class=list>{Entries(entry, 10)}</div>", "<title>Berita daerah terbaru</title>"), new Uri("https://kabarpesisir.example/kategori/daerah"));

        var failed = Assert.IsType<ExtractionOutcome.Failed>(outcome);
        Assert.Equal((ExtractionFailure.IndexPage, PageKind.Index), (failed.Reason, failed.Page?.Kind));
    }

    [Theory]
    [InlineData("/tag/banjir", "Tag: banjir")]
    [InlineData("/?s=banjir", "Hasil pencarian untuk: banjir")]
    [InlineData("/", "Kabar Pesisir – berita dari nagari")]
    [InlineData("/kategori/daerah/page/2", "Arsip daerah, halaman 2")]
    public void Fronts_tags_and_searches_are_indexes(string address, string title)
    {
        var outcome = Pages.Extract(
            Pages.Html($"<h1>{title}</h1><main>{Entries("<article><h2><a href=/{0}>{1}</a></h2><p>{2}</p></article>", 8)}</main>", $"<title>{title}</title><meta property=og:type content=website>"),
            new Uri("https://kabarpesisir.example" + address));

        Assert.Equal(ExtractionFailure.IndexPage, Assert.IsType<ExtractionOutcome.Failed>(outcome).Reason);
    }

    [Fact]
    public void A_short_article_between_teasers_is_an_article() => Assert.Equal(Pages.Text, Pages.Article(Pages.Html($"""
        <div class=terkini>{Entries("<div class=card><h3><a href=/{0}>{1}</a></h3><p>{2}</p></div>", 4)}</div>
        <article><h1>{Pages.Title}</h1><div class=entry-content>{Pages.Paragraphs}</div></article>
        <div class=lainnya>{Entries("<div class=card><h3><a href=/{0}>{1}</a></h3><p>{2}</p></div>", 8)}</div>
        """)).Paragraphs);

    [Fact]
    public void A_list_of_recommendations_with_linked_headings_to_other_sites_is_an_article()
    {
        var tips = string.Concat(Enumerable.Range(1, 6).Select(i => $"""
            <h3><a href="https://penerbit{i}.example/">{i}. Buku bacaan anak nomor {i}</a></h3><p>Buku ini mengajak anak mengenal sungai, hutan, dan laut di sekitar nagari, dengan gambar yang kaya warna dan kalimat yang pendek.</p>
            <p>Guru dapat memakainya di kelas rendah, sebab setiap bab selesai dalam sepuluh menit, dan diakhiri pertanyaan yang memancing percakapan di antara para murid, orang tua, dan pustakawan yang mendampingi mereka di ruang baca.</p>
            """));

        var article = Pages.Article(Pages.Html($"<article><h1>{Pages.Title}</h1><div class=entry-content>{Pages.Paragraphs}{tips}</div></article>"));

        Assert.Equal(Pages.First, article.Paragraphs[0]);
        Assert.Equal(15, article.Paragraphs.Count);
    }

    [Fact]
    public void Questions_with_answers_are_an_article()
    {
        var questions = string.Concat(Enumerable.Range(1, 6).Select(i => $"<h3>Bagaimana cara mendaftar kartu nomor {i}?</h3><p>Pemohon datang ke perpustakaan nomor {i} dengan kartu keluarga, lalu mengisi lembar pendaftaran, dan menunggu sebentar.</p>"));

        var article = Pages.Article(Pages.Html($"<h1>{Pages.Title}</h1><div class=isi>{questions}</div>"));

        Assert.Equal(PageKind.Article, article.Kind);
        Assert.Equal(12, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("404 - Halaman tidak ditemukan")]
    [InlineData("Page not found")]
    [InlineData("Laman tidak ditemukan")]
    [InlineData("Seite nicht gefunden")]
    [InlineData("403 Forbidden")]
    public void A_message_of_the_server_is_neither(string title)
    {
        var outcome = Pages.Extract(Pages.Html($"""
            <h1>{title}</h1><p>Maaf, halaman yang Anda cari mungkin sudah dipindahkan, diganti namanya, atau dihapus oleh pengelola situs ini.</p>
            <p>Silakan kembali ke beranda, memakai kotak pencarian, atau menghubungi kami melalui surat elektronik untuk mendapat bantuan lebih lanjut.</p>
            """, $"<title>{title}</title>"));

        Assert.Equal((ExtractionFailure.TooShort, PageKind.Other), (Assert.IsType<ExtractionOutcome.Failed>(outcome).Reason, ((ExtractionOutcome.Failed)outcome).Page?.Kind));
    }

    [Fact]
    public void A_login_is_neither()
    {
        var outcome = Pages.Extract(Pages.Html("""
            <main><h1>Masuk ke akun anggota</h1><p>Anggota perpustakaan dapat memperpanjang pinjaman, memesan buku, dan melihat riwayat bacaan setelah masuk dengan nomor anggota.</p>
            <p>Belum punya nomor anggota? Datanglah ke meja layanan dengan kartu keluarga, dan petugas kami akan membantu pendaftaran saat itu juga.</p>
            <form><input name=u><input type=password name=p></form></main>
            """, "<title>Masuk ke akun anggota</title>"));

        Assert.Equal(PageKind.Other, Assert.IsType<ExtractionOutcome.Failed>(outcome).Page?.Kind);
    }

    [Fact]
    public void An_article_with_a_number_or_a_login_in_its_frame_is_one()
    {
        Assert.Equal(Pages.Text, Pages.Article(Pages.Html($"<header><form><input type=password></form></header><main><h1>{Pages.Title}</h1>{Pages.Paragraphs}</main>")).Paragraphs);
        Assert.Equal(Pages.Text, Pages.Article(Pages.Html($"<h1>Bus 404 Kembali Melayani Warga Pesisir</h1>{Pages.Paragraphs}", $$"""<title>Bus 404 Kembali Melayani Warga Pesisir</title><script type="application/ld+json">{"@type":"NewsArticle"}</script>""")).Paragraphs);
    }

    [Fact]
    public void A_page_of_few_words_is_an_article_where_it_declares_itself_one()
    {
        const string Few = "Bupati meninjau pasar yang terendam, Minggu pagi, dan meminta pedagang pindah sementara ke lapangan kantor camat.";

        Assert.Equal([Few], Pages.Article(Pages.Html($"<h1>{Pages.Title}</h1><p>{Few}</p>", $"<title>{Pages.Title}</title><meta property=og:type content=article>")).Paragraphs);
        Assert.Equal(ExtractionFailure.TooShort, Pages.Failure(Pages.Html($"<h1>{Pages.Title}</h1><p>{Few}</p>")));
    }

    [Fact]
    public void The_facts_of_an_index_are_told_all_the_same()
    {
        var failed = Assert.IsType<ExtractionOutcome.Failed>(Pages.Extract(Pages.Html(
            $"<h1>Berita daerah terbaru</h1>{Entries("<div><h3><a href=/{0}>{1}</a></h3><p>{2}</p></div>", 8)}", "<title>Berita daerah terbaru - Kabar Pesisir</title><meta property=og:site_name content='Kabar Pesisir'>")));

        Assert.Equal(("Berita daerah terbaru", "Kabar Pesisir", "id"), (failed.Page?.Title, failed.Page?.Outlet, failed.Page?.Language));
    }

    private static string Entries(string form, int count) => string.Concat(Enumerable.Range(1, count).Select(i => form
        .Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{1}", $"Jalan lintas barat ditutup sementara, bagian {i}", StringComparison.Ordinal)
        .Replace("{2}", $"{Excerpt} Bagian {i}.", StringComparison.Ordinal)));
}
