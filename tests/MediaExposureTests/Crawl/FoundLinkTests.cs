using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Crawl;

public sealed class FoundLinkTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_failure_that_may_pass_is_tried_again_ever_later_and_given_up_after_the_fifth_time()
    {
        var link = Link();
        var waits = new List<TimeSpan>();
        while (link.State == LinkState.Waiting)
        {
            link.Fail("Fetch.Timeout", null, mayPass: true, Now);
            if (link.State == LinkState.Waiting)
                waits.Add(link.NextAttemptUtc - Now);
        }

        Assert.Equal([TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)], waits);
        Assert.Equal((LinkState.Failed, 5, "Fetch.Timeout"), (link.State, link.Attempts, link.Failure));
    }

    [Fact]
    public void A_failure_that_stays_is_given_up_at_once()
    {
        var link = Link();

        link.Fail("Fetch.NotFound", null, mayPass: false, Now);

        Assert.Equal((LinkState.Failed, Now), (link.State, link.DoneUtc));
    }

    [Theory]
    [InlineData(360, 1, 360)]
    [InlineData(360, 2, 720)]
    [InlineData(360, 3, 1440)]
    [InlineData(360, 29, 1440)]
    [InlineData(1440, 3, 1440)]
    [InlineData(10, 30, 2880)]
    public void A_failing_source_is_asked_less_and_less_but_every_day_until_it_sleeps(int interval, int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), SourcePatience.WaitAfterFailure(TimeSpan.FromMinutes(interval), failures));

    private static FoundLink Link() => new()
    {
        OutletId = 1,
        SourceId = 1,
        CanonicalUrl = "https://kabar.test/a",
        Url = "https://kabar.test/a",
        FoundUtc = Now,
    };
}
