using PortalMitra.Modules.News.Domain;

namespace PortalMitra.NewsTests.Domain;

public sealed class ArticleSlugTests
{
    [Theory]
    [InlineData("Kelas Keripik Ubi di Taeh Bukik", "kelas-keripik-ubi-di-taeh-bukik")]
    [InlineData("  Baca & Tulis!  ", "baca-dan-tulis")]
    [InlineData("Belajar Qur'an, Jum’at sore", "belajar-quran-jumat-sore")]
    [InlineData("Café Crème", "cafe-creme")]
    [InlineData("100% siap — 2026", "100-siap-2026")]
    [InlineData("../../masuk?x=1", "masuk-x-1")]
    [InlineData("読書", "berita")]
    [InlineData("", "berita")]
    public void A_title_becomes_plain_words_with_hyphens(string title, string slug) => Assert.Equal(slug, ArticleSlug.From(title));

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var slug = ArticleSlug.From(string.Concat(Enumerable.Repeat("perpustakaan ", 10)));
        Assert.Equal("perpustakaan-perpustakaan-perpustakaan-perpustakaan-perpustakaan-perpustakaan", slug);
    }

    [Fact]
    public void One_endless_word_is_cut_anywhere() => Assert.Equal(new string('a', ArticleSlug.MaxLength), ArticleSlug.From(new string('a', 200)));

    [Fact]
    public void A_slug_of_its_own_slug_is_itself() => Assert.Equal("baca-dan-tulis", ArticleSlug.From(ArticleSlug.From("Baca & Tulis")));

    [Fact]
    public void The_first_free_number_is_taken() =>
        Assert.Equal("pameran-3", ArticleSlug.Free("pameran", new HashSet<string> { "pameran", "pameran-2", "pameran-4" }));

    [Fact]
    public void A_numbered_slug_keeps_within_the_column()
    {
        var longest = new string('a', ArticleSlug.MaxLength);
        Assert.Equal(new string('a', ArticleSlug.MaxLength - 2) + "-2", ArticleSlug.Free(longest, new HashSet<string> { longest }));
    }

    [Fact]
    public void The_address_of_the_feed_is_no_articles() => Assert.Equal("umpan-2", ArticleSlug.Free("umpan", new HashSet<string>()));
}
