using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>Who is to be told, with what they have chosen.</summary>
internal sealed class AlertReaders(PortalDbContext database, IPeople people, PortalClock clock)
{
    public Task<List<string>> NamesAsync(CancellationToken cancellationToken) => database.Set<AlertSubscription>()
        .Where(row => row.ImmediateFromTenths != null || row.Rhythm == AlertRhythm.Daily || row.Rhythm == AlertRhythm.Weekly)
        .Select(row => row.UserName).Distinct().OrderBy(name => name).ToListAsync(cancellationToken);

    /// <returns>Null when this person gets no mail now: nothing is due to them, an earlier mail still waits, or they may not have any.</returns>
    public async Task<AlertReader?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        var person = await people.FindAsync(userName, cancellationToken);
        if (person is null || !person.Holds(Permissions.ViewMentions))
        {
            await SkipAsync(userName, cancellationToken);
            return null;
        }

        // While one waits no other is made, so that an outage ends with one mail and not with a heap of them.
        if (person.Email is null || await database.Set<AlertMail>().AnyAsync(mail => mail.UserName == userName && mail.State == AlertMailState.Claimed, cancellationToken))
            return null;
        var rows = await database.Set<AlertSubscription>().Where(row => row.UserName == userName).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var own = rows.Where(row => row.IsOwn).Select(row => row.TopicId!.Value).ToList();
        return new AlertReader(person, [.. rows.Where(row => row.TopicId is null || row.IsOwn)], own);
    }

    /// <summary>Who may not look is told nothing, now or when they may again, of what was found meanwhile.</summary>
    private Task<int> SkipAsync(string userName, CancellationToken cancellationToken)
    {
        var (now, day) = (clock.UtcNow, AlertSchedule.LastDaily(clock.ToLocal(clock.UtcNow)));
        return database.Set<AlertSubscription>().Where(row => row.UserName == userName).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DigestSinceUtc, now).SetProperty(row => row.ImmediateSinceUtc, now).SetProperty(row => row.LastDigestOn, day), cancellationToken);
    }
}

/// <param name="Rows">Those that speak: for all topics, and for topics with a choice of their own. Tracked.</param>
/// <param name="OwnTopics">Topics that the row for all leaves out.</param>
internal sealed record AlertReader(Person Person, IReadOnlyList<AlertSubscription> Rows, IReadOnlyList<long> OwnTopics);
