namespace PortalMitra.CrawlingTests.Feeds;

public sealed class FeedInfoTests : FeedTest
{
    [Fact]
    public void RSS_says_whose_it_is_and_who_wrote_it()
    {
        var about = About("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:s="http://purl.org/rss/1.0/modules/syndication/">
            <channel>
              <title>Kabar &amp;amp; <![CDATA[<b>Luhak</b>]]></title>
              <atom:link href="https://kabar.example/feed/" rel="self" type="application/rss+xml" />
              <link>https://kabar.example/berita</link><description>Kabar</description>
              <s:updatePeriod>
                hourly </s:updatePeriod><s:updateFrequency> 1 </s:updateFrequency>
              <generator>https://wordpress.org/?v=6.5</generator>
              <item><title>Satu</title></item>
            </channel></rss>
            """);
        Assert.Equal("Kabar & Luhak", about.Title);
        Assert.Equal(new Uri("https://kabar.example/berita"), about.HomePage);
        Assert.Equal("https://wordpress.org/?v=6.5", about.Generator);
        Assert.Equal(TimeSpan.FromHours(1), about.MinInterval);
        Assert.Null(about.Next);
    }

    [Fact]
    public void Atom_says_so_too()
    {
        var about = About("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://kabar.example/blog/"><title type="html">Kabar &lt;i&gt;Luhak&lt;/i&gt;</title>
              <link rel="self" href="/feeds/posts/default"/><link rel="alternate" type="application/rss+xml" href="/rss"/><link rel="alternate" type="text/html" href="beranda"/>
              <link rel="Next" href="/feeds/posts/default?start-index=26"/><generator version="7.00" uri="http://www.blogger.com">Blogger</generator></feed>
            """);
        Assert.Equal("Kabar Luhak", about.Title);
        Assert.Equal(new Uri("https://kabar.example/blog/beranda"), about.HomePage);
        Assert.Equal("Blogger", about.Generator);
        Assert.Equal(new Uri("https://kabar.example/feeds/posts/default?start-index=26"), about.Next);
        Assert.Null(about.MinInterval);
    }

    [Fact]
    public void RDF_says_so_beside_its_entries()
    {
        var about = About("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:a="http://webns.net/mvcb/">
              <channel rdf:about="https://kabar.example/rdf"><title>Kabar</title><link>https://kabar.example/</link><a:generatorAgent rdf:resource="https://wordpress.org/?v=6.5"/></channel>
              <item rdf:about="https://kabar.example/7"><title>Satu</title><link>https://kabar.example/7</link></item></rdf:RDF>
            """);
        Assert.Equal(("Kabar", "https://wordpress.org/?v=6.5"), (about.Title, about.Generator));
        Assert.Equal(new Uri("https://kabar.example/"), about.HomePage);
    }

    [Fact]
    public void JSON_Feed_says_so_too()
    {
        var about = About("""{"title": "Kabar &amp; Luhak", "home_page_url": "/", "feed_url": "/feed/", "next_url": "?page=2", "items": [{"title": "Satu", "next_url": "/x"}]}""");
        Assert.Equal("Kabar & Luhak", about.Title);
        Assert.Equal(new Uri("https://kabar.example/"), about.HomePage);
        Assert.Equal(new Uri("https://kabar.example/feed/?page=2"), about.Next);
    }

    [Fact]
    public void CDF_names_its_page_in_the_channel() => Assert.Equal(new Uri("https://kabar.example/"), About("<CHANNEL HREF='/'><ITEM HREF='/7'/></CHANNEL>").HomePage);

    [Theory]
    [InlineData("<image><title>Logo</title><link>https://lain.example/</link><ttl>60</ttl></image>")]
    [InlineData("<item><title>Satu</title><link>https://lain.example/</link><generator>Satu</generator><ttl>60</ttl><atom:link rel='next' href='/2'/></item>")]
    [InlineData("<title> </title><link>javascript:alert(1)</link><generator/><ttl/><atom:link rel='next' href='mailto:redaksi@kabar.example'/>")]
    [InlineData("<atom:link rel='self' href='/feed/'/><atom:link rel='hub' href='https://hub.example/'/><atom:link rel='next-archive' href='/2'/>")]
    [InlineData("")]
    public void What_the_channel_does_not_say_itself_is_null(string inside) => Assert.Equal(new FeedInfo(), About($"<rss><channel>{inside}</channel></rss>"));

    [Theory]
    [InlineData("{\"items\": []}")]
    [InlineData("{\"title\": \" \", \"home_page_url\": \"javascript:alert(1)\", \"next_url\": {}, \"items\": []}")]
    public void What_JSON_does_not_say_is_null(string feed) => Assert.Equal(new FeedInfo(), About(feed));

    [Theory]
    [InlineData("<ttl>60</ttl>", 60)]
    [InlineData("<ttl> 1440 </ttl>", 1440)]
    [InlineData("<ttl>0</ttl>", null)]
    [InlineData("<ttl>-60</ttl>", null)]
    [InlineData("<ttl>sejam</ttl>", null)]
    [InlineData("<ttl>527041</ttl>", null)]
    [InlineData("<ttl>99999999999999999999</ttl>", null)]
    [InlineData("<sy:updatePeriod>Daily</sy:updatePeriod>", 1440)]
    [InlineData("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 360)]
    [InlineData("<sy:updatePeriod>weekly</sy:updatePeriod>", 7 * 1440)]
    [InlineData("<sy:updatePeriod>monthly</sy:updatePeriod>", 30 * 1440)]
    [InlineData("<sy:updatePeriod>yearly</sy:updatePeriod>", 365 * 1440)]
    [InlineData("<sy:updateFrequency>24</sy:updateFrequency>", 60)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", null)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>-1</sy:updateFrequency>", null)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>sering</sy:updateFrequency>", null)]
    [InlineData("<sy:updatePeriod>jarang</sy:updatePeriod>", null)]
    [InlineData("<ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod>", 1440)]
    [InlineData("<ttl>60</ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 60)]
    [InlineData("<ttl>99999999</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 60)]
    public void The_longest_pause_that_makes_sense_counts(string inside, int? minutes) =>
        Assert.Equal(minutes is { } count ? TimeSpan.FromMinutes(count) : null, About($"<rss><channel>{inside}</channel></rss>").MinInterval);

    [Theory]
    [InlineData("<atom:link rel='next' href='?paged=2'/>", "https://kabar.example/feed/?paged=2")]
    [InlineData("<atom:link rel='prev-archive' href='/arsip/2025'/>", "https://kabar.example/arsip/2025")]
    [InlineData("<atom:link rel='prev-archive' href='/arsip/2025'/><atom:link rel='next' href='?paged=2'/>", "https://kabar.example/feed/?paged=2")]
    [InlineData("<atom:link rel='next' href='https://kabar.example/feed/'/>", null)]
    [InlineData("<atom:link rel='next' href=''/><atom:link rel='next' href='?paged=2'/>", "https://kabar.example/feed/?paged=2")]
    [InlineData("<atom:link rel='previous' href='?paged=2'/>", null)]
    public void A_feed_may_lead_to_older_entries(string inside, string? url) =>
        Assert.Equal(url, About($"<rss><channel>{inside}</channel></rss>").Next?.AbsoluteUri);

    [Fact]
    public void A_JSON_Feed_that_follows_itself_has_no_older_entries() => Assert.Null(About("{\"next_url\": \"https://kabar.example/feed/\", \"items\": []}").Next);

    [Fact]
    public void Long_names_are_cut_between_two_characters()
    {
        var about = About($"<rss><channel><title>{new string('a', 199)}\U0001F4DA</title><generator>{new string('b', 250)}</generator></channel></rss>");
        Assert.Equal(new string('a', 199), about.Title);
        Assert.Equal(new string('b', 200), about.Generator);
    }

    [Fact]
    public void An_entry_names_the_outlet_it_was_taken_from()
    {
        var entry = Item("<title>Satu</title><link>https://mesin.example/rss/articles/x</link><source url=\"https://kabar.example\">Kabar &amp; Luhak</source>");
        Assert.Equal(new Uri("https://kabar.example"), entry.Publisher);
        Assert.Equal("Kabar & Luhak", entry.PublisherName);
    }

    [Theory]
    [InlineData("<title>Satu</title>")]
    [InlineData("<atom:source><title>Kabar</title><id>https://kabar.example/</id></atom:source>")]
    [InlineData("<dc:source>https://kabar.example/</dc:source>")]
    [InlineData("<source>Kabar</source>")]
    public void An_entry_without_such_a_source_names_none(string inside)
    {
        var entry = Item(inside);
        Assert.Null(entry.Publisher);
        Assert.Null(entry.PublisherName);
    }

    [Fact]
    public void A_source_elsewhere_than_on_the_web_keeps_its_name()
    {
        var entry = Item("<source url=\"urn:kabar\">Kabar</source>");
        Assert.Null(entry.Publisher);
        Assert.Equal("Kabar", entry.PublisherName);
    }
}
