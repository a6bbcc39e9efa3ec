using System.Text;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>What an origin's robots.txt says, from our copy while it is fresh.</summary>
internal sealed class RobotsRules(PortalDbContext database, HostSlots slots, GuardedFetcher fetcher, CrawlDelays delays, TimeProvider time)
{
    /// <summary>After a file that could not be read we ask again sooner than after one that could.</summary>
    private static readonly TimeSpan RetryUnreachable = TimeSpan.FromMinutes(30);

    /// <returns>Null means "stay away": the file could not be read.</returns>
    public Task<RobotsTxt?> ForAsync(Uri url, CancellationToken cancellationToken) => ForAsync(url, CrawlClaims.LongestWaitAtDoor, cancellationToken);

    /// <param name="patience">As for <see cref="HostSlots.EnterAsync(string, TimeSpan, CancellationToken)"/>.</param>
    /// <inheritdoc cref="ForAsync(Uri, CancellationToken)"/>
    public async Task<RobotsTxt?> ForAsync(Uri url, TimeSpan patience, CancellationToken cancellationToken)
    {
        var origin = url.GetLeftPart(UriPartial.Authority).ToLowerInvariant();
        var record = await FreshAsync(origin, cancellationToken) ?? await RefreshAsync(origin, patience, cancellationToken);
        return record?.Rules is { } rules ? RobotsTxt.Parse(Encoding.UTF8.GetBytes(rules)) : null;
    }

    private Task<RobotsRecord?> FreshAsync(string origin, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return database.Set<RobotsRecord>().AsNoTracking().SingleOrDefaultAsync(one => one.Origin == origin && one.ExpiresUtc > now, cancellationToken);
    }

    private async Task<RobotsRecord?> RefreshAsync(string origin, TimeSpan patience, CancellationToken cancellationToken)
    {
        var url = new Uri(origin + "/robots.txt");
        var site = Site.Of(url);
        if (await slots.EnterAsync(site, patience, cancellationToken) is not null)
            return null;

        // Whoever was at the door before us may have come for the same.
        if (await FreshAsync(origin, cancellationToken) is { } theirs)
        {
            await slots.LeaveAsync(site, TimeSpan.Zero, cancellationToken);
            return theirs;
        }

        var outcome = await fetcher.FetchAsync(new FetchRequest(url), cancellationToken);
        var readable = RobotsPolicy.Read(outcome) is not null;
        var now = time.GetUtcNow().UtcDateTime;
        var record = await database.Set<RobotsRecord>().SingleOrDefaultAsync(one => one.Origin == origin, cancellationToken);
        if (record is null)
            database.Add(record = new RobotsRecord { Origin = origin, FetchedUtc = now, ExpiresUtc = now });
        record.Rules = !readable ? null : outcome.IsFetched ? TextOf(outcome.Content.Span) : "";
        record.FetchedUtc = now;
        record.ExpiresUtc = now + (readable ? RobotsPolicy.MaxAge : RetryUnreachable);
        await database.SaveChangesAsync(cancellationToken);
        database.Entry(record).State = EntityState.Detached;
        await slots.LeaveAsync(site, delays.After(outcome, crawlDelay: null), cancellationToken);
        return record;
    }

    // PostgreSQL cannot store NUL in text, and no rule holds one.
    private static string TextOf(ReadOnlySpan<byte> content) =>
        Encoding.UTF8.GetString(content[..Math.Min(content.Length, RobotsTxt.MaxBytes)]).Replace("\0", "", StringComparison.Ordinal);
}
