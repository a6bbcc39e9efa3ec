namespace PortalMitra.CrawlingTests.Feeds;

public sealed class FeedNamespaceTests : FeedTest
{
    [Theory]
    [InlineData("<d:creator xmlns:d='http://purl.org/dc/elements/1.1/'>Budi</d:creator>")]
    [InlineData("<D:Creator xmlns:D='HTTP://PURL.ORG/dc/elements/1.1'>Budi</D:Creator>")]
    [InlineData("<creator xmlns='https://purl.org/dc/elements/1.1/'>Budi</creator>")]
    [InlineData("<dc:creator xmlns:dc='urn:lain'>Budi</dc:creator>")]
    [InlineData("<x:author xmlns:x='http://www.w3.org/2005/Atom'><x:name>Budi</x:name></x:author>")]
    [InlineData("<atom:author><atom:name>Budi</atom:name></atom:author>")]
    public void A_namespace_is_known_by_its_address_or_its_usual_prefix(string inside) => Assert.Equal("Budi", Item(inside).Author);

    [Fact]
    public void A_namesake_of_another_namespace_is_another_element() =>
        Assert.Equal("Benar", Item("<lain:description xmlns:lain='urn:lain'>Salah</lain:description><description>Benar</description>").Summary);

    [Theory]
    [InlineData("<r:rss xmlns:r='http://backend.userland.com/rss2'><r:channel><r:item><r:title>Satu</r:title></r:item></r:channel></r:rss>")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:rss='http://purl.org/rss/1.0/'><rss:item><rss:title>Satu</rss:title></rss:item></rdf:RDF>")]
    [InlineData("<x:RDF xmlns:x='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><item><title>Satu</title></item></x:RDF>")]
    [InlineData("<rss xmlns='http://search.yahoo.com/mrss/'><channel><item><title>Satu</title></item></channel></rss>")]
    [InlineData("<a:feed xmlns:a='http://purl.org/atom/ns#'><a:entry><a:title>Satu</a:title></a:entry></a:feed>")]
    public void A_whole_feed_may_have_a_prefix_or_a_wrong_namespace(string feed) => Assert.Equal("Satu", Assert.Single(Entries(feed)).Title);

    [Fact]
    public void An_attribute_is_known_under_any_prefix()
    {
        var entry = Assert.Single(Entries("<x:RDF xmlns:x='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item x:about='https://kabar.example/7'/></x:RDF>"));
        Assert.Equal("https://kabar.example/7", entry.Id);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("\0", null)]
    [InlineData("urn:\07", "urn:7")]
    public void An_attribute_says_what_can_be_stored_or_nothing(string about, string? id) =>
        Assert.Equal(id, Assert.Single(Entries($"<rdf:RDF><item rdf:about='{about}'/></rdf:RDF>")).Id);
}
