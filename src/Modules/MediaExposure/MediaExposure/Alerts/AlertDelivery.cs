using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>
/// Claim and commit, send, mark. The claim takes its mentions by their key, so two processes never tell a person twice; a claim that
/// a killed process has left is sent again once its time has run out: never lost, at worst twice.
/// </summary>
internal sealed class AlertDelivery(PortalDbContext database, AlertFinds finds, AlertLetter letter, IMailer mailer, IPeople people, PortalClock clock, ILogger<AlertDelivery> logger)
{
    /// <summary>Longer than the mailer's patience with the server.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Takes mentions for one mail, and notes with it what the caller has changed.</summary>
    /// <returns>Null when another process was faster; nothing is changed then.</returns>
    public async Task<long?> ClaimAsync(string userName, AlertKind kind, IReadOnlyCollection<long> mentions, CancellationToken cancellationToken)
    {
        var mail = new AlertMail { UserName = userName, Kind = kind, ClaimedUtc = clock.UtcNow, Mentions = mentions.Count, NextAttemptUtc = clock.UtcNow + Lease };
        database.Add(mail);
        database.AddRange(mentions.Select(mention => new AlertSent { UserName = userName, MentionId = mention, Mail = mail }));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return mail.Id;
        }
        catch (DbUpdateException taken)
        {
            logger.LogInformation(taken, "Another process tells {User} already.", userName);
            database.ChangeTracker.Clear();
            return null;
        }
    }

    /// <summary>Sends what failed before or was left by a killed process, and is to be tried again by now.</summary>
    /// <returns>Whether the mail server takes mail; null when nothing was tried.</returns>
    public async Task<bool?> ResumeAsync(CancellationToken cancellationToken)
    {
        bool? works = null;
        var now = clock.UtcNow;
        var waiting = database.Set<AlertMail>().Where(mail => mail.State == AlertMailState.Claimed && mail.NextAttemptUtc <= now);
        foreach (var id in await waiting.OrderBy(mail => mail.Id).Select(mail => mail.Id).ToListAsync(cancellationToken))
        {
            var until = now + Lease;
            if (await waiting.Where(mail => mail.Id == id).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.NextAttemptUtc, until), cancellationToken) == 0)
                continue;
            works = await SendAsync(id, cancellationToken);
            // A server that is away is not asked once for each of them.
            if (works == false)
                break;
        }

        return works;
    }

    /// <summary>Sends a claimed mail and marks what became of it.</summary>
    /// <returns>False when the server did not take it and may later.</returns>
    public async Task<bool> SendAsync(long mailId, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        var mail = await database.Set<AlertMail>().SingleAsync(one => one.Id == mailId, cancellationToken);
        var person = await people.FindAsync(mail.UserName, cancellationToken);
        var items = await finds.ItemsAsync(mailId, cancellationToken);
        if (person is null || !person.Holds(Permissions.ViewMentions))
        {
            mail.GiveUp("Alert.Failed.Withdrawn", clock.UtcNow);
        }
        else if (items.Count == 0)
        {
            mail.GiveUp("Alert.Failed.NothingLeft", clock.UtcNow);
        }
        else if (person.Email is null)
        {
            mail.Fail("Alert.Failed.NoAddress", clock.UtcNow);
        }
        else
        {
            var outcome = await mailer.SendAsync(letter.Write(person, mail.Kind, items, clock.Today, $"liputan-{mailId}"), cancellationToken);
            Mark(mail, outcome);
        }

        // What was sent is sent: a job that is being stopped still says so.
        await database.SaveChangesAsync(CancellationToken.None);
        return mail.State != AlertMailState.Claimed || person?.Email is null;
    }

    private void Mark(AlertMail mail, MailOutcome outcome)
    {
        switch (outcome.Result)
        {
            case MailResult.Sent:
                mail.MarkSent(clock.UtcNow);
                break;
            case MailResult.Refused:
                logger.LogWarning("The mail server refuses the address of {User}: {Detail}", mail.UserName, outcome.Detail);
                mail.GiveUp("Alert.Failed.Refused", clock.UtcNow);
                break;
            default:
                mail.Fail("Alert.Failed.Server", clock.UtcNow);
                break;
        }
    }
}
