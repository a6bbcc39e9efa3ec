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
    [InlineData("https://mobile.kabar.example/berita/71")]
    [InlineData("https://wap.kabar.example/berita/71")]
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
    [InlineData("_ga")]
    [InlineData("_gl")]
    [InlineData("ga_source")]
    [InlineData("fbclid")]
    [InlineData("gclid")]
    [InlineData("dclid")]
    [InlineData("msclkid")]
    [InlineData("mc_cid")]
    [InlineData("mc_eid")]
    [InlineData("igshid")]
    [InlineData("hl")]
    [InlineData("outputType")]
    [InlineData("pgrelated")]
    [InlineData("ref")]
    [InlineData("ref_src")]
    [InlineData("replytocom")]
    [InlineData("share")]
    [InlineData("single")]
    [InlineData("source")]
    [InlineData("spm")]
    [InlineData("yclid")]
    [InlineData("_hsenc")]
    [InlineData("_hsmi")]
    [InlineData("fb_ref")]
    [InlineData("fb_source")]
    [InlineData("gad_source")]
    [InlineData("gbraid")]
    [InlineData("gclsrc")]
    [InlineData("igsh")]
    [InlineData("mkt_tok")]
    [InlineData("noamp")]
    [InlineData("srsltid")]
    [InlineData("ttclid")]
    [InlineData("wbraid")]
    [InlineData("twclid")]
    [InlineData("tag_id")]
    [InlineData("utm_campaign")]
    [InlineData("UTM_content")]
    public void A_parameter_that_tracks_is_dropped(string name) =>
        Assert.Equal("https://kabar.example/baca?id=71", CanonicalUrl.From($"https://kabar.example/baca?{name}=x&id=71"));

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
    [InlineData("/berita/pustaka-kini-buka-sampai-malam/2", "/berita/pustaka-kini-buka-sampai-malam")]
    [InlineData("/berita/pustaka-kini-buka-sampai-malam/9/", "/berita/pustaka-kini-buka-sampai-malam")]
    [InlineData("/berita/pustaka-kini-buka-sampai-malam/2?page=all", "/berita/pustaka-kini-buka-sampai-malam")]
    [InlineData("/2026/11/24/buka-malam/2", "/2026/11/24/buka-malam")]
    [InlineData("/2026/buka-malam/2", "/2026/buka-malam")]
    [InlineData("/read/1234567/buka-malam/2", "/read/1234567/buka-malam")]
    [InlineData("/berita/d-1234567/2", "/berita/d-1234567")]
    [InlineData("/berita/malam.html/2", "/berita/malam.html")]
    [InlineData("/buka-malam/comment-page-12/", "/buka-malam")]
    public void A_further_page_is_the_same_article(string written, string canonical) =>
        Assert.Equal("https://kabar.example" + canonical, CanonicalUrl.From("https://kabar.example" + written));

    [Theory]
    [InlineData("/2")]
    [InlineData("/berita/7")]
    [InlineData("/berita/daerah/7")]
    [InlineData("/berita-daerah/7")]
    [InlineData("/kabupaten-lima-puluh-kota/7")]
    [InlineData("/2026/01/2")]
    [InlineData("/2026/berita/2")]
    [InlineData("/berita/pustaka-kini-buka-sampai-malam/1")]
    [InlineData("/berita/pustaka-kini-buka-sampai-malam/10")]
    [InlineData("/berita/pustaka-kini-buka-sampai-malam/2/3")]
    [InlineData("/berita/pustaka-kini-buka-sampai-malam/2a")]
    [InlineData("/berita/d-1234/2")]
    [InlineData("/berita/malam.html.d/2")]
    public void A_number_that_may_be_an_article_stays(string path) =>
        Assert.Equal("https://kabar.example" + path, CanonicalUrl.From("https://kabar.example" + path));

    [Theory]
    [InlineData("/berita/71?p=2", "/berita/71")]
    [InlineData("/berita/71?halaman=2", "/berita/71")]
    [InlineData("/berita/71?showpage=all", "/berita/71")]
    [InlineData("/berita/71?p=12", "/berita/71?p=12")]
    [InlineData("/berita/71?page=satu", "/berita/71?page=satu")]
    [InlineData("/?p=7", "?p=7")]
    [InlineData("/?page=7", "?page=7")]
    [InlineData("/?page=all", "")]
    [InlineData("/index.php?p=7", "/index.php?p=7")]
    [InlineData("/baca.php?id=71&page=2", "/baca.php?id=71")]
    [InlineData("/baca.asp?page=7&utm_source=wa", "/baca.asp?page=7")]
    public void A_page_number_is_dropped_unless_it_chooses_the_article(string written, string canonical) =>
        Assert.Equal("https://kabar.example" + canonical, CanonicalUrl.From("https://kabar.example" + written));

    [Theory]
    [InlineData("m=1", "")]
    [InlineData("m=0", "")]
    [InlineData("m=", "")]
    [InlineData("m", "")]
    [InlineData("m=202611", "?m=202611")]
    public void Only_the_mark_for_telephones_is_dropped(string query, string kept) =>
        Assert.Equal("https://kabar.example/baca" + kept, CanonicalUrl.From("https://kabar.example/baca?" + query));

    [Theory]
    [InlineData("https://www.m.kabar.example/7", "https://kabar.example/7")]
    [InlineData("https://www.kabar/7", "https://www.kabar/7")]
    [InlineData("https://www./7", "https://www/7")]
    [InlineData("https://www..kabar.example/7", "https://www..kabar.example/7")]
    [InlineData("https://kabar.example../7", "https://kabar.example../7")]
    [InlineData("https://./7", "https://./7")]
    [InlineData("http://0x5d.0xB8.0330.042/7", "https://93.184.216.34/7")]
    [InlineData("http://[0:0::FFFF:93.184.216.34]/7", "https://[::ffff:5db8:d822]/7")]
    public void A_host_has_one_spelling(string written, string canonical) => Assert.Equal(canonical, CanonicalUrl.From(written));

    [Theory]
    [InlineData("https://www.m.kabar.example//amp/amp/read/a/%2e/x/amp/?m=1&b=%41&a=2&a=2#z")]
    [InlineData("https://kabar.example/2026/buka-malam/amp/2/?p=2&p=3")]
    [InlineData("https://kabar.example/a^b'c|d\\e?f'g")]
    public void A_canonical_address_is_its_own(string written)
    {
        var canonical = CanonicalUrl.From(written)!;
        Assert.NotEqual(written, canonical);
        Assert.Equal(canonical, CanonicalUrl.From(canonical));
    }

    [Fact]
    public void An_address_that_grows_beyond_what_is_kept_is_none() =>
        Assert.Null(CanonicalUrl.From("https://kabar.example/" + new string('\u00E9', 400)));

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
    [InlineData("", "https://kabar.example/berita")]
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

    [Theory]
    [InlineData("https://www.kabar.example/berita/7/?utm_source=wa&utm_medium=grup", "https://www.kabar.example/berita/7/")]
    [InlineData("http://m.kabar.example/?p=7&fbclid=x&page=2#isi", "http://m.kabar.example/?p=7&page=2#isi")]
    [InlineData("https://kabar.example/berita/7?GCLID=1", "https://kabar.example/berita/7")]
    [InlineData("https://kabar.example/berita/7?ref=beranda&single=1", "https://kabar.example/berita/7?ref=beranda&single=1")]
    [InlineData("https://kabar.example/b%C3%BAku?judul=a%20b", "https://kabar.example/b%C3%BAku?judul=a%20b")]
    public void Readers_are_given_the_address_without_where_somebody_came_from(string found, string given) => Assert.Equal(given, CanonicalUrl.WithoutTracking(new Uri(found)));
}
