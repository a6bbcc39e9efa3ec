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
        var site = Site.Of(url);
        if (await slots.EnterAsync(site, cancellationToken) is not null)
            return null;

        // Whoever was inside before us may have read it.
        var record = await database.Set<RobotsRecord>().SingleOrDefaultAsync(one => one.Origin == origin, cancellationToken);
        if (record?.ExpiresUtc > time.GetUtcNow().UtcDateTime)
        {
            await slots.LeaveAsync(site, TimeSpan.Zero, cancellationToken);
            return record;
        }

        var outcome = await fetcher.FetchAsync(new FetchRequest(url), cancellationToken);
        var readable = RobotsPolicy.Read(outcome) is not null;
        var now = time.GetUtcNow().UtcDateTime;
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
