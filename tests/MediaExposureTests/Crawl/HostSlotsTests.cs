using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.MediaExposureTests.Crawl;

public sealed class HostSlotsTests
{
    private const string Site = "kabar.test";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_next_request_waits_until_the_site_may_be_asked_again(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await UseAsync(portal, slots => slots.EnterAsync(Site, default));
        await UseAsync(portal, slots => slots.LeaveAsync(Site, TimeSpan.FromSeconds(5), default));

        var next = UseAsync(portal, slots => slots.EnterAsync(Site, default));
        await Task.WhenAny(next, Task.Delay(300));
        Assert.False(next.IsCompleted);

        // Small steps, for the wait begins only when the row has been read.
        while (!next.IsCompleted)
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(next, Task.Delay(50));
        }

        await next;
        Assert.True(portal.Clock.GetUtcNow() - new PortalFixtureOptions().Now >= TimeSpan.FromSeconds(5));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_door_that_a_killed_process_left_shut_opens_by_itself(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await UseAsync(portal, slots => slots.EnterAsync(Site, default));

        portal.Clock.Advance(TimeSpan.FromMinutes(2));

        await UseAsync(portal, slots => slots.EnterAsync(Site, default)).WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static Task UseAsync(PortalFixture portal, Func<HostSlots, Task> work) =>
        portal.InScopeAsync(services => work(services.GetRequiredService<HostSlots>()));
}
