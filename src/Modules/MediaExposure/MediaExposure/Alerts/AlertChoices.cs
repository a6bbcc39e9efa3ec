using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>What a person has chosen to hear, changed by themselves alone.</summary>
internal sealed class AlertChoices(PortalDbContext database, ActorScope actor, PortalClock clock)
{
    public Task<List<AlertSubscription>> OfAsync(string userName, CancellationToken cancellationToken) =>
        database.Set<AlertSubscription>().Where(row => row.UserName == userName).ToListAsync(cancellationToken);

    /// <summary>The same form sent twice at once is saved once: who comes second finds the rows of the first.</summary>
    public Task SaveAsync(string userName, IReadOnlyList<AlertChoice> choices, CancellationToken cancellationToken) =>
        Conflicts.RetryAsync(database, () => SaveOnceAsync(userName, choices, cancellationToken));

    private async Task SaveOnceAsync(string userName, IReadOnlyList<AlertChoice> choices, CancellationToken cancellationToken)
    {
        var rows = await OfAsync(userName, cancellationToken);
        var all = rows.Find(row => row.TopicId is null);
        var known = await database.Set<Topic>().Select(topic => topic.Id).ToListAsync(cancellationToken);
        // The row for all comes last, so that a topic that gets a choice of its own goes on where all of them were.
        foreach (var choice in choices.Where(choice => choice.TopicId is not { } topic || known.Contains(topic)).OrderBy(choice => choice.TopicId is null))
        {
            var row = rows.Find(one => one.TopicId == choice.TopicId);
            if (row is null)
            {
                if (choice is { IsNothing: true })
                    continue;
                database.Add(row = New(userName, choice.TopicId));
            }

            Apply(row, choice, all);
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends what one mail was about, or everything; a mail of it that still waits is not sent.</summary>
    public async Task EndAsync(string userName, bool immediate, bool digests, CancellationToken cancellationToken)
    {
        actor.ActAs(userName);
        foreach (var row in await OfAsync(userName, cancellationToken))
        {
            if (immediate)
                row.ImmediateFromTenths = null;
            if (digests && row.Rhythm != AlertRhythm.AsAll)
                row.Rhythm = AlertRhythm.None;
        }

        var waiting = await database.Set<AlertMail>().Where(mail => mail.UserName == userName && mail.State == AlertMailState.Claimed).ToListAsync(cancellationToken);
        foreach (var mail in waiting.Where(mail => mail.Kind == AlertKind.Immediate ? immediate : digests))
            mail.GiveUp("Alert.Failed.Ended", clock.UtcNow);
        await database.SaveChangesAsync(cancellationToken);
    }

    private AlertSubscription New(string userName, long? topicId) => new()
    {
        UserName = userName,
        TopicId = topicId,
        Rhythm = topicId is null ? AlertRhythm.None : AlertRhythm.AsAll,
        DigestSinceUtc = clock.UtcNow,
        ImmediateSinceUtc = clock.UtcNow,
        LastDigestOn = Today,
    };

    private DateOnly Today => AlertSchedule.LastDaily(clock.ToLocal(clock.UtcNow));

    /// <summary>What begins, begins now: nobody is sent what was found before they asked.</summary>
    private void Apply(AlertSubscription row, AlertChoice choice, AlertSubscription? all)
    {
        var wasOwn = row.TopicId is null || row.IsOwn;
        var before = wasOwn ? row : all;
        var (hadDigest, hadImmediate) = (IsDigest(before?.Rhythm), before?.ImmediateFromTenths is not null);
        if (IsDigest(choice.Rhythm))
            (row.DigestSinceUtc, row.LastDigestOn) = hadDigest ? (before!.DigestSinceUtc, before.LastDigestOn) : (clock.UtcNow, Today);
        if (choice.ImmediateFromTenths is not null)
            row.ImmediateSinceUtc = hadImmediate ? before!.ImmediateSinceUtc : clock.UtcNow;
        row.Rhythm = choice.Rhythm;
        row.ImmediateFromTenths = choice.Rhythm == AlertRhythm.AsAll ? null : choice.ImmediateFromTenths;
    }

    private static bool IsDigest(AlertRhythm? rhythm) => rhythm is AlertRhythm.Daily or AlertRhythm.Weekly;
}

/// <param name="TopicId">Null for all topics.</param>
internal sealed record AlertChoice(long? TopicId, AlertRhythm Rhythm, int? ImmediateFromTenths)
{
    /// <summary>What holds without a row.</summary>
    public bool IsNothing => TopicId is null ? Rhythm == AlertRhythm.None && ImmediateFromTenths is null : Rhythm == AlertRhythm.AsAll;
}
