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

    /// <summary>What was read in this scope, so that one turn at an outlet parses its rules once.</summary>
    private readonly Dictionary<string, (RobotsTxt? Rules, DateTime ExpiresUtc)> _read = new(StringComparer.Ordinal);

    /// <returns>Null means "stay away": the file could not be read.</returns>
    public async Task<RobotsTxt?> ForAsync(Uri url, CancellationToken cancellationToken)
    {
        var origin = url.GetLeftPart(UriPartial.Authority).ToLowerInvariant();
        var now = time.GetUtcNow().UtcDateTime;
        if (_read.TryGetValue(origin, out var read) && read.ExpiresUtc > now)
            return read.Rules;
        var record = await database.Set<RobotsRecord>().AsNoTracking().SingleOrDefaultAsync(one => one.Origin == origin, cancellationToken);
        if (record is null || record.ExpiresUtc <= now)
            record = await RefreshAsync(origin, cancellationToken);
        if (record is null)
            return null;
        var rules = record.Rules is { } text ? RobotsTxt.Parse(Encoding.UTF8.GetBytes(text)) : null;
        _read[origin] = (rules, record.ExpiresUtc);
        return rules;
    }

    private async Task<RobotsRecord?> RefreshAsync(string origin, CancellationToken cancellationToken)
    {
        var url = new Uri(origin + "/robots.txt");
        var outcome = await fetcher.FetchAsync(new FetchRequest(url), cancellationToken, new Door(this, slots, delays, origin));
        var record = await database.Set<RobotsRecord>().SingleOrDefaultAsync(one => one.Origin == origin, cancellationToken);
        if (outcome.Status is null && outcome.Reason is FetchReason.RateLimited or FetchReason.NotModified)
            return record;

        var rules = RobotsPolicy.Read(outcome);
        var now = time.GetUtcNow().UtcDateTime;
        if (record is null)
            database.Add(record = new RobotsRecord { Origin = origin, FetchedUtc = now, ExpiresUtc = now });
        record.Rules = rules is null ? null : outcome.IsFetched ? TextOf(outcome.Content.Span) : "";
        record.FetchedUtc = now;
        record.ExpiresUtc = now + (rules is not null ? RobotsPolicy.MaxAge : RetryUnreachable);
        await database.SaveChangesAsync(cancellationToken);
        database.Entry(record).State = EntityState.Detached;
        if (rules?.CrawlDelay(FetchOptions.ProductToken) is { } delay)
            await slots.DeferAsync(Site.Of(url), delays.Bounded(delay), cancellationToken);
        return record;
    }

    private Task<bool> IsFreshAsync(string origin, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return database.Set<RobotsRecord>().AnyAsync(record => record.Origin == origin && record.ExpiresUtc > now, cancellationToken);
    }

    // PostgreSQL cannot store NUL in text, and no rule holds one.
    private static string TextOf(ReadOnlySpan<byte> content) =>
        Encoding.UTF8.GetString(content[..Math.Min(content.Length, RobotsTxt.MaxBytes)]).Replace("\0", "", StringComparison.Ordinal);

    /// <summary>The way to the rules themselves, which may always be read.</summary>
    private sealed class Door(RobotsRules robots, HostSlots slots, CrawlDelays delays, string origin) : IRequestDoor
    {
        public async Task<FetchOutcome?> EnterAsync(Uri url, CancellationToken cancellationToken)
        {
            var site = Site.Of(url);
            if (await slots.EnterAsync(site, cancellationToken) is { } tooLong)
                return new FetchOutcome { Reason = FetchReason.RateLimited, FinalUrl = url, RetryAfter = tooLong };
            if (!await robots.IsFreshAsync(origin, cancellationToken))
                return null;

            // Whoever was inside before us has read them.
            await slots.LeaveAsync(site, TimeSpan.Zero, cancellationToken);
            return new FetchOutcome { Reason = FetchReason.NotModified, FinalUrl = url };
        }

        public Task LeaveAsync(Uri url, FetchOutcome outcome, CancellationToken cancellationToken) =>
            slots.LeaveAsync(Site.Of(url), delays.After(outcome, crawlDelay: null), cancellationToken);
    }
}
