using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.MediaExposureTests.Stories.Likeness;

public sealed class ShinglesTests
{
    [Fact]
    public void A_text_is_its_word_triples_and_the_likeness_what_two_share()
    {
        var one = Shingles.OfText("satu dua tiga empat lima");
        var other = Shingles.OfText("Satu, dua: tiga empat enam!");

        Assert.Equal((3, 3, 2), (one.Count, other.Count, one.SharedWith(other)));
        Assert.Equal(0.5, one.Jaccard(other), 3);
        Assert.Equal(2.0 / 3, one.Containment(other), 3);
    }

    [Fact]
    public void A_copy_cut_to_a_third_is_little_like_its_original_and_wholly_contained_in_it()
    {
        var words = Enumerable.Range(1, 300).Select(i => $"kata{i}").ToList();
        var (whole, cut) = (Shingles.Of(words), Shingles.Of(words[..100]));

        Assert.InRange(whole.Jaccard(cut), 0.3, 0.35);
        Assert.Equal(1, whole.Containment(cut));
    }

    [Fact]
    public void Two_words_are_no_text()
    {
        Assert.Equal(0, Shingles.OfText("dua kata").Containment(Shingles.OfText("dua kata")));
    }

    [Theory]
    [InlineData("LIMAPULUH KOTA, KL – Warga membaca buku.")]
    [InlineData("Harau, Sinamar Raya — Warga membaca buku.")]
    [InlineData("SARILAMAK, HTL—Warga membaca buku.")]
    [InlineData("PIOBANG, (Cermin) — Warga membaca buku. (rls)")]
    [InlineData("Warga membaca buku. (Kominfo)")]
    [InlineData("Warga membaca buku.\nBaca juga: Pasar Ibuh Ditata Ulang")]
    [InlineData("Warga membaca buku.\nSebarkan artikel ini\nEditor: Malin")]
    public void What_the_outlet_put_around_a_text_is_taken_away(string text)
    {
        Assert.Equal(["warga", "membaca", "buku"], ArticleWords.Of(ArticleWords.Paragraphs(text)));
    }

    [Theory]
    [InlineData("Pustaka – rumah kedua bagi warga – buka malam.", "pustaka rumah kedua bagi warga buka malam")]
    [InlineData("Warga menulis (dengan pena).\nLalu pulang.", "warga menulis dengan pena lalu pulang")]
    [InlineData("Baca nyaring dimulai.", "baca nyaring dimulai")]
    public void What_belongs_to_the_text_stays(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', ArticleWords.Of(ArticleWords.Paragraphs(text))));
    }

    [Theory]
    [InlineData("Lima Puluh Kota")]
    [InlineData("Limapuluh Kota")]
    [InlineData("50 Kota")]
    public void The_regency_is_one_word_however_it_is_spelt(string name)
    {
        Assert.Equal(["kabupaten", "limapuluhkota", "1340"], ArticleWords.Of([$"Kabupaten {name} 1.340"]));
    }
}
