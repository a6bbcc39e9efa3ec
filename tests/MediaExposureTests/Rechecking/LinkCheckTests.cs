using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Rechecking;

public sealed class LinkCheckTests
{
    private static readonly DateTime Found = new(2026, 11, 1, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_first_look_is_after_three_days_and_then_every_month()
    {
        var check = LinkCheck.Of(1, Found);
        Assert.Equal(Found.AddDays(3), check.NextCheckUtc);

        check.FoundAlive(Found.AddDays(3));

        Assert.Equal((LinkHealth.Alive, Found.AddDays(33)), (check.Health, check.NextCheckUtc));
    }

    [Fact]
    public void A_page_that_is_missing_twice_with_days_between_is_dead_since_the_first_time()
    {
        var check = LinkCheck.Of(1, Found);
        check.FoundMissing("Fetch.NotFound", Found.AddDays(3));
        Assert.Equal((LinkHealth.Missing, null as DateTime?, Found.AddDays(6)), (check.Health, check.DeadSinceUtc, check.NextCheckUtc));

        check.FoundMissing("Fetch.Gone", Found.AddDays(6));

        Assert.Equal((LinkHealth.Dead, Found.AddDays(3), Found.AddDays(36)), (check.Health, check.DeadSinceUtc, check.NextCheckUtc));
    }

    [Fact]
    public void Two_looks_on_one_day_make_nothing_dead()
    {
        var check = LinkCheck.Of(1, Found);
        check.FoundMissing("Fetch.NotFound", Found.AddDays(3));
        check.FoundMissing("Fetch.NotFound", Found.AddDays(4));

        Assert.Equal(LinkHealth.Missing, check.Health);
    }

    [Fact]
    public void Trouble_with_the_network_makes_nothing_dead_and_nothing_alive()
    {
        var check = LinkCheck.Of(1, Found);
        var now = Found;
        for (var i = 0; i < 10; i++)
            check.FoundNothingOut("Fetch.Timeout", null, now = check.NextCheckUtc);
        Assert.Equal((LinkHealth.Unclear, null as DateTime?), (check.Health, check.DeadSinceUtc));
        Assert.Equal(LinkCheck.Between, check.NextCheckUtc - now);

        check.FoundMissing("Fetch.NotFound", now);
        check.FoundMissing("Fetch.NotFound", now.AddDays(3));
        check.FoundNothingOut("Fetch.Timeout", null, now.AddDays(33));

        Assert.Equal((LinkHealth.Dead, now), (check.Health, check.DeadSinceUtc));
    }

    [Fact]
    public void What_comes_back_is_alive_and_a_later_miss_counts_from_its_beginning()
    {
        var check = LinkCheck.Of(1, Found);
        check.FoundMissing("Fetch.NotFound", Found.AddDays(3));
        check.FoundMissing("Fetch.NotFound", Found.AddDays(6));
        check.FoundAlive(Found.AddDays(36));
        Assert.Equal((LinkHealth.Alive, null as DateTime?, null as string), (check.Health, check.DeadSinceUtc, check.Failure));

        check.FoundMissing("Fetch.NotFound", Found.AddDays(66));

        Assert.Equal(LinkHealth.Missing, check.Health);
    }
}
