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
    public Task<RobotsTxt?> ForAsync(Uri url, CancellationToken cancellationToken) => ForAsync(url, CrawlClaims.LongestWaitAtDoor, cancellationToken);

    /// <param name="patience">As for <see cref="HostSlots.EnterAsync(string, TimeSpan, CancellationToken)"/>.</param>
    /// <inheritdoc cref="ForAsync(Uri, CancellationToken)"/>
    public async Task<RobotsTxt?> ForAsync(Uri url, TimeSpan patience, CancellationToken cancellationToken)
    {
        var origin = OriginOf(url);
        if (_read.TryGetValue(origin, out var read) && read.ExpiresUtc > time.GetUtcNow().UtcDateTime)
            return read.Rules;
        if ((await FreshAsync(origin, cancellationToken) ?? await RefreshAsync(origin, patience, cancellationToken)) is not { } record)
            return null;
        var rules = record.Rules is { } text ? RobotsTxt.Parse(Encoding.UTF8.GetBytes(text)) : null;
        _read[origin] = (rules, record.ExpiresUtc);
        return rules;
    }

    private Task<RobotsRecord?> FreshAsync(string origin, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return database.Set<RobotsRecord>().AsNoTracking().SingleOrDefaultAsync(one => one.Origin == origin && one.ExpiresUtc > now, cancellationToken);
    }

    /// <returns>Null when the site wants to be left alone for too long.</returns>
    private async Task<RobotsRecord?> RefreshAsync(string origin, TimeSpan patience, CancellationToken cancellationToken)
    {
        var url = new Uri(origin + "/robots.txt");
        var door = new Door(this, slots, delays, origin, patience);
        var outcome = await fetcher.FetchAsync(new FetchRequest(url), cancellationToken, door);
        if (door.Theirs is not null || door.IsShut)
            return door.Theirs;

        var rules = RobotsPolicy.Read(outcome);
        var now = time.GetUtcNow().UtcDateTime;
        var record = await database.Set<RobotsRecord>().SingleOrDefaultAsync(one => one.Origin == origin, cancellationToken);
        if (record is null)
            database.Add(record = new RobotsRecord { Origin = origin, FetchedUtc = now, ExpiresUtc = now });
        record.Rules = rules is null ? null : outcome.IsFetched ? TextOf(outcome.Content.Span) : "";
        record.FetchedUtc = now;
        record.ExpiresUtc = now + (rules is not null ? RobotsPolicy.MaxAge : RetryUnreachable);
        await database.SaveChangesAsync(cancellationToken);
        database.Entry(record).State = EntityState.Detached;
        await door.LeaveAsync(rules?.CrawlDelay(FetchOptions.ProductToken), cancellationToken);
        return record;
    }

    private static string OriginOf(Uri url) => url.GetLeftPart(UriPartial.Authority).ToLowerInvariant();

    // PostgreSQL cannot store NUL in text, and no rule holds one.
    private static string TextOf(ReadOnlySpan<byte> content) =>
        Encoding.UTF8.GetString(content[..Math.Min(content.Length, RobotsTxt.MaxBytes)]).Replace("\0", "", StringComparison.Ordinal);

    /// <summary>
    /// The way to the rules themselves, which may always be read. The last door is left only when they are stored, so that
    /// whoever waits before it finds them, and for as long as they ask for.
    /// </summary>
    private sealed class Door(RobotsRules rules, HostSlots slots, CrawlDelays delays, string origin, TimeSpan patience) : IRequestDoor
    {
        private (string Site, FetchOutcome Outcome)? _inside;

        /// <summary>The site wants to be left alone for longer than we wait.</summary>
        public bool IsShut { get; private set; }

        /// <summary>Whoever was at the door before us came for the same.</summary>
        public RobotsRecord? Theirs { get; private set; }

        public async Task<FetchOutcome?> EnterAsync(Uri url, CancellationToken cancellationToken)
        {
            await LeaveAsync(crawlDelay: null, cancellationToken);
            var site = Site.Of(url);
            IsShut = await slots.EnterAsync(site, patience, cancellationToken) is not null;
            if (IsShut)
                return new FetchOutcome { Reason = FetchReason.RateLimited, FinalUrl = url };
            Theirs = await rules.FreshAsync(origin, cancellationToken);
            if (Theirs is null)
                return null;
            await slots.LeaveAsync(site, TimeSpan.Zero, cancellationToken);
            return new FetchOutcome { Reason = FetchReason.NotModified, FinalUrl = url };
        }

        public Task LeaveAsync(Uri url, FetchOutcome outcome, CancellationToken cancellationToken)
        {
            _inside = (Site.Of(url), outcome);
            return Task.CompletedTask;
        }

        public async Task LeaveAsync(TimeSpan? crawlDelay, CancellationToken cancellationToken)
        {
            if (_inside is not { } last)
                return;
            _inside = null;
            await slots.LeaveAsync(last.Site, delays.After(last.Outcome, crawlDelay), cancellationToken);
        }
    }
}
