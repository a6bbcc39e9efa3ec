using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>Reckons the dashboard: the figure, what it is compared with, its splits, and what may be missing. Every number by the filter that opens its rows.</summary>
internal sealed class ExposureSummary(PortalDbContext database, ExposureRows rows, CountingRules rules, IBaselines baselines, PortalClock clock)
{
    public const int OutletsShown = 15;
    private const int SourcesShown = 15;
    private const int TrendQuarters = 8;

    public async Task<ExposureFigures> ReckonAsync(ExposurePeriod period, string? nagariSlug, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var filter = new ExposureFilter { Period = period, Nagari = nagariSlug };
        var rule = await rules.ForAsync(period.LastDay, cancellationToken);
        var accepted = await AcceptedAsync(filter, cancellationToken);
        var kinds = rule.CountedKinds;
        var counted = accepted.Where(mention => kinds.Contains(mention.Kind)).ToList();
        var count = await ReportedAsync(CountOf(counted), period.FirstDay, period.LastDay, cancellationToken);
        var until = today < period.LastDay ? today : period.LastDay;
        List<Slim> past = [.. await PastAsync(period, cancellationToken), .. accepted];
        var tiers = await rows.TiersAsync(cancellationToken);
        var outlets = (await rows.OutletsAsync(cancellationToken)).ToDictionary(outlet => outlet.Id);
        return new ExposureFigures
        {
            Period = period,
            Until = until,
            IsRunning = today >= period.FirstDay && today < period.LastDay,
            Rule = rule,
            TierVersion = tiers.VersionOn(until),
            Count = count,
            Comparisons = today < period.FirstDay ? [] : await ComparisonsAsync(filter, past, count?.Mentions, until, cancellationToken),
            Trend = await TrendAsync(filter, past, cancellationToken),
            Kinds = Kinds(filter, accepted),
            Nagari = period.NagariId is null ? await NagariAsync(filter, counted, cancellationToken) : [],
            Outlets = SplitBy(counted, mention => mention.OutletId, (id, count) => new Split(null, outlets[id].Name, count, filter with { Outlet = outlets[id].Slug })),
            Tiers = TiersOf(filter, counted, tiers, outlets),
            Media = SplitBy(counted, mention => outlets[mention.OutletId].Type, (medium, count) => new Split($"OutletType.{medium}", null, count, filter with { Medium = medium })),
            Tones = SplitBy(counted, mention => mention.Tone?.ToString() ?? ExposureFilter.None, (tone, count) => new Split(tone == ExposureFilter.None ? "Tone.None" : $"Tone.{tone}", null, count, filter with { Tone = tone })),
            Topics = await TopicsAsync(filter, counted, cancellationToken),
            Waiting = await CountedMentions.Waiting(database, period.FirstDay, period.LastDay, period.NagariId).CountAsync(cancellationToken),
            Sources = await SourcesAsync(period, cancellationToken),
        };
    }

    /// <summary>Nothing found while nothing was read is no zero.</summary>
    private async Task<ExposureCount?> ReportedAsync(ExposureCount count, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        count.Mentions > 0
        || await database.Set<SourceDay>().AnyAsync(day => day.Day >= first && day.Day <= last && day.Reads > day.Failures, cancellationToken)
        || await CountedMentions.Accepted(database, first, last, null).AnyAsync(cancellationToken)
            ? count
            : null;

    private async Task<IReadOnlyList<Comparison>> ComparisonsAsync(ExposureFilter filter, IReadOnlyList<Slim> past, int? now, DateOnly until, CancellationToken cancellationToken)
    {
        var days = until.DayNumber - filter.Period.FirstDay.DayNumber + 1;
        var isWhole = until == filter.Period.LastDay;
        var comparisons = new List<Comparison> { await BaselineAsync(filter.Period.NagariId, now, days, cancellationToken) };
        comparisons.Add(await EarlierAsync(ComparisonKind.YearBefore, filter with { Period = filter.Period.YearBefore }, past, filter.Period.LastDay, now, isWhole ? null : days, cancellationToken));
        // The year before and the period before are one when the period is a year.
        if (filter.Period.Quarter is not null)
            comparisons.Add(await EarlierAsync(ComparisonKind.Previous, filter with { Period = filter.Period.Previous }, past, filter.Period.LastDay, now, isWhole ? null : days, cancellationToken));
        return comparisons;
    }

    private async Task<Comparison> BaselineAsync(long? nagariId, int? now, int days, CancellationToken cancellationToken)
    {
        if (await baselines.FindAsync(IndicatorCode.Exposure, nagariId, cancellationToken) is not { } baseline)
            return new Comparison(ComparisonKind.Baseline, null, null, null, Growth.Without(GrowthReason.NoBaseline));
        var daysThen = baseline.LastDay.DayNumber - baseline.FirstDay.DayNumber + 1;
        // Quarters differ by a day or two, which is no difference.
        var isPerDay = Math.Abs(daysThen - days) > 3;
        return new Comparison(
            ComparisonKind.Baseline, baseline.FirstDay, baseline.LastDay, baseline.Value, isPerDay ? Growth.PerDay(now, days, baseline.Value, daysThen) : Growth.Of(now, baseline.Value), Baseline: baseline)
        {
            IsPerDay = isPerDay,
        };
    }

    /// <param name="days">So many of its first days, while the period itself is running; null for all of it.</param>
    private async Task<Comparison> EarlierAsync(ComparisonKind kind, ExposureFilter then, IReadOnlyList<Slim> past, DateOnly lastNow, int? days, int? firstDays, CancellationToken cancellationToken)
    {
        var asked = firstDays is { } some ? then with { Until = then.Period.FirstDay.AddDays(some - 1) } : then;
        var count = await ReportedAsync(await CountOfAsync(past, asked, cancellationToken), then.Period.FirstDay, asked.LastDay, cancellationToken);
        var (rule, ruleThen) = (await rules.ForAsync(lastNow, cancellationToken), await rules.ForAsync(then.Period.LastDay, cancellationToken));
        var growth = rule.Number == ruleThen.Number ? Growth.Of(days, count?.Mentions) : Growth.Without(GrowthReason.OtherRule);
        return new Comparison(kind, then.Period.FirstDay, asked.LastDay, count?.Mentions, growth, asked);
    }

    private async Task<IReadOnlyList<TrendPoint>> TrendAsync(ExposureFilter filter, IReadOnlyList<Slim> past, CancellationToken cancellationToken)
    {
        var points = new List<TrendPoint>();
        foreach (var quarter in TrendOf(filter.Period))
        {
            var of = filter with { Period = ExposurePeriod.Of(quarter) with { NagariId = filter.Period.NagariId } };
            points.Add(new TrendPoint(quarter, await ReportedAsync(await CountOfAsync(past, of, cancellationToken), quarter.FirstDay, quarter.LastDay, cancellationToken), of));
        }

        return points;
    }

    /// <summary>The oldest first.</summary>
    private List<Quarter> TrendOf(ExposurePeriod period)
    {
        var (quarter, current) = (period.LastQuarter, Quarter.Of(clock.Today));
        if (quarter.FirstDay > current.FirstDay && period.Quarter is null)
            quarter = current;
        var quarters = new List<Quarter>();
        for (; quarters.Count < TrendQuarters && quarter.Year > 2000; quarter = quarter.Previous)
            quarters.Insert(0, quarter);
        return quarters;
    }

    /// <summary>The accepted mentions outside the period that trend and comparisons ask about: read once, for a question of its own per quarter costs the database many times more.</summary>
    private async Task<List<Slim>> PastAsync(ExposurePeriod period, CancellationToken cancellationToken)
    {
        var (first, last) = (period.FirstDay, period.LastDay);
        var trend = TrendOf(period);
        DateOnly[] firsts = [period.YearBefore.FirstDay, period.Previous.FirstDay, .. trend.Select(quarter => quarter.FirstDay)];
        DateOnly[] lasts = [period.YearBefore.LastDay, period.Previous.LastDay, .. trend.Select(quarter => quarter.LastDay)];
        return await CountedMentions.Accepted(database, firsts.Min(), lasts.Max(), period.NagariId)
            .Where(mention => mention.PublishedOn < first || mention.PublishedOn > last)
            .Select(mention => new Slim(mention.Id, mention.PublishedOn, mention.Kind, mention.OutletId, mention.StoryId, mention.Story.EventId, null, null))
            .ToListAsync(cancellationToken);
    }

    private async Task<ExposureCount> CountOfAsync(IReadOnlyList<Slim> past, ExposureFilter of, CancellationToken cancellationToken)
    {
        var (first, last) = (of.Period.FirstDay, of.LastDay);
        var kinds = (await rules.ForAsync(of.Period.LastDay, cancellationToken)).CountedKinds;
        return CountOf(past.Where(mention => mention.Day >= first && mention.Day <= last && kinds.Contains(mention.Kind)));
    }

    /// <summary>The period's accepted mentions, of each the little that counting needs: one reading of the index gives every split.</summary>
    private async Task<List<Slim>> AcceptedAsync(ExposureFilter filter, CancellationToken cancellationToken) =>
        await (await rows.OfAsync(filter with { Nagari = null, Scope = RowScope.Accepted }, cancellationToken))
            .Select(mention => new Slim(mention.Id, mention.PublishedOn, mention.Kind, mention.OutletId, mention.StoryId, mention.Story.EventId, mention.TopicId, mention.Tone))
            .ToListAsync(cancellationToken);

    /// <summary>A kind of which there is nothing says so.</summary>
    private static IReadOnlyList<Split> Kinds(ExposureFilter filter, IReadOnlyList<Slim> accepted) =>
    [
        .. Enum.GetValues<MentionKind>().Select(kind => new Split(
            $"Kind.{kind}", null, CountOf(accepted.Where(mention => mention.Kind == kind)), filter with { Scope = RowScope.Accepted, Kind = kind })),
    ];

    private async Task<IReadOnlyList<Split>> NagariAsync(ExposureFilter filter, IReadOnlyList<Slim> counted, CancellationToken cancellationToken)
    {
        var names = await database.Set<Nagari>().AsNoTracking().ToDictionaryAsync(nagari => nagari.Id, nagari => (nagari.Slug, nagari.Name), cancellationToken);
        var pairs = await (await rows.OfAsync(filter with { Nagari = null }, cancellationToken))
            .SelectMany(mention => mention.Nagari, (mention, nagari) => new { Mention = mention.Id, Nagari = nagari.Id })
            .ToListAsync(cancellationToken);
        // A mention that was accepted between the two readings waits for the next.
        var mentions = counted.ToDictionary(mention => mention.Id);
        var placed = pairs.Select(pair => pair.Mention).ToHashSet();
        return
        [
            .. pairs.Where(pair => mentions.ContainsKey(pair.Mention)).GroupBy(pair => pair.Nagari).Select(group => new Split(
                null, names[group.Key].Name, CountOf(group.Select(pair => mentions[pair.Mention])), filter with { Nagari = names[group.Key].Slug }))
                .OrderBy(split => split.Name, StringComparer.CurrentCulture),
            new Split("Dashboard.NoNagari", null, CountOf(counted.Where(mention => !placed.Contains(mention.Id))), filter with { IsWithoutNagari = true }),
        ];
    }

    private static List<Split> TiersOf(ExposureFilter filter, IReadOnlyList<Slim> counted, Tiers tiers, Dictionary<long, Outlet> outlets)
    {
        var known = new Dictionary<(long Outlet, DateOnly Day), string>();
        var byTier = counted.ToLookup(TierOf);
        return
        [
            .. Enum.GetNames<OutletTier>().Append(ExposureFilter.None).Where(tier => tier != ExposureFilter.None || byTier[tier].Any())
                .Select(tier => new Split(tier == ExposureFilter.None ? "Tier.None" : $"Tier.{tier}", null, CountOf(byTier[tier]), filter with { Tier = tier })),
        ];

        string TierOf(Slim mention)
        {
            if (!known.TryGetValue((mention.OutletId, mention.Day), out var tier))
                known.Add((mention.OutletId, mention.Day), tier = tiers.Of(outlets[mention.OutletId], mention.Day)?.ToString() ?? ExposureFilter.None);
            return tier;
        }
    }

    private async Task<IReadOnlyList<Split>> TopicsAsync(ExposureFilter filter, IReadOnlyList<Slim> counted, CancellationToken cancellationToken)
    {
        var topics = await database.Set<Topic>().AsNoTracking().Select(topic => new { topic.Id, topic.Slug, topic.Name }).ToDictionaryAsync(topic => topic.Id, cancellationToken);
        // Zero is no topic: logged by staff, or taken back from what was dropped without one.
        return SplitBy(counted, mention => mention.TopicId ?? 0, (id, count) => topics.TryGetValue(id, out var topic)
            ? new Split(null, topic.Name, count, filter with { Topic = topic.Slug })
            : new Split("Dashboard.NoTopic", null, count, filter with { Topic = ExposureFilter.None }));
    }

    /// <summary>The greatest first.</summary>
    private static IReadOnlyList<Split> SplitBy<TKey>(IEnumerable<Slim> mentions, Func<Slim, TKey> key, Func<TKey, ExposureCount, Split> split)
        where TKey : notnull =>
        [.. mentions.GroupBy(key).Select(group => split(group.Key, CountOf([.. group]))).OrderByDescending(one => one.Count.Mentions)];

    private static ExposureCount CountOf(IEnumerable<Slim> mentions)
    {
        var (count, outlets, stories, events) = (0, new HashSet<long>(), new HashSet<long>(), new HashSet<long>());
        foreach (var mention in mentions)
        {
            count++;
            outlets.Add(mention.OutletId);
            stories.Add(mention.StoryId);
            events.Add(mention.EventId);
        }

        return new ExposureCount(count, outlets.Count, stories.Count, events.Count);
    }

    private async Task<SourcesWatch> SourcesAsync(ExposurePeriod period, CancellationToken cancellationToken)
    {
        var (first, last) = (period.FirstDay, period.LastDay);
        var days = await database.Set<SourceDay>().Where(day => day.Day >= first && day.Day <= last)
            .GroupBy(day => day.SourceId)
            .Select(group => new
            {
                group.Key,
                Days = group.Count(),
                Failed = group.Sum(day => day.Failures > 0 ? 1 : 0),
                Lost = group.Sum(day => day.Failures > 0 && day.Failures >= day.Reads ? 1 : 0),
            })
            .ToListAsync(cancellationToken);
        var failed = days.Where(one => one.Failed > 0).OrderByDescending(one => one.Lost).ThenByDescending(one => one.Failed).ThenBy(one => one.Key).ToList();
        var shown = failed.Take(SourcesShown).Select(one => one.Key).ToList();
        var names = await database.Set<Source>().Where(source => shown.Contains(source.Id)).Select(source => new { source.Id, source.Slug, Outlet = source.Outlet.Name }).ToDictionaryAsync(source => source.Id, cancellationToken);
        return new SourcesWatch(
            days.Count,
            await database.Set<Source>().CountAsync(source => source.IsEnabled && !source.IsPaused, cancellationToken),
            [.. failed.Take(SourcesShown).Select(one => new FailedSource(names[one.Key].Slug, names[one.Key].Outlet, one.Days, one.Failed, one.Lost))],
            failed.Count);
    }

    private sealed record Slim(long Id, DateOnly Day, MentionKind Kind, long OutletId, long StoryId, long EventId, long? TopicId, Tone? Tone);
}
