namespace PortalMitra.CrawlingTests.Fuzz;

public sealed class HostileFeedTests
{
    private static readonly Uri Address = new("https://kabar.example/feed/");

    [HostileProperty]
    public void A_feed_costs_no_more_than_its_length(HostileInput input) => Entries(input);

    [HostileProperty]
    public void Entries_hold_no_more_than_the_feed(HostileInput input) =>
        Assert.InRange(Entries(input).SelectMany(Texts).Concat(Texts(Read(input)?.About)).Sum(text => (long)text.Length), 0, 12L * input.Content.Length);

    [HostileProperty]
    public void What_entries_say_can_be_stored(HostileInput input) =>
        Assert.DoesNotContain(Entries(input).SelectMany(Texts).Concat(Texts(Read(input)?.About)), text => text.Trim().Length == 0 || text.Any(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter)));

    [HostileProperty]
    public void Links_lead_to_the_web(HostileInput input) =>
        Assert.All(Addresses(Read(input)), url => Assert.True(url.Scheme is "http" or "https" && url.Host.Length > 0 && url.OriginalString.Length <= 2048));

    [HostileProperty]
    public void A_feed_asks_for_a_pause_that_can_be_kept(HostileInput input) =>
        Assert.True(Read(input)?.About.MinInterval is not { } pause || (pause > TimeSpan.Zero && pause <= TimeSpan.FromDays(366)));

    private static IReadOnlyList<FeedEntry> Entries(HostileInput input) => Read(input)?.Entries ?? [];

    private static FeedOutcome.Read? Read(HostileInput input) =>
        Bounded.Run(input, () => FeedReader.Read(input.Content, Address, charset: null)) as FeedOutcome.Read;

    private static IEnumerable<Uri> Addresses(FeedOutcome.Read? read) =>
        read is null ? [] : read.Entries.SelectMany(entry => new[] { entry.Url, entry.Publisher }).Append(read.About.HomePage).Append(read.About.Next).OfType<Uri>();

    private static IEnumerable<string> Texts(FeedEntry entry) =>
        new[] { entry.Title, entry.Id, entry.Author, entry.Summary, entry.Content, entry.PublisherName }.OfType<string>();

    private static IEnumerable<string> Texts(FeedInfo? about) => new[] { about?.Title, about?.Generator }.OfType<string>();
}
