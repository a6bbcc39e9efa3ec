using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

public sealed class CreditsTests
{
    private static readonly PageFacts Facts = new() { Title = "Pustaka ramai", Kind = PageKind.Article, Outlet = "TopPesisir.example" };

    [Theory]
    [InlineData("LIMAPULUH KOTA, KP – Bupati membuka pekan literasi.", "LIMAPULUH KOTA", "KP")]
    [InlineData("TOPPESISIR—Pekan literasi dibuka bupati.", null, "TOPPESISIR")]
    [InlineData("Payakumbuh (ANTARA) - Pekan literasi dibuka bupati.", "Payakumbuh", "ANTARA")]
    [InlineData("Painan, Sumbar (ANTARA News) - Pekan literasi dibuka bupati.", "Painan, Sumbar", "ANTARA News")]
    [InlineData("JAKARTA, KABAR.example - Pekan literasi dibuka menteri.", "JAKARTA", "KABAR.example")]
    [InlineData("KABAR.EXAMPLE, JAKARTA -- Pekan literasi dibuka menteri.", "JAKARTA", "KABAR.EXAMPLE")]
    [InlineData("Jakarta - Pekan literasi dibuka menteri.", "Jakarta", null)]
    [InlineData("PADANG PARIAMAN – “Kami senang,” kata bupati.", "PADANG PARIAMAN", null)]
    [InlineData("Painan, Sumbar – Pekan literasi dibuka bupati.", "Painan, Sumbar", null)]
    [InlineData("Sarilamak, InfoPublik – Pekan literasi dibuka bupati.", "Sarilamak", "InfoPublik")]
    [InlineData("Bupati membuka pekan literasi di Painan.", null, null)]
    [InlineData("Bupati Pesisir – yang baru dilantik – membuka pekan literasi.", null, null)]
    [InlineData("Pekan literasi dibuka bupati kemarin – Warga datang sejak pagi.", null, null)]
    [InlineData("Jadwal: Senin – Kamis", null, null)]
    [InlineData("Semen Padang-PSM bermain imbang.", null, null)]
    [InlineData("– Pekan literasi dibuka bupati.", null, null)]
    [InlineData("", null, null)]
    public void A_text_may_begin_with_place_and_outlet(string first, string? place, string? outlet)
    {
        var credits = Read(first, "Tengah.", "Akhir.");

        Assert.Equal((place, outlet), (credits.DatelinePlace, credits.DatelineOutlet));
    }

    [Theory]
    [InlineData("Warga datang sejak pagi. (dst)", "dst")]
    [InlineData("Warga datang sejak pagi.(dst).", "dst")]
    [InlineData("Warga datang sejak pagi. (dst/rls)", "dst")]
    [InlineData("“Kami senang,” katanya./(kpl/sry)", "kpl/sry")]
    [InlineData("Warga datang sejak pagi. [dst]", "dst")]
    [InlineData("(Siti Rahma)", "Siti Rahma")]
    [InlineData("Penulis: Siti Rahma", "Siti Rahma")]
    [InlineData("Pewarta : Siti Rahma Editor: Budi Santoso", "Siti Rahma")]
    [InlineData("Reporter: Siti Rahma | Editor: Budi Santoso", "Siti Rahma")]
    [InlineData("Pewarta: Siti Rahma dan Budi Santoso", "Siti Rahma; Budi Santoso")]
    [InlineData("(Penulis: Siti Rahma)", "Siti Rahma")]
    [InlineData("Penulis/Foto: Siti Rahma", "Siti Rahma")]
    [InlineData("Editor: Budi Santoso", null)]
    [InlineData("Perkara itu ditangani Komisi Pemberantasan Korupsi (KPK)", null)]
    [InlineData("Warga datang sejak pagi. (12/1)", null)]
    [InlineData("Warga datang sejak pagi. (*)", null)]
    [InlineData("Warga datang sejak pagi (dan pulang petang).", null)]
    [InlineData("Foto: Siti Rahma", null)]
    public void A_name_or_initials_may_stand_under_it(string last, string? byline) => Assert.Equal(byline, Read("Awal.", "Tengah.", last).Byline);

    [Theory]
    [InlineData("Warga datang sejak pagi. (rls)", SourceMarkKind.Release, "(rls)")]
    [InlineData("Warga datang sejak pagi (rilis)", SourceMarkKind.Release, "(rilis)")]
    [InlineData("Warga datang sejak pagi. (dst/rls)", SourceMarkKind.Release, "(dst/rls)")]
    [InlineData("Demikian siaran pers dinas itu.", SourceMarkKind.Release, "siaran pers")]
    [InlineData("Warga datang sejak pagi. (hms)", SourceMarkKind.PublicOffice, "(hms)")]
    [InlineData("Warga datang sejak pagi. (Kominfo/rd)", SourceMarkKind.PublicOffice, "(Kominfo/rd)")]
    [InlineData("Warga datang sejak pagi. (MC Kabupaten Pesisir)", SourceMarkKind.PublicOffice, "(MC Kabupaten Pesisir)")]
    [InlineData("Warga datang sejak pagi. (Humas Pemkab Pesisir)", SourceMarkKind.PublicOffice, "(Humas Pemkab Pesisir)")]
    [InlineData("Sumber: Diskominfo", SourceMarkKind.PublicOffice, "Diskominfo")]
    [InlineData("Penulis: Dinas Komunikasi", SourceMarkKind.PublicOffice, "Dinas Komunikasi")]
    [InlineData("Warga datang sejak pagi. (ANTARA)", SourceMarkKind.Agency, "(ANTARA)")]
    [InlineData("Warga datang sejak pagi. (ant/dst)", SourceMarkKind.Agency, "(ant/dst)")]
    [InlineData("COPYRIGHT © ANTARA 2026", SourceMarkKind.Agency, "COPYRIGHT © ANTARA")]
    [InlineData("Warga datang sejak pagi. (ADV)", SourceMarkKind.Paid, "(ADV)")]
    [InlineData("Warga datang sejak pagi. (kerja sama)", SourceMarkKind.Paid, "(kerja sama)")]
    [InlineData("Advertorial", SourceMarkKind.Paid, "Advertorial")]
    [InlineData("Artikel ini merupakan kerja sama Kabar Pesisir dan dinas.", SourceMarkKind.Paid, "Artikel ini merupakan kerja sama")]
    public void Marks_at_the_edges_tell_where_it_comes_from(string last, SourceMarkKind kind, string raw)
    {
        Assert.Equal([new SourceMark(kind, raw)], Read("Awal.", "Tengah.", last).Marks);
        Assert.Equal([new SourceMark(kind, raw)], CreditsFinder.Read(["Awal.", "Akhir."], [last], Facts).Marks);
    }

    [Theory]
    [InlineData("Dalam siaran pers pekan lalu hal itu disebut. (rls)")]
    [InlineData("Pariwara dipasang di jalan.")]
    public void In_the_middle_they_are_merely_talked_about(string middle) => Assert.Empty(Read("Awal.", middle, "Hampir akhir.", "Akhir.").Marks);

    [Theory]
    [InlineData("Kepala Hubungan Masyarakat (Humas) membuka acara.")]
    [InlineData("Kerja sama itu ditandatangani bupati.")]
    [InlineData("Ia bekerja di kantor ANTARA.")]
    [InlineData("Acara dibuka Dinas Perpustakaan.")]
    public void A_word_inside_a_sentence_is_no_mark(string last) => Assert.Empty(Read("Awal.", "Tengah.", last).Marks);

    [Theory]
    [InlineData("ADVERTORIAL: Pustaka ramai", null, null)]
    [InlineData("(ADV) Pustaka ramai", null, null)]
    [InlineData("Pustaka ramai (Adv)", null, null)]
    [InlineData("Pustaka ramai", "Pariwara", null)]
    [InlineData("Pustaka ramai", null, "Advertorial")]
    public void Title_section_and_author_may_say_that_it_is_paid_for(string title, string? section, string? author) =>
        Assert.Equal(SourceMarkKind.Paid, Assert.Single(CreditsFinder.Read(["Awal."], [], Facts with { Title = title, Section = section, Author = author }).Marks).Kind);

    [Fact]
    public void Each_mark_counts_once_in_the_order_found()
    {
        var credits = Read("Payakumbuh (ANTARA) - Warga datang.", "Tengah.", "Demikian siaran pers dinas.", "Selesai. (adv/rls)");

        Assert.Equal(
            [new(SourceMarkKind.Agency, "ANTARA"), new(SourceMarkKind.Release, "siaran pers"), new(SourceMarkKind.Paid, "(adv/rls)"), new(SourceMarkKind.Release, "(adv/rls)")],
            credits.Marks);
    }

    [Fact]
    public void A_text_without_paragraphs_has_none() => Assert.Equal(new Credits { Marks = [] }.Byline, CreditsFinder.Read([], [], Facts).Byline);

    [Fact]
    public void Long_paragraphs_cost_little()
    {
        foreach (var piece in new[] { "(", ")", "–", " - ", "A ", "Penulis: ", "siaran ", "© ", "(a" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
            Assert.NotNull(CreditsFinder.Read([text, text], [text], Facts));
        }
    }

    private static Credits Read(params string[] paragraphs) => CreditsFinder.Read(paragraphs, [], Facts);
}
