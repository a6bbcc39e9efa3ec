using System.Text;

namespace PortalMitra.CrawlingTests.Feeds;

/// <summary>
/// What the largest documents that are let in cost their reader, as bytes for each byte of the document: a multiple that
/// does not depend on what they say. Work that grows with the square of ten megabytes would exceed any of it by far.
/// </summary>
public sealed class HostileDocumentTests : FeedTest
{
    /// <summary>A little less than the fetcher lets in.</summary>
    private const int Length = FeedReader.MaxBytes - 1000;

    /// <summary>Buffers and tables.</summary>
    private const long Always = 64 * 1024 * 1024;

    public static TheoryData<string, string, string> Feeds => new()
    {
        { "<rss><channel>", "<item><link>/1</link></item>", "" },
        { "<rss><channel>", "<item/>", "" },
        { "<rss><channel>", "<item><title>", "" },
        { "<rss><channel><item>", "<a>", "" },
        { "<rss><channel><item><title>", "&lol9;", "</title></item>" },
        { "<rss><channel><item><title>", "&#xD83D;&#0;", "</title></item>" },
        { "<rss><channel><item><title>", "&amp;lt;b&amp;gt;", "</title></item>" },
        { "<rss><channel><item><title><![CDATA[", "<b>]]&gt;", "]]></title></item>" },
        { "<rss><channel><item><link>/", "a", "</link></item>" },
        { "<rss><channel><item><pubDate>", "1 Jan 9999 ", "</pubDate></item>" },
        { "<rss><channel><item>", "<pubDate>1 Jan 2026</pubDate>", "</item>" },
        { "<rss><channel><item>", "<a xmlns:a='a'>", "</item>" },
        { "<!DOCTYPE rss [", "<!ENTITY a \"&a;&a;\">", "]><rss><channel><item><title>&a;</title></item></channel></rss>" },
        { "{\"items\":[", "{},", "{}]}" },
        { "{\"items\":[", "{\"url\":\"/1\"},", "{}]}" },
        { "{\"items\":", "[", "" },
        { "{\"items\":[{\"title\":\"", "\\u0000", "\"}]}" },
        { "{\"items\":[{\"title\":\"", "<b>", "\"}]}" },
    };

    public static TheoryData<string, string> Sitemaps => new()
    {
        { "<urlset>", "<url><loc>/1</loc></url>" },
        { "<urlset>", "<url>" },
        { "<urlset>", "<a>" },
        { "<sitemapindex>", "<sitemap><loc>/1</loc></sitemap>" },
        { "<urlset><url>", "<loc>" },
        { "<urlset><url><loc>/1</loc><n:news><n:title>", "&amp;lt;b>" },
    };

    [Theory, MemberData(nameof(Feeds))]
    public async Task A_feed_costs_a_multiple_of_its_length(string begin, string piece, string end) =>
        await AssertCostsAsync(200, Document(begin, piece, end), content => FeedReader.Read(content, Feed, null));

    [Theory, MemberData(nameof(Sitemaps))]
    public async Task A_sitemap_costs_a_multiple_of_its_length(string begin, string piece) =>
        await AssertCostsAsync(200, Document(begin, piece, ""), content => SitemapReader.Read(content, Feed, null));

    private static byte[] Document(string begin, string piece, string end)
    {
        var times = (Length - begin.Length - end.Length) / piece.Length;
        return Encoding.UTF8.GetBytes(new StringBuilder(begin, Length).Insert(begin.Length, piece, times).Append(end).ToString());
    }

    /// <summary>On a thread of its own, so that nothing else is counted; one that never comes back fails.</summary>
    private static async Task AssertCostsAsync(int timesLength, byte[] content, Func<byte[], object> read)
    {
        var reading = Task.Factory.StartNew(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                read(content);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Assert.InRange(await reading.WaitAsync(TimeSpan.FromMinutes(1)), 0, Always + ((long)timesLength * content.Length));
    }
}
