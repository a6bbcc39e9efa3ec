using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>One request at a time per site, with a wait between, across all processes that share the database.</summary>
internal sealed class HostSlots(PortalDbContext database, ProcessIdentity process, IOptions<ExposureOptions> options, TimeProvider time)
{
    /// <summary>How often to look again while another process is at the door.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    /// <summary>When the doors that we have shut open again: whoever waits that long and finds nobody inside need not ask first.</summary>
    private readonly Dictionary<string, DateTime> _left = new(StringComparer.Ordinal);

    /// <summary>Waits for the door and goes through. <see cref="LeaveAsync"/> must follow; if it cannot, the door opens by itself.</summary>
    /// <returns>Null inside; outside, how long the site wants to be left alone, where that is too long to wait for.</returns>
    public Task<TimeSpan?> EnterAsync(string site, CancellationToken cancellationToken) => EnterAsync(site, CrawlClaims.LongestWaitAtDoor, cancellationToken);

    /// <param name="patience">The longest time the site may want to be left alone for us to wait.</param>
    /// <inheritdoc cref="EnterAsync(string, CancellationToken)"/>
    public async Task<TimeSpan?> EnterAsync(string site, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (_left.Remove(site, out var own) && own - time.GetUtcNow().UtcDateTime is var pause && pause <= patience)
        {
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, time, cancellationToken);
            if (await TryEnterAsync(site, time.GetUtcNow().UtcDateTime, cancellationToken))
                return null;
        }

        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var slot = await database.Set<HostSlot>().AsNoTracking().SingleOrDefaultAsync(one => one.Site == site, cancellationToken);
            if (slot is null)
            {
                await CreateAsync(site, now, cancellationToken);
                continue;
            }

            if (slot.NextAllowedUtc - now > patience)
                return slot.NextAllowedUtc - now;
            var wait = (slot.BusyUntilUtc > now ? LookAgain : TimeSpan.Zero) + (slot.NextAllowedUtc > now ? slot.NextAllowedUtc - now : TimeSpan.Zero);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
                continue;
            }

            if (await TryEnterAsync(site, now, cancellationToken))
                return null;
        }
    }

    /// <param name="wait">Least time until the next request, counted from now.</param>
    public Task LeaveAsync(string site, TimeSpan wait, CancellationToken cancellationToken)
    {
        var next = time.GetUtcNow().UtcDateTime + wait;
        _left[site] = next;
        return database.Set<HostSlot>().Where(slot => slot.Site == site && slot.BusyToken == process.Token)
            .ExecuteUpdateAsync(set => set
                .SetProperty(slot => slot.NextAllowedUtc, next)
                .SetProperty(slot => slot.BusyUntilUtc, (DateTime?)null)
                .SetProperty(slot => slot.BusyToken, (string?)null), cancellationToken);
    }

    private async Task<bool> TryEnterAsync(string site, DateTime now, CancellationToken cancellationToken)
    {
        // Longer than any request may take, so that a door stays shut while somebody is inside, and opens after a kill.
        var busyUntil = now + options.Value.TotalTimeout + TimeSpan.FromSeconds(15);
        var rows = await database.Set<HostSlot>()
            .Where(slot => slot.Site == site && slot.NextAllowedUtc <= now && (slot.BusyUntilUtc == null || slot.BusyUntilUtc <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(slot => slot.BusyUntilUtc, busyUntil)
                .SetProperty(slot => slot.BusyToken, process.Token), cancellationToken);
        return rows == 1;
    }

    private async Task CreateAsync(string site, DateTime now, CancellationToken cancellationToken)
    {
        var slot = new HostSlot { Site = site, NextAllowedUtc = now };
        database.Add(slot);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (database.Set<HostSlot>().AsNoTracking().Any(one => one.Site == site))
        {
            // Another process made it first: there is a door now, which is all that was wanted.
        }

        database.Entry(slot).State = EntityState.Detached;
    }
}
