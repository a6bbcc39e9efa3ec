using System.Text;

namespace PortalMitra.CrawlingTests.Feeds;

public abstract class FeedTest
{
    protected static readonly Uri Feed = new("https://kabar.example/feed/");

    protected static IReadOnlyList<FeedEntry> Entries(string feed) => Entries(Encoding.UTF8.GetBytes(feed));

    protected static IReadOnlyList<FeedEntry> Entries(byte[] feed, string? charset = null) =>
        Assert.IsType<FeedOutcome.Read>(FeedReader.Read(feed, Feed, charset)).Entries;

    protected static FeedInfo About(string feed) => Assert.IsType<FeedOutcome.Read>(FeedReader.Read(Encoding.UTF8.GetBytes(feed), Feed, null)).About;

    /// <summary>The one entry of an RSS 2.0 feed with this inside.</summary>
    protected static FeedEntry Item(string inside) =>
        Assert.Single(Entries($"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Kabar</title><item>{inside}</item></channel></rss>"));

    protected static FeedFailure Failure(string feed) => Assert.IsType<FeedOutcome.Failed>(FeedReader.Read(Encoding.UTF8.GetBytes(feed), Feed, null)).Reason;
}
