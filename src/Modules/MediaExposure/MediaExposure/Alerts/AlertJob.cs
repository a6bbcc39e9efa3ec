using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>
/// Tells at once of mentions above the score a person has chosen: a mail for each while they are few, one for all when they are many;
/// what is older than a day, after an outage, is folded into one.
/// </summary>
internal sealed class AlertJob(PortalDbContext database, AlertRun run, AlertFinds finds, AlertDelivery delivery, PortalClock clock) : IJob
{
    public const string Id = "exposure.alerts";

    /// <summary>So many come one by one.</summary>
    public const int MaxSingly = 3;

    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    public Task RunAsync(CancellationToken cancellationToken) => run.RunAsync(TellAsync, cancellationToken);

    private async Task<bool> TellAsync(AlertReader reader, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var rows = reader.Rows.Where(row => row.ImmediateFromTenths is not null).ToList();
        var found = new Dictionary<long, DateTime>();
        foreach (var row in rows)
        {
            foreach (var find in await finds.ForImmediateAsync(row, reader.OwnTopics, now, cancellationToken))
                found[find.Id] = find.FoundUtc;
        }

        foreach (var mentions in Fold(found, now))
        {
            if (await delivery.ClaimAsync(reader.Person.UserName, AlertKind.Immediate, mentions, cancellationToken) is { } mail && !await delivery.SendAsync(mail, cancellationToken))
                return false;
        }

        await LookedAsync([.. rows.Select(row => row.Id)], now - DigestJob.Overlap, cancellationToken);
        return true;
    }

    /// <summary>The mails that these findings make.</summary>
    internal static IReadOnlyList<IReadOnlyCollection<long>> Fold(IReadOnlyDictionary<long, DateTime> found, DateTime now)
    {
        var old = found.Where(find => find.Value <= now - Fresh).Select(find => find.Key).Order().ToList();
        var fresh = found.Keys.Except(old).Order().ToList();
        var mails = new List<IReadOnlyCollection<long>>();
        if (old.Count > 0)
            mails.Add(old);
        if (fresh.Count > MaxSingly)
            mails.Add(fresh);
        else
            mails.AddRange(fresh.Select(one => (IReadOnlyCollection<long>)[one]));
        return mails;
    }

    /// <summary>Only forward: a subscription made within the overlap begins with its own moment.</summary>
    private Task<int> LookedAsync(long[] rows, DateTime until, CancellationToken cancellationToken) => database.Set<AlertSubscription>()
        .Where(row => rows.Contains(row.Id) && row.ImmediateSinceUtc < until)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.ImmediateSinceUtc, until), cancellationToken);
}
