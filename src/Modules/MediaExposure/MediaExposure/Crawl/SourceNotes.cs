using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Writes down how a poll went, when to come again, and gives the claim back.</summary>
internal sealed class SourceNotes(CrawlClaims claims, SourceDays days, TimeProvider time)
{
    /// <summary>Fewer links than this, all new, are no sign of a gap.</summary>
    private const int GapFrom = 5;

    public async Task SucceedAsync(Source source, PolledSource polled, IReadOnlyList<TriagedLink> triaged, int added, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var isFirst = source.LastSuccessUtc is null;
        var allNew = added >= GapFrom && triaged.All(link => link.Fate is LinkFate.New or LinkFate.Repeated);
        var adapted = Adapt(source, polled, added, allNew && !isFirst, now);
        var interval = TimeSpan.FromMinutes(source.FixedMinutes ?? adapted);
        var answer = polled.Answer;
        var ttl = polled.IsNotModified ? source.TtlMinutes : (int?)polled.About?.MinInterval?.TotalMinutes;
        var due = PollInterval.Due(now, interval, ttl is { } minutes ? TimeSpan.FromMinutes(minutes) : null, answer.MaxAge, answer.RetryAfter);
        var hasGap = allNew && !isFirst && source.Kind != SourceKind.Discovery && !SearchTemplate.IsTemplate(source.Url);
        var lies = added > 0 && IsUntrueAboutChange(source, polled);
        await days.AddAsync(source.Id, failed: false, added, cancellationToken);
        await UpdateAsync(
            source,
            set =>
            {
                Done(set, now, due);
                set.SetProperty(one => one.LastSuccessUtc, now)
                    .SetProperty(one => one.LastFailure, (string?)null)
                    .SetProperty(one => one.LastFailureDetail, (string?)null)
                    .SetProperty(one => one.FailuresInRow, 0)
                    .SetProperty(one => one.SleepingSinceUtc, (DateTime?)null)
                    .SetProperty(one => one.AdaptedMinutes, adapted)
                    .SetProperty(one => one.TtlMinutes, ttl)
                    .SetProperty(one => one.MovedTo, Moved(source, answer));
                if (!polled.IsNotModified)
                    Remember(set, source, polled, now);
                if (added > 0 || isFirst)
                    set.SetProperty(one => one.LastNewUtc, now);
                if (lies)
                    set.SetProperty(one => one.LiesAboutChange, true);
                if (hasGap)
                    NoteGap(set, source, now);
            },
            cancellationToken);
    }

    public async Task FailAsync(Source source, PolledSource polled, CrawlFailure failure, int added, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var failures = source.FailuresInRow + 1;
        var sleeping = source.SleepingSinceUtc ?? (failures >= SourcePatience.FailuresBeforeSleep ? now : null);
        var isDead = SourcePatience.IsDead(failure.Key, sleeping, now);
        var wait = now + SourcePatience.WaitAfterFailure(source.Interval, failures);
        var asked = PollInterval.Due(now, TimeSpan.Zero, null, null, polled.Answer.RetryAfter);
        var due = isDead ? SourcePatience.Never : asked > wait ? asked : wait;
        await days.AddAsync(source.Id, failed: true, added, cancellationToken);
        await UpdateAsync(
            source,
            set =>
            {
                Done(set, now, due);
                set.SetProperty(one => one.LastFailure, failure.Key)
                    .SetProperty(one => one.LastFailureDetail, failure.Detail)
                    .SetProperty(one => one.FailuresInRow, failures)
                    .SetProperty(one => one.SleepingSinceUtc, sleeping);
                if (added > 0)
                    set.SetProperty(one => one.LastNewUtc, now);
            },
            cancellationToken);
    }

    private static int Adapt(Source source, PolledSource polled, int added, bool allNew, DateTime now)
    {
        // At the first reading all is new: the span of what it holds then stands for the time since.
        var since = source.LastSuccessUtc is { } last ? now - last : TimeSpan.Zero;
        var next = PollInterval.Next(TimeSpan.FromMinutes(source.AdaptedMinutes), added, since, polled.Window, allNew);
        return (int)Math.Round(next.TotalMinutes);
    }

    /// <summary>Another body with other links under the mark of the old one: asked whether it had changed, it would have said no.</summary>
    private static bool IsUntrueAboutChange(Source source, PolledSource polled)
    {
        if (polled.BodyHash is null || source.BodyHash is null || polled.BodyHash == source.BodyHash)
            return false;
        return source.ETag is { } tag ? tag == polled.Answer.ETag : source.LastModifiedUtc is { } date && date == polled.Answer.LastModified?.UtcDateTime;
    }

    private static string? Moved(Source source, FetchOutcome answer) =>
        answer.MovedTo is { AbsoluteUri: { Length: <= 2048 } address } && address != source.Url && !SearchTemplate.IsTemplate(source.Url) ? address : null;

    private static void Remember(UpdateSettersBuilder<Source> set, Source source, PolledSource polled, DateTime now)
    {
        var family = SiteFamilies.Of(polled.About?.Generator, new Uri(source.Url.Replace(SearchTemplate.Slot, "", StringComparison.Ordinal)));
        set.SetProperty(one => one.BodyHash, polled.BodyHash)
            .SetProperty(one => one.ETag, polled.Answer.ETag)
            .SetProperty(one => one.LastModifiedUtc, polled.Answer.LastModified?.UtcDateTime)
            .SetProperty(one => one.LastWholeUtc, now)
            .SetProperty(one => one.Family, family);
    }

    /// <summary>What came since the last success may be lost: say so, and have it collected.</summary>
    private static void NoteGap(UpdateSettersBuilder<Source> set, Source source, DateTime now)
    {
        var since = source.GapSinceUtc ?? source.LastSuccessUtc;
        // One that is under way has passed the newest pages already: it begins again, and goes as far as it was to.
        var to = source.BackfillToUtc < since ? source.BackfillToUtc : since;
        set.SetProperty(one => one.GapSinceUtc, since)
            .SetProperty(one => one.BackfillToUtc, to)
            .SetProperty(one => one.BackfillDueUtc, now)
            .SetProperty(one => one.BackfillKind, source.Kind)
            .SetProperty(one => one.BackfillPage, Source.FirstBackfillPage)
            .SetProperty(one => one.BackfillNext, (string?)null)
            .SetProperty(one => one.BackfillMark, (string?)null)
            .SetProperty(one => one.BackfillFailures, 0)
            .SetProperty(one => one.BackfillFound, 0)
            .SetProperty(one => one.BackfillEnd, (string?)null);
    }

    private static void Done(UpdateSettersBuilder<Source> set, DateTime now, DateTime due) => set
        .SetProperty(one => one.LastRunUtc, now)
        .SetProperty(one => one.NextDueUtc, due)
        .SetProperty(one => one.LeaseUntilUtc, (DateTime?)null)
        .SetProperty(one => one.LeaseToken, (string?)null);

    /// <summary>
    /// Beside what staff may be editing meanwhile: neither undoes the other. Of an address that is no longer the source's
    /// nothing is noted, and the new one stays due.
    /// </summary>
    private async Task UpdateAsync(Source source, Action<UpdateSettersBuilder<Source>> set, CancellationToken cancellationToken)
    {
        if (await claims.Held(source).ExecuteUpdateAsync(set, cancellationToken) == 0)
            await claims.ReleaseSourceAsync(source.Id, cancellationToken);
    }
}
