namespace PortalMitra.CrawlingTests.Politeness;

public sealed class HostGateTests
{
    [Theory]
    [InlineData(5, null, null, 5)]
    [InlineData(5, 10, null, 10)]
    [InlineData(5, null, 120, 120)]
    [InlineData(5, 10, 120, 120)]
    [InlineData(5, 120, 10, 120)]
    [InlineData(5, 1, 0, 5)]
    [InlineData(0, 0, 0, 0)]
    public void Whoever_asks_for_the_longest_wait_has_it(int own, int? crawlDelay, int? retryAfter, int wait) =>
        Assert.Equal(TimeSpan.FromSeconds(wait), HostGate.Wait(TimeSpan.FromSeconds(own), Seconds(crawlDelay), Seconds(retryAfter)));

    private static TimeSpan? Seconds(int? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;
}
