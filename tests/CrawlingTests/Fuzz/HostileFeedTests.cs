namespace PortalMitra.CrawlingTests.Fuzz;

public sealed class HostileFeedTests
{
    private static readonly Uri Address = new("https://kabar.example/feed/");

    [HostileProperty]
    public void A_feed_costs_no_more_than_its_length(HostileInput input) => Entries(input);

    [HostileProperty]
    public void Entries_hold_no_more_than_the_feed(HostileInput input) =>
        Assert.InRange(Entries(input).Sum(entry => Texts(entry).Sum(text => (long)text.Length)), 0, 12L * input.Content.Length);

    [HostileProperty]
    public void What_entries_say_can_be_stored(HostileInput input) =>
        Assert.DoesNotContain(Entries(input).SelectMany(Texts), text => text.Trim().Length == 0 || text.Any(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter)));

    [HostileProperty]
    public void Links_lead_to_the_web(HostileInput input) =>
        Assert.All(Entries(input).Select(entry => entry.Url).OfType<Uri>(), url => Assert.True(url.Scheme is "http" or "https" && url.Host.Length > 0 && url.OriginalString.Length <= 2048));

    private static IReadOnlyList<FeedEntry> Entries(HostileInput input) =>
        Bounded.Run(input, () => FeedReader.Read(input.Content, Address, charset: null)) is FeedOutcome.Read read ? read.Entries : [];

    private static IEnumerable<string> Texts(FeedEntry entry) =>
        new[] { entry.Title, entry.Id, entry.Author, entry.Summary, entry.Content }.OfType<string>();
}
