namespace PortalMitra.CrawlingTests.Addresses;

/// <summary>The URL Standard, state by state.</summary>
public sealed class WebUrlTests
{
    private const string Page = "https://kabar.example/berita/daerah?a=1";

    [Theory]
    [InlineData("https://kabar.example", "https://kabar.example/")]
    [InlineData("HtTpS://kabar.example/7", "https://kabar.example/7")]
    [InlineData("http:kabar.example/7", "http://kabar.example/7")]
    [InlineData("http:/kabar.example/7", "http://kabar.example/7")]
    [InlineData("http:////kabar.example/7", "http://kabar.example/7")]
    [InlineData("http:\\\\kabar.example\\7\\8", "http://kabar.example/7/8")]
    [InlineData("http:/\\/kabar.example?q", "http://kabar.example/?q")]
    [InlineData("\u0001 https://kabar.example/7 \u001F", "https://kabar.example/7")]
    [InlineData("ht\ntps:/\t/kabar.ex\rample/be\n\trita", "https://kabar.example/berita")]
    [InlineData("https://kabar.example/a b", "https://kabar.example/a%20b")]
    [InlineData("https://kabar.example/7#komentar?x", "https://kabar.example/7")]
    [InlineData("https://kabar.example?x#/a", "https://kabar.example/?x")]
    public void An_absolute_address_is_read_as_browsers_read_it(string written, string read) => Assert.Equal(read, Read(written));

    [Theory]
    [InlineData("https://redaksi@kabar.example/7", "https://kabar.example/7")]
    [InlineData("https://redaksi:kunci@kabar.example:8443/7", "https://kabar.example:8443/7")]
    [InlineData("https://kabar.example@lain.example/7", "https://lain.example/7")]
    [InlineData("https://a@b@kabar.example/7", "https://kabar.example/7")]
    [InlineData("https://kabar.example/@lain.example", "https://kabar.example/@lain.example")]
    [InlineData("https://kabar.example?@lain.example", "https://kabar.example/?@lain.example")]
    [InlineData("https://kabar.example\\@lain.example", "https://kabar.example/@lain.example")]
    public void What_stands_before_the_last_at_sign_of_the_authority_is_no_host(string written, string read) => Assert.Equal(read, Read(written));

    [Theory]
    [InlineData("https://kabar.example:", "https://kabar.example/")]
    [InlineData("https://kabar.example:443", "https://kabar.example/")]
    [InlineData("https://kabar.example:80", "https://kabar.example:80/")]
    [InlineData("http://kabar.example:80", "http://kabar.example/")]
    [InlineData("http://kabar.example:443", "http://kabar.example:443/")]
    [InlineData("http://kabar.example:0", "http://kabar.example:0/")]
    [InlineData("http://kabar.example:0000008080/7", "http://kabar.example:8080/7")]
    [InlineData("http://kabar.example:65535", "http://kabar.example:65535/")]
    [InlineData("http://kabar.example:65536", null)]
    [InlineData("http://kabar.example:4294967376", null)]
    [InlineData("http://kabar.example:99999999999999999999", null)]
    [InlineData("http://kabar.example:-1", null)]
    [InlineData("http://kabar.example:8o", null)]
    [InlineData("http://kabar.example:80:80", null)]
    [InlineData("http://kabar.example:\u0663", null)]
    public void A_port_is_a_number_of_sixteen_bits(string written, string? read) => Assert.Equal(read, Read(written));

    [Theory]
    [InlineData("https://kabar.example/a/./b/../c", "https://kabar.example/a/c")]
    [InlineData("https://kabar.example/a/.", "https://kabar.example/a/")]
    [InlineData("https://kabar.example/a/b/..", "https://kabar.example/a/")]
    [InlineData("https://kabar.example/../../a", "https://kabar.example/a")]
    [InlineData("https://kabar.example/..", "https://kabar.example/")]
    [InlineData("https://kabar.example/a/%2E%2e/b/%2e/c", "https://kabar.example/b/c")]
    [InlineData("https://kabar.example/a/.%2E", "https://kabar.example/")]
    [InlineData("https://kabar.example/a\\..\\b", "https://kabar.example/b")]
    [InlineData("https://kabar.example/a//../b", "https://kabar.example/a/b")]
    [InlineData("https://kabar.example/...", "https://kabar.example/...")]
    [InlineData("https://kabar.example/.a/b.", "https://kabar.example/.a/b.")]
    [InlineData("https://kabar.example/a?b/../c", "https://kabar.example/a?b/../c")]
    public void Dot_segments_of_the_path_are_resolved(string written, string read) => Assert.Equal(read, Read(written));

    [Theory]
    [InlineData("/ \"<>?", "/%20%22%3C%3E?")]
    [InlineData("/^`{}", "/%5E%60%7B%7D")]
    [InlineData("/!$&'()*+,-.:;=@[]_|~", "/!$&'()*+,-.:;=@[]_|~")]
    [InlineData("/\u007F\u0001x", "/%7F%01x")]
    [InlineData("/caf\u00E9/\uD83D\uDCA9", "/caf%C3%A9/%F0%9F%92%A9")]
    [InlineData("/%zz%4%41%e9", "/%zz%4%41%e9")]
    [InlineData("/?a b\"<>'", "/?a%20b%22%3C%3E%27")]
    [InlineData("/?^`{}|\\?/", "/?^`{}|\\?/")]
    [InlineData("/?caf\u00E9\u007F", "/?caf%C3%A9%7F")]
    public void Path_and_query_are_escaped_by_their_own_sets(string written, string read) =>
        Assert.Equal("https://kabar.example" + read, Read("https://kabar.example" + written));

    [Fact]
    public void Half_a_letter_is_a_replacement_character() => Assert.Equal("https://kabar.example/%EF%BF%BDx", Read("https://kabar.example/\uD800x"));

    [Theory]
    [InlineData("", "https://kabar.example/berita/daerah?a=1")]
    [InlineData("#x", "https://kabar.example/berita/daerah?a=1")]
    [InlineData("?b", "https://kabar.example/berita/daerah?b")]
    [InlineData("?", "https://kabar.example/berita/daerah?")]
    [InlineData("7", "https://kabar.example/berita/7")]
    [InlineData(".", "https://kabar.example/berita/")]
    [InlineData("..", "https://kabar.example/")]
    [InlineData("../../../7", "https://kabar.example/7")]
    [InlineData("./7?b", "https://kabar.example/berita/7?b")]
    [InlineData("/7", "https://kabar.example/7")]
    [InlineData("\\7", "https://kabar.example/7")]
    [InlineData("//lain.example/7", "https://lain.example/7")]
    [InlineData("\\/\\lain.example/7", "https://lain.example/7")]
    [InlineData("https:7", "https://kabar.example/berita/7")]
    [InlineData("https:/7", "https://kabar.example/7")]
    [InlineData("https:", "https://kabar.example/berita/daerah?a=1")]
    [InlineData("http:lain.example/7", "http://lain.example/7")]
    [InlineData("http:", null)]
    [InlineData(":7", "https://kabar.example/berita/:7")]
    [InlineData("7:8", "https://kabar.example/berita/7:8")]
    [InlineData("a_b:8", "https://kabar.example/berita/a_b:8")]
    [InlineData("a+b-c.8:8", null)]
    [InlineData("tel:0752", null)]
    [InlineData("//", null)]
    public void A_relative_address_counts_from_its_base(string written, string? read) =>
        Assert.Equal(read, WebUrl.Parse(written, WebUrl.Parse(Page))?.ToString());

    [Fact]
    public void A_relative_address_keeps_the_port_of_its_base() =>
        Assert.Equal("http://kabar.example:8080/7", WebUrl.Parse("/7", WebUrl.Parse("http://kabar.example:8080/a"))?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("/7")]
    [InlineData("kabar.example")]
    [InlineData("https:")]
    [InlineData("https:///")]
    [InlineData("https://?a")]
    [InlineData("https://:80/")]
    [InlineData("https://redaksi@/7")]
    [InlineData("ftp://kabar.example/")]
    [InlineData("mailto:redaksi@kabar.example")]
    [InlineData("httpsx://kabar.example/")]
    public void What_names_no_host_of_the_web_is_no_address(string written) => Assert.Null(Read(written));

    /// <summary>The standard's "reading what was written gives the same address", on letters that mean something to it.</summary>
    [Fact]
    public void What_is_written_is_read_back_whatever_was_read()
    {
        string[] bits =
        [
            "http:", "https:", "//", "/", "\\", "?", "#", "@", ":", "[", "]", "::", "1", ".", "..", "%2e", "%", "%41", "%c3", "xn--", "\u00E9", "\u200D",
            "\u00AD", "\u3002", "0x", "08", "255", "\t", "\n", " ", "kabar", ".example", "_", "`", "^", "{", "|", "'", "\u0627", "4294967296", "\uFFFF",
        ];
        var random = new Random(7);
        var read = 0;
        for (var round = 0; round < 50_000; round++)
        {
            var written = "https://kabar"[..random.Next(5, 14)] + string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => bits[random.Next(bits.Length)]));
            if (WebUrl.Parse(written) is not { } url)
                continue;
            read++;
            Assert.Equal(url, WebUrl.Parse(url.ToString()));
        }

        Assert.True(read > 10_000);
    }

    [Theory]
    [InlineData("http:\\\\b\u00FCcher.example:80\\a b", "http://xn--bcher-kva.example/a%20b")]
    [InlineData("http://kabar.09../", null)]
    public void The_framework_fetches_what_it_knows_a_host_for(string written, string? fetched) =>
        Assert.Equal(fetched, WebUrl.Parse(written)!.ToUri()?.AbsoluteUri);

    private static string? Read(string written) => WebUrl.Parse(written)?.ToString();
}
