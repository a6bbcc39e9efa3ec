namespace PortalMitra.CrawlingTests.Addresses;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("http://kabar.example/berita/71")]
    [InlineData("HTTPS://KABAR.Example/berita/71")]
    [InlineData("https://kabar.example:443/berita/71")]
    [InlineData("http://kabar.example:80/berita/71")]
    [InlineData("https://kabar.example:80/berita/71")]
    [InlineData("https://kabar.example./berita/71")]
    [InlineData("https://www.kabar.example/berita/71")]
    [InlineData("https://m.kabar.example/berita/71")]
    [InlineData("https://amp.kabar.example/berita/71")]
    [InlineData("https://kabar.example/berita/71/")]
    [InlineData("https://kabar.example//berita///71")]
    [InlineData("https://kabar.example/x/../berita/./71")]
    [InlineData("https://kabar.example/berita/71#komentar")]
    [InlineData("https://kabar.example/berita/71?")]
    [InlineData("https://redaksi:rahasia@kabar.example/berita/71")]
    [InlineData("  https://kabar.example/berita/71\n")]
    [InlineData("https://kabar.example/berita/%37%31")]
    [InlineData("https://kabar.example/amp/berita/71")]
    [InlineData("https://kabar.example/berita/71/amp/")]
    [InlineData("https://kabar.example/berita/71/amp")]
    [InlineData("https://kabar.example/berita/71?amp")]
    [InlineData("https://kabar.example/berita/71?amp=1")]
    [InlineData("https://kabar.example/berita/71?m=1")]
    [InlineData("https://kabar.example/berita/71?utm_source=wa&UTM_Medium=x&fbclid=abc&gclid=1&_ga=2&replytocom=3")]
    [InlineData("https://kabar.example/berita/71?page=2")]
    [InlineData("https://kabar.example/berita/71?page=all")]
    public void One_article_has_one_address(string written) => Assert.Equal("https://kabar.example/berita/71", CanonicalUrl.From(written));

    [Theory]
    [InlineData("https://kabar.example", "https://kabar.example")]
    [InlineData("https://kabar.example/", "https://kabar.example")]
    [InlineData("https://kabar.example:8080/7", "https://kabar.example:8080/7")]
    [InlineData("http://127.0.0.1:5005/7", "https://127.0.0.1:5005/7")]
    [InlineData("http://[2A00:1450::1]:8080/7", "https://[2a00:1450::1]:8080/7")]
    [InlineData("https://kabar.example/?p=7", "https://kabar.example?p=7")]
    [InlineData("https://kabar.example/baca?id=7&c=1&c=1&a=2", "https://kabar.example/baca?a=2&c=1&id=7")]
    [InlineData("https://kabar.example/baca?utm_id=1&id=7", "https://kabar.example/baca?id=7")]
    [InlineData("https://kabar.example/baca?page=12", "https://kabar.example/baca?page=12")]
    [InlineData("https://kabar.example/Berita/Tujuh", "https://kabar.example/Berita/Tujuh")]
    [InlineData("https://kabar.example/kamp/ampek-angkek", "https://kabar.example/kamp/ampek-angkek")]
    [InlineData("https://m.com/7", "https://m.com/7")]
    [InlineData("https://media.kabar.example/7", "https://media.kabar.example/7")]
    [InlineData("https://kabar.example/caf\u00E9", "https://kabar.example/caf%C3%A9")]
    [InlineData("https://kabar.example/caf%c3%a9", "https://kabar.example/caf%C3%A9")]
    [InlineData("https://kabar.example/a%2fb", "https://kabar.example/a%2Fb")]
    [InlineData("https://kabar.example/cari?q=caf%c3%a9", "https://kabar.example/cari?q=caf%C3%A9")]
    [InlineData("https://kabar.example/cari?q=caf\u00E9", "https://kabar.example/cari?q=caf%C3%A9")]
    [InlineData("https://b\u00FCcher.example/7", "https://xn--bcher-kva.example/7")]
    [InlineData("https://XN--BCHER-KVA.example/7", "https://xn--bcher-kva.example/7")]
    public void What_tells_articles_apart_stays(string written, string canonical) => Assert.Equal(canonical, CanonicalUrl.From(written));

    [Theory]
    [InlineData("https://kabar.example/berita/buka-malam/2", "https://kabar.example/berita/buka-malam")]
    [InlineData("https://kabar.example/berita/buka-malam/9/", "https://kabar.example/berita/buka-malam")]
    [InlineData("https://kabar.example/berita/buka-malam/10", "https://kabar.example/berita/buka-malam/10")]
    [InlineData("https://kabar.example/berita/buka-malam/1", "https://kabar.example/berita/buka-malam/1")]
    [InlineData("https://kabar.example/2026/01/2", "https://kabar.example/2026/01/2")]
    [InlineData("https://kabar.example/2", "https://kabar.example/2")]
    public void A_second_page_is_the_same_article(string written, string canonical) => Assert.Equal(canonical, CanonicalUrl.From(written));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("/berita/71")]
    [InlineData("kabar.example/berita/71")]
    [InlineData("mailto:redaksi@kabar.example")]
    [InlineData("javascript:void(0)")]
    [InlineData("ftp://kabar.example/7")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,isi")]
    [InlineData("https://")]
    [InlineData("http://\u0378.com/")]
    [InlineData("http://exa\u0300mple\u200D.com/")]
    public void What_cannot_be_fetched_has_no_address(string written) => Assert.Null(CanonicalUrl.From(written));

    [Fact]
    public void An_address_beyond_any_sense_is_none() => Assert.Null(CanonicalUrl.From("https://kabar.example/" + new string('a', 2048)));

    [Theory]
    [InlineData("/7", "https://kabar.example/7")]
    [InlineData("71", "https://kabar.example/berita/71")]
    [InlineData("//lain.example/7", "https://lain.example/7")]
    [InlineData("?id=7", "https://kabar.example/berita?id=7")]
    [InlineData("mailto:redaksi@kabar.example", null)]
    public void A_relative_address_counts_from_its_page(string written, string? canonical) =>
        Assert.Equal(canonical, CanonicalUrl.From(written, new Uri("https://kabar.example/berita/")));

    [Theory]
    [InlineData("https://kabar.example/7?m=1", "https://www.kabar.example/tujuh", "https://kabar.example/tujuh")]
    [InlineData("https://amp.kabar.example/7", "https://berita.kabar.example/7", "https://berita.kabar.example/7")]
    [InlineData("https://kabar.example/7", null, "https://kabar.example/7")]
    [InlineData("https://kabar.example/7", "https://lain.example/7", "https://kabar.example/7")]
    [InlineData("https://kabar.example/7", "https://kabar.example/", "https://kabar.example/7")]
    [InlineData("https://kabar.example/", "https://www.kabar.example/", "https://kabar.example")]
    [InlineData("https://kabar.example/7", "ftp://kabar.example/7", "https://kabar.example/7")]
    [InlineData("https://kabar.example/7", "http://exa\u0300mple\u200D.com/", "https://kabar.example/7")]
    public void A_page_may_name_its_own_address_within_its_site(string final, string? declared, string canonical) =>
        Assert.Equal(canonical, CanonicalUrl.Choose(new Uri(final), declared is null ? null : new Uri(declared)));
}
