using System.Linq.Expressions;
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
        var counted = await rows.OfAsync(filter with { Nagari = null }, cancellationToken);
        var count = await ReportedAsync(await ExposureCount.OfAsync(counted, cancellationToken), period.FirstDay, period.LastDay, cancellationToken);
        var until = today < period.LastDay ? today : period.LastDay;
        var tiers = await rows.TiersAsync(cancellationToken);
        return new ExposureFigures
        {
            Period = period,
            Until = until,
            IsRunning = today >= period.FirstDay && today < period.LastDay,
            Rule = await rules.ForAsync(period.LastDay, cancellationToken),
            TierVersion = tiers.VersionOn(until),
            Count = count,
            Comparisons = today < period.FirstDay ? [] : await ComparisonsAsync(filter, count?.Mentions, until, cancellationToken),
            Trend = await TrendAsync(filter, cancellationToken),
            Kinds = await KindsAsync(filter, cancellationToken),
            Nagari = period.NagariId is null ? await NagariAsync(filter, counted, cancellationToken) : [],
            Outlets = await OutletsAsync(filter, counted, cancellationToken),
            Tiers = await TiersAsync(filter, cancellationToken),
            Media = await SplitAsync(counted, mention => mention.Outlet.Type, (medium, count) => new Split($"OutletType.{medium}", null, count, filter with { Medium = medium }), cancellationToken),
            Tones = await SplitAsync(counted, mention => mention.Tone, (tone, count) => new Split($"Tone.{tone?.ToString() ?? "None"}", null, count, filter with { Tone = tone?.ToString() ?? ExposureFilter.None }), cancellationToken),
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

    private async Task<IReadOnlyList<Comparison>> ComparisonsAsync(ExposureFilter filter, int? now, DateOnly until, CancellationToken cancellationToken)
    {
        var days = until.DayNumber - filter.Period.FirstDay.DayNumber + 1;
        var isWhole = until == filter.Period.LastDay;
        var comparisons = new List<Comparison> { await BaselineAsync(filter.Period.NagariId, now, days, cancellationToken) };
        comparisons.Add(await EarlierAsync(ComparisonKind.YearBefore, filter with { Period = filter.Period.YearBefore }, filter.Period.LastDay, now, isWhole ? null : days, cancellationToken));
        // The year before and the period before are one when the period is a year.
        if (filter.Period.Quarter is not null)
            comparisons.Add(await EarlierAsync(ComparisonKind.Previous, filter with { Period = filter.Period.Previous }, filter.Period.LastDay, now, isWhole ? null : days, cancellationToken));
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
    private async Task<Comparison> EarlierAsync(ComparisonKind kind, ExposureFilter then, DateOnly lastNow, int? days, int? firstDays, CancellationToken cancellationToken)
    {
        var asked = firstDays is { } some ? then with { Until = then.Period.FirstDay.AddDays(some - 1) } : then;
        var found = await ExposureCount.OfAsync(await rows.OfAsync(asked with { Nagari = null }, cancellationToken), cancellationToken);
        var count = await ReportedAsync(found, then.Period.FirstDay, asked.LastDay, cancellationToken);
        var (rule, ruleThen) = (await rules.ForAsync(lastNow, cancellationToken), await rules.ForAsync(then.Period.LastDay, cancellationToken));
        var growth = rule.Number == ruleThen.Number ? Growth.Of(days, count?.Mentions) : Growth.Without(GrowthReason.OtherRule);
        return new Comparison(kind, then.Period.FirstDay, asked.LastDay, count?.Mentions, growth, asked);
    }

    private async Task<IReadOnlyList<TrendPoint>> TrendAsync(ExposureFilter filter, CancellationToken cancellationToken)
    {
        var (quarter, current) = (filter.Period.LastQuarter, Quarter.Of(clock.Today));
        if (quarter.FirstDay > current.FirstDay && filter.Period.Quarter is null)
            quarter = current;
        var points = new List<TrendPoint>();
        for (var i = 0; i < TrendQuarters && quarter.Year > 2000; i++, quarter = quarter.Previous)
        {
            var of = filter with { Period = ExposurePeriod.Of(quarter) with { NagariId = filter.Period.NagariId } };
            var count = await ExposureCount.OfAsync(await rows.OfAsync(of with { Nagari = null }, cancellationToken), cancellationToken);
            points.Insert(0, new TrendPoint(quarter, await ReportedAsync(count, quarter.FirstDay, quarter.LastDay, cancellationToken), of));
        }

        return points;
    }

    private async Task<IReadOnlyList<Split>> KindsAsync(ExposureFilter filter, CancellationToken cancellationToken)
    {
        var all = filter with { Scope = RowScope.Accepted };
        var found = await SplitAsync(
            await rows.OfAsync(all with { Nagari = null }, cancellationToken), mention => mention.Kind, (kind, count) => new Split($"Kind.{kind}", null, count, all with { Kind = kind }), cancellationToken);
        // A kind of which there is nothing says so.
        return [.. Enum.GetValues<MentionKind>().Select(kind => found.FirstOrDefault(split => split.Rows.Kind == kind) ?? new Split($"Kind.{kind}", null, ExposureCount.None, all with { Kind = kind }))];
    }

    private async Task<IReadOnlyList<Split>> NagariAsync(ExposureFilter filter, IQueryable<Mention> counted, CancellationToken cancellationToken)
    {
        var names = await database.Set<Nagari>().AsNoTracking().ToDictionaryAsync(nagari => nagari.Id, nagari => (nagari.Slug, nagari.Name), cancellationToken);
        var slim = counted.SelectMany(mention => mention.Nagari, (mention, nagari) => new Slim<long> { Key = nagari.Id, OutletId = mention.OutletId, StoryId = mention.StoryId, EventId = mention.Story.EventId });
        var found = await GroupAsync(slim, (id, count) => new Split(null, names[id].Name, count, filter with { Nagari = names[id].Slug }), cancellationToken);
        var without = await ExposureCount.OfAsync(counted.Where(mention => !mention.Nagari.Any()), cancellationToken);
        return [.. found.OrderBy(split => split.Name, StringComparer.CurrentCulture), new Split("Dashboard.NoNagari", null, without, filter with { IsWithoutNagari = true })];
    }

    private async Task<IReadOnlyList<Split>> OutletsAsync(ExposureFilter filter, IQueryable<Mention> counted, CancellationToken cancellationToken)
    {
        var outlets = (await rows.OutletsAsync(cancellationToken)).ToDictionary(outlet => outlet.Id);
        return await SplitAsync(counted, mention => mention.OutletId, (id, count) => new Split(null, outlets[id].Name, count, filter with { Outlet = outlets[id].Slug }), cancellationToken);
    }

    private async Task<IReadOnlyList<Split>> TiersAsync(ExposureFilter filter, CancellationToken cancellationToken)
    {
        var splits = new List<Split>();
        foreach (var tier in Enum.GetNames<OutletTier>().Append(ExposureFilter.None))
        {
            var of = filter with { Tier = tier };
            var count = await ExposureCount.OfAsync(await rows.OfAsync(of with { Nagari = null }, cancellationToken), cancellationToken);
            if (count.Mentions > 0 || tier != ExposureFilter.None)
                splits.Add(new Split(tier == ExposureFilter.None ? "Tier.None" : $"Tier.{tier}", null, count, of));
        }

        return splits;
    }

    private async Task<IReadOnlyList<Split>> TopicsAsync(ExposureFilter filter, IQueryable<Mention> counted, CancellationToken cancellationToken)
    {
        var topics = await database.Set<Topic>().AsNoTracking().Select(topic => new { topic.Id, topic.Slug, topic.Name }).ToDictionaryAsync(topic => topic.Id, cancellationToken);
        return await SplitAsync(
            counted,
            mention => mention.TopicId,
            (id, count) => id is { } known
                ? new Split(null, topics[known].Name, count, filter with { Topic = topics[known].Slug })
                : new Split("Dashboard.NoTopic", null, count, filter with { Topic = ExposureFilter.None }),
            cancellationToken);
    }

    private static Task<IReadOnlyList<Split>> SplitAsync<TKey>(
        IQueryable<Mention> mentions, Expression<Func<Mention, TKey>> key, Func<TKey, ExposureCount, Split> split, CancellationToken cancellationToken) =>
        GroupAsync(mentions.Select(Keyed(key)), split, cancellationToken);

    /// <summary>The greatest first.</summary>
    private static async Task<IReadOnlyList<Split>> GroupAsync<TKey>(IQueryable<Slim<TKey>> slim, Func<TKey, ExposureCount, Split> split, CancellationToken cancellationToken)
    {
        var groups = await slim.GroupBy(one => one.Key)
            .Select(group => new
            {
                group.Key,
                Mentions = group.Count(),
                Outlets = group.Select(one => one.OutletId).Distinct().Count(),
                Stories = group.Select(one => one.StoryId).Distinct().Count(),
                Events = group.Select(one => one.EventId).Distinct().Count(),
            })
            .OrderByDescending(group => group.Mentions)
            .ToListAsync(cancellationToken);
        return [.. groups.Select(group => split(group.Key, new ExposureCount(group.Mentions, group.Outlets, group.Stories, group.Events)))];
    }

    private static Expression<Func<Mention, Slim<TKey>>> Keyed<TKey>(Expression<Func<Mention, TKey>> key)
    {
        Expression<Func<Mention, Slim<TKey>>> shape = mention => new Slim<TKey> { OutletId = mention.OutletId, StoryId = mention.StoryId, EventId = mention.Story.EventId };
        var made = (MemberInitExpression)new Replaced(shape.Parameters[0], key.Parameters[0]).Visit(shape.Body);
        var bound = Expression.Bind(typeof(Slim<TKey>).GetProperty(nameof(Slim<TKey>.Key))!, key.Body);
        return Expression.Lambda<Func<Mention, Slim<TKey>>>(made.Update(made.NewExpression, made.Bindings.Prepend(bound)), key.Parameters);
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

    /// <summary>The little of a mention that counting needs.</summary>
    private sealed class Slim<TKey>
    {
        public TKey Key { get; init; } = default!;
        public long OutletId { get; init; }
        public long StoryId { get; init; }
        public long EventId { get; init; }
    }

    private sealed class Replaced(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
