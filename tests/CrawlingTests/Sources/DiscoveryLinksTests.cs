using System.Buffers.Text;
using System.Text;
using FsCheck.Xunit;

namespace PortalMitra.CrawlingTests.Sources;

public sealed class DiscoveryLinksTests
{
    private const string Article = "https://kabar.example/berita/perpustakaan-nagari?id=7";

    [Theory]
    [InlineData("http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=65&url=https%3a%2f%2fkabar.example%2fberita%2fperpustakaan-nagari%3fid%3d7&c=12&mkt=id-id")]
    [InlineData("https://bing.com/news/apiclick.aspx?URL=https%3A%2F%2Fkabar.example%2Fberita%2Fperpustakaan-nagari%3Fid%3D7")]
    [InlineData("https://cn.bing.com/News/ApiClick.aspx?url=https%3a%2f%2fkabar.example%2fberita%2fperpustakaan-nagari%3fid%3d7%23komentar")]
    [InlineData("https://www.google.com/url?rct=j&sa=t&url=https://kabar.example/berita/perpustakaan-nagari%3Fid%3D7&ct=ga")]
    [InlineData("https://www.google.co.id/url?q=https%3A%2F%2Fkabar.example%2Fberita%2Fperpustakaan-nagari%3Fid%3D7&sa=U")]
    [InlineData("https://google.de/url?q=perpustakaan&url=https%3A%2F%2Fkabar.example%2Fberita%2Fperpustakaan-nagari%3Fid%3D7")]
    [InlineData("https://news.google.com/news/url?sa=t&url=https%3A%2F%2Fkabar.example%2Fberita%2Fperpustakaan-nagari%3Fid%3D7")]
    [InlineData("https://www.google.com/url?url=https%3A%2F%2Fwww.bing.com%2Fnews%2Fapiclick.aspx%3Furl%3Dhttps%253a%252f%252fkabar.example%252fberita%252fperpustakaan-nagari%253fid%253d7")]
    public void A_link_that_names_its_publisher_is_followed_on_paper(string link)
    {
        Assert.True(DiscoveryLinks.IsAggregator(new Uri(link)));
        Assert.Equal(Article, DiscoveryLinks.Publisher(new Uri(link))?.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://news.google.com/rss/articles/{0}?oc=5")]
    [InlineData("https://news.google.com/articles/{0}")]
    [InlineData("https://news.google.com/read/{0}?hl=id&gl=ID&ceid=ID:id")]
    [InlineData("https://news.google.com/__i/rss/rd/articles/{0}?oc=5")]
    public void An_older_link_of_Google_News_holds_the_address(string link)
    {
        var id = Id(Message(Article));

        Assert.StartsWith("CBMi", id, StringComparison.Ordinal);
        Assert.Equal(Article, DiscoveryLinks.Publisher(new Uri(string.Format(null, link, id)))?.AbsoluteUri);
        Assert.Equal(Article, DiscoveryLinks.Publisher(new Uri(string.Format(null, link, id + "==")))?.AbsoluteUri);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(1900)]
    public void The_address_may_have_any_length_and_an_AMP_page_behind_it(int length)
    {
        var address = "https://kabar.example/" + new string('a', length);

        Assert.Equal(address, GoogleNews(Id(Message(address)))?.AbsoluteUri);
        Assert.Equal(address, GoogleNews(Id([.. Message(address), 0xD2, 0x01, 0x19, .. "https://kabar.example/amp"u8]))?.AbsoluteUri);
        Assert.Equal(address, GoogleNews(Id([.. Message(address), 0xD2, 0x01, 0x00]))?.AbsoluteUri);
    }

    [Theory]
    [InlineData("AU_yqLMnVxZ3Qm9yZWQ")]
    [InlineData("ftp://kabar.example/berita")]
    [InlineData("https://localhost/berita")]
    [InlineData("https://portal/berita")]
    [InlineData("https://127.0.0.1/berita")]
    [InlineData("https://0x7f.1/berita")]
    [InlineData("https://[::1]/berita")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("http://pustaka.internal/")]
    [InlineData("http://pustaka.local./")]
    [InlineData("https://kabar.example@lain.example/")]
    [InlineData("https://user:pass@kabar.example/")]
    [InlineData("https://news.google.com/topics/pustaka")]
    [InlineData("http")]
    [InlineData("https://")]
    [InlineData("https://kabar..example/")]
    public void A_link_that_does_not_tell_leads_nowhere(string inside)
    {
        Assert.Null(GoogleNews(Id(Message(inside))));
        Assert.Null(DiscoveryLinks.Publisher(new Uri("https://www.bing.com/news/apiclick.aspx?url=" + Uri.EscapeDataString(inside))));
    }

    [Theory]
    [InlineData("https://news.google.com/rss/articles/")]
    [InlineData("https://news.google.com/rss/articles/CBMi?oc=5")]
    [InlineData("https://news.google.com/rss/articles/%00%FF%2F..?oc=5")]
    [InlineData("https://news.google.com/rss/search?q=perpustakaan")]
    [InlineData("https://www.bing.com/news/search?q=perpustakaan&format=rss")]
    [InlineData("https://www.bing.com/news/apiclick.aspx?url=")]
    [InlineData("https://www.google.com/url")]
    public void An_aggregator_that_names_nobody_is_still_one(string link)
    {
        Assert.True(DiscoveryLinks.IsAggregator(new Uri(link)));
        Assert.Null(DiscoveryLinks.Publisher(new Uri(link)));
    }

    [Theory]
    [InlineData(Article)]
    [InlineData("https://www.msn.com/id-id/berita/perpustakaan/ar-AA1?url=https://lain.example/")]
    [InlineData("https://notbing.com/news/apiclick.aspx?url=https://lain.example/")]
    [InlineData("https://bing.com.example/news/apiclick.aspx?url=https://lain.example/")]
    [InlineData("https://sites.google.com/url?q=https://lain.example/")]
    [InlineData("https://google.com.example/url?q=https://lain.example/")]
    [InlineData("http://127.0.0.1:5000/berita")]
    [InlineData("mailto:redaksi@kabar.example")]
    public void Other_links_stay_as_they_are(string link)
    {
        Assert.False(DiscoveryLinks.IsAggregator(new Uri(link)));
        Assert.Equal(new Uri(link), DiscoveryLinks.Publisher(new Uri(link)));
    }

    [Fact]
    public void A_relative_link_stays_as_it_is()
    {
        var link = new Uri("/berita", UriKind.Relative);

        Assert.False(DiscoveryLinks.IsAggregator(link));
        Assert.Same(link, DiscoveryLinks.Publisher(link));
    }

    [Fact]
    public void A_chain_without_end_ends() =>
        Assert.Null(DiscoveryLinks.Publisher(new Uri(Enumerable.Range(0, 5).Aggregate(Article, (inside, _) => "https://www.google.com/url?q=" + Uri.EscapeDataString(inside)))));

    [Fact]
    public void An_id_cut_anywhere_gives_the_whole_address_or_none()
    {
        var id = Id([.. Message(Article), 0xD2, 0x01, 0x00]);

        Assert.All(Enumerable.Range(0, id.Length), length => Assert.Contains(GoogleNews(id[..length])?.AbsoluteUri, new[] { null, Article }));
    }

    [Property(MaxTest = 1000)]
    public void Any_bytes_are_read_without_harm(byte[] message) => AssertPublic(GoogleNews(Id(message)));

    [Property(MaxTest = 1000)]
    public void A_message_may_be_spoiled_anywhere(byte[] noise, ushort at)
    {
        var message = Message(Article);
        var start = at % message.Length;

        AssertPublic(GoogleNews(Id([.. message[..start], .. noise, .. message[start..]])));
    }

    [Property(MaxTest = 1000)]
    public void Any_text_is_read_without_harm(string? id) => AssertPublic(GoogleNews(Uri.EscapeDataString("CBMi" + id)));

    private static void AssertPublic(Uri? publisher) =>
        Assert.True(publisher is null || (publisher.Scheme is "http" or "https" && publisher.UserInfo.Length == 0 && publisher.Host.Contains('.', StringComparison.Ordinal)));

    private static Uri? GoogleNews(string id) => DiscoveryLinks.Publisher(new Uri($"https://news.google.com/rss/articles/{id}?oc=5"));

    private static string Id(byte[] message) => Base64Url.EncodeToString(message);

    /// <summary>A kind of 19 and the address, as Google wrote them.</summary>
    private static byte[] Message(string address)
    {
        var text = Encoding.UTF8.GetBytes(address);
        byte[] length = text.Length < 128 ? [(byte)text.Length] : [(byte)(text.Length | 0x80), (byte)(text.Length >> 7)];
        return [0x08, 0x13, 0x22, .. length, .. text];
    }
}
