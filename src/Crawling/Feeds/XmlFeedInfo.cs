using System.Globalization;

namespace PortalMitra.Crawling;

/// <summary>Reads what RSS, Atom and CDF say of themselves: children of the channel alone, never of its image or entries.</summary>
internal static class XmlFeedInfo
{
    /// <summary>Nobody asks in earnest for a longer pause.</summary>
    private static readonly TimeSpan MaxInterval = TimeSpan.FromDays(366);

    /// <param name="top">The outermost element of the feed.</param>
    /// <param name="feed">Its address.</param>
    public static FeedInfo Of(MarkupElement top, Uri feed)
    {
        var channel = top.Name is "rss" or "rdf:rdf" ? top.Child("channel") ?? top : top;
        var page = FeedAddress.BaseOf(channel, feed);
        return new FeedInfo
        {
            Title = FeedText.Plain(FeedContent.Of(channel.ChildWithText("title", "dc:title")), FeedInfo.MaxLength),
            HomePage = HomePage(channel, page),
            Generator = FeedText.Plain(Generator(channel), FeedInfo.MaxLength),
            MinInterval = Longest(TimeToLive(channel), UpdateInterval(channel)),
            Next = Next(channel, "next", page, feed) ?? Next(channel, "prev-archive", page, feed),
        };
    }

    private static Uri? HomePage(MarkupElement channel, Uri page)
    {
        var links = Links(channel).ToList();
        var written = links.Find(link => link.Attribute("href") is not null && link.Attribute("rel")?.ToLowerInvariant() is null or "alternate" && XmlFeed.IsPage(link))?.Attribute("href")
            ?? links.Select(link => link.Text.Trim()).FirstOrDefault(text => text.Length > 0)
            ?? channel.Attribute("href");
        return FeedAddress.Of(written, page);
    }

    /// <summary>RSS 2.0 and Atom have an element of that name, RSS 1.0 an address.</summary>
    private static string? Generator(MarkupElement channel) =>
        channel.ChildText("generator") ?? channel.Child("generator")?.Attribute("uri") ?? channel.Child("admin:generatoragent")?.Attribute("rdf:resource");

    private static TimeSpan? TimeToLive(MarkupElement channel) =>
        Number(channel.ChildText("ttl")) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    private static TimeSpan? UpdateInterval(MarkupElement channel)
    {
        var (period, frequency) = (channel.ChildText("sy:updateperiod"), channel.ChildText("sy:updatefrequency"));
        if (period is null && frequency is null)
            return null;
        var hours = period?.ToLowerInvariant() switch
        {
            "hourly" => 1,
            null or "daily" => 24,
            "weekly" => 7 * 24,
            "monthly" => 30 * 24,
            "yearly" => 365 * 24,
            _ => 0,
        };
        return Number(frequency ?? "1") is > 0 and var times ? TimeSpan.FromHours(hours) / times : null;
    }

    private static TimeSpan? Longest(params TimeSpan?[] intervals) => intervals.Where(interval => interval > TimeSpan.Zero && interval <= MaxInterval).Max();

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Uri? Next(MarkupElement channel, string relation, Uri page, Uri feed) => Links(channel)
        .Where(link => string.Equals(link.Attribute("rel"), relation, StringComparison.OrdinalIgnoreCase))
        .Select(link => FeedAddress.Of(link.Attribute("href"), page))
        .FirstOrDefault(url => url is not null && url != feed);

    /// <summary>RSS borrows Atom's, under whatever prefix.</summary>
    private static IEnumerable<MarkupElement> Links(MarkupElement channel) => channel.Children.Where(child => child.LocalName == "link");
}
