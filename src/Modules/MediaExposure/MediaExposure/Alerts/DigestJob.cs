using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>
/// The digests that are due since seven, one mail to each person whatever they have subscribed to. Asked again and again during
/// the day, so that one missed at seven is made up for; nothing new makes no mail.
/// </summary>
internal sealed class DigestJob(PortalDbContext database, AlertRun run, AlertFinds finds, AlertDelivery delivery, PortalClock clock) : IJob
{
    public const string Id = "exposure.digest";

    /// <summary>A mention may be stored a little after the moment it was found; what was told already is left out by its key.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken) => run.RunAsync(TellAsync, cancellationToken);

    private async Task<bool> TellAsync(AlertReader reader, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var due = reader.Rows.Where(row => AlertSchedule.IsDue(row.Rhythm, row.LastDigestOn, clock.ToLocal(now))).ToList();
        if (due.Count == 0)
            return true;
        var mentions = new HashSet<long>();
        foreach (var row in due)
        {
            mentions.UnionWith((await finds.ForDigestAsync(row, reader.OwnTopics, now, cancellationToken)).Select(find => find.Id));
            (row.LastDigestOn, row.DigestSinceUtc) = (AlertSchedule.LastDaily(clock.ToLocal(now)), Later(row.DigestSinceUtc, now - Overlap));
        }

        if (mentions.Count == 0)
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }

        var kind = due.Any(row => row.Rhythm == AlertRhythm.Daily) ? AlertKind.Daily : AlertKind.Weekly;
        return await delivery.ClaimAsync(reader.Person.UserName, kind, mentions, cancellationToken) is not { } mail || await delivery.SendAsync(mail, cancellationToken);
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
