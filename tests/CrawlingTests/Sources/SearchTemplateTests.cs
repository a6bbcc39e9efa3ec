using System.Text;
using FsCheck;
using FsCheck.Xunit;

namespace PortalMitra.CrawlingTests.Sources;

public sealed class SearchTemplateTests
{
    private const string WordPress = "https://outlet.test/?s={kata}&feed=rss2";

    [Theory]
    [InlineData(WordPress, "perpustakaan", "https://outlet.test/?s=perpustakaan&feed=rss2")]
    [InlineData(WordPress, "  perpustakaan nagari ", "https://outlet.test/?s=perpustakaan%20nagari&feed=rss2")]
    [InlineData(WordPress, "\"taman baca\" +anak&orang#1", "https://outlet.test/?s=%22taman%20baca%22%20%2Banak%26orang%231&feed=rss2")]
    [InlineData(WordPress, "é 図書館", "https://outlet.test/?s=%C3%A9%20%E5%9B%B3%E6%9B%B8%E9%A4%A8&feed=rss2")]
    [InlineData(WordPress, "100%", "https://outlet.test/?s=100%25&feed=rss2")]
    [InlineData(WordPress, "{kata}", "https://outlet.test/?s=%7Bkata%7D&feed=rss2")]
    [InlineData(WordPress, "..", "https://outlet.test/?s=..&feed=rss2")]
    [InlineData("https://outlet.test/cari/{kata}/feed/", "taman/baca?", "https://outlet.test/cari/taman%2Fbaca%3F/feed/")]
    [InlineData("https://outlet.test/tag/{kata}?q={kata}&judul={kata}", "buku", "https://outlet.test/tag/buku?q=buku&judul=buku")]
    [InlineData("https://outlet.test/?s=%7Bkata%7d", "buku", "https://outlet.test/?s=buku")]
    [InlineData("https://outlet.test/?s={Kata}", "buku", "https://outlet.test/?s=buku")]
    [InlineData("HTTP://Outlet.Test:8080/?s={kata}#hasil", "buku", "http://outlet.test:8080/?s=buku")]
    [InlineData("https://pustaka.test/?s={kata}", "katakata", "https://pustaka.test/?s=katakata")]
    public void Words_fill_every_slot(string address, string words, string expected)
    {
        Assert.True(SearchTemplate.IsTemplate(address));
        Assert.Equal(expected, SearchTemplate.Expand(address, words)?.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://outlet.test/feed/", "https://outlet.test/feed/")]
    [InlineData(" https://outlet.test/feed/?s={kata ", "https://outlet.test/feed/?s={kata")]
    [InlineData("https://user:pass@outlet.test", "https://outlet.test/")]
    public void Without_a_slot_it_is_the_address_itself(string address, string expected)
    {
        Assert.False(SearchTemplate.IsTemplate(address));
        Assert.Equal(expected, SearchTemplate.Expand(address, "")?.OriginalString);
    }

    [Theory]
    [InlineData("{kata}")]
    [InlineData("{kata}://outlet.test/")]
    [InlineData("https://{kata}/")]
    [InlineData("https://{kata}.outlet.test/?s={kata}")]
    [InlineData("https://outlet.test{kata}/?s=x")]
    [InlineData("https://outlet.test:{kata}/")]
    [InlineData("https://{kata}@outlet.test/")]
    [InlineData("https:{kata}/cari")]
    [InlineData("https://outlet.test/#{kata}")]
    [InlineData("https://outlet.test/{kata}/../")]
    [InlineData("/cari?q={kata}")]
    [InlineData("ftp://outlet.test/{kata}")]
    [InlineData("file:///tmp/{kata}")]
    [InlineData("javascript:{kata}")]
    [InlineData("mailto:redaksi@outlet.test?subject={kata}")]
    [InlineData("https://[outlet]/?s={kata}")]
    public void Elsewhere_a_slot_is_refused(string address) => Assert.Null(SearchTemplate.Expand(address, "buku"));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void A_slot_needs_words(string words) => Assert.Null(SearchTemplate.Expand(WordPress, words));

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void Words_do_not_climb_out_of_their_folder(string words) => Assert.Null(SearchTemplate.Expand("https://outlet.test/cari/{kata}/feed/", words));

    [Fact]
    public void What_grows_too_long_is_no_address()
    {
        Assert.NotNull(SearchTemplate.Expand(WordPress, new string('a', 2000)));
        Assert.Null(SearchTemplate.Expand(WordPress, new string('a', 2048)));
        Assert.Null(SearchTemplate.Expand("https://outlet.test/" + new string('a', 2048), "a"));
    }

    [Property(MaxTest = 1000)]
    public void Words_stay_within_their_slot(NonEmptyString words)
    {
        if (SearchTemplate.Expand("https://outlet.test/cari/{kata}/?a={kata}&b=1", words.Get) is not { } url)
        {
            Assert.Contains(words.Get.Trim(), new[] { "", ".", ".." });
            return;
        }

        var sent = url.Query.Split('&')[0]["?a=".Length..];
        Assert.Equal("outlet.test", url.Authority);
        Assert.Equal($"/cari/{sent}/", url.AbsolutePath);
        Assert.Equal($"?a={sent}&b=1", url.Query);
        // Half a character has no octets.
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words.Get.Trim())), Uri.UnescapeDataString(sent));
    }
}
