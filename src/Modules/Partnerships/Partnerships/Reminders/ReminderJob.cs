using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Settings;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Settings;

namespace PortalMitra.Modules.Partnerships.Partnerships.Reminders;

/// <summary>
/// Tells the person in charge, and where there is none all who keep the register, of last days that come near. One mail a person, however
/// many items. Runs often: most runs find nothing to do, and what a broken mail server or a killed process left is sent by the next.
/// </summary>
internal sealed class ReminderJob(PortalDbContext database, SettingsStore settings, DueItems due, ReminderLetter letter, IMailer mailer, IPeople people, PortalClock clock, ILogger<ReminderJob> logger) : IJob
{
    public const string Id = "partnerships.remind";

    /// <summary>Longer than the mailer's patience with the server.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Nothing is claimed while no mail can go: the nearest point is told of once it can.
        if (mailer.State != MailState.Ready)
            return;
        await ClaimAsync(cancellationToken);
        var now = clock.UtcNow;
        foreach (var name in await database.Set<Reminder>().Where(reminder => reminder.NextAttemptUtc <= now).Select(reminder => reminder.UserName).Distinct().OrderBy(name => name).ToListAsync(cancellationToken))
        {
            // A server that is away is not asked once for each person.
            if (!await SendAsync(name, cancellationToken))
                break;
        }
    }

    /// <summary>Notes who is to be told of what; the key keeps anything from being noted twice.</summary>
    private async Task ClaimAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var points = (await settings.ReadAsync<PartnershipSettings>(cancellationToken)).ReminderPoints;
        var items = await due.ComingAsync(today, cancellationToken);
        var ids = items.Select(item => item.AgreementId).Distinct().ToList();
        var told = (await database.Set<Reminder>().AsNoTracking().Where(reminder => ids.Contains(reminder.AgreementId)).ToListAsync(cancellationToken))
            .ToLookup(reminder => (reminder.AgreementId, reminder.ObligationId, reminder.LastDay));
        IReadOnlyList<Person>? keepers = null;
        var inCharge = new Dictionary<string, Person?>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (ReminderSchedule.PointToSend(item.LastDay, today, [.. told[(item.AgreementId, item.ObligationId, item.LastDay)].Select(reminder => reminder.Point)], points) is not { } point)
                continue;
            Person? person = null;
            if (item.PersonInCharge is { } name && !inCharge.TryGetValue(name, out person))
                inCharge.Add(name, person = await people.FindAsync(name, cancellationToken));
            var readers = person is not null && person.Holds(Permissions.ViewPartners) ? [person] : keepers ??= await people.HoldersAsync(Permissions.ManagePartners, cancellationToken);
            database.AddRange(readers.Select(reader => Reminder.Of(item.AgreementId, item.ObligationId, item.LastDay, point, reader.UserName, clock.UtcNow)));
            try
            {
                await database.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException taken)
            {
                logger.LogInformation(taken, "Another process tells of {Agreement} already.", item.Slug);
            }

            database.ChangeTracker.Clear();
        }
    }

    /// <returns>False when the server did not take it and may later.</returns>
    private async Task<bool> SendAsync(string userName, CancellationToken cancellationToken)
    {
        var (now, mail) = (clock.UtcNow, Guid.NewGuid());
        var until = now + Lease;
        if (await database.Set<Reminder>().Where(reminder => reminder.UserName == userName && reminder.NextAttemptUtc <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(reminder => reminder.Mail, mail).SetProperty(reminder => reminder.NextAttemptUtc, until), cancellationToken) == 0)
            return true;
        var reminders = await database.Set<Reminder>().Where(reminder => reminder.Mail == mail && reminder.SentUtc == null).ToListAsync(cancellationToken);
        var coming = (await due.ComingAsync(clock.Today, cancellationToken)).ToDictionary(item => (item.AgreementId, item.ObligationId, item.LastDay));
        var items = reminders.Select(reminder => coming.GetValueOrDefault((reminder.AgreementId, reminder.ObligationId, reminder.LastDay))).OfType<DueItem>().Distinct().ToList();
        var person = await people.FindAsync(userName, cancellationToken);
        var result = MailResult.Sent;
        if (person?.Email is { } && person.Holds(Permissions.ViewPartners) && items.Count > 0)
        {
            var outcome = await mailer.SendAsync(letter.Write(person, items, clock.Today, $"kerja-sama-{mail:N}"), cancellationToken);
            result = outcome.Result;
            if (result != MailResult.Sent)
                logger.LogWarning("The reminder to {User} did not go: {Detail}", userName, outcome.Detail);
        }
        else
        {
            // No address, no right to see it any more, or decided in the meantime: the list in the portal tells it still.
            result = MailResult.Refused;
        }

        foreach (var reminder in reminders)
        {
            switch (result)
            {
                case MailResult.Sent:
                    reminder.MarkSent(clock.UtcNow);
                    break;
                case MailResult.Refused:
                    reminder.GiveUp();
                    break;
                default:
                    reminder.TryAgain(clock.UtcNow + Lease);
                    break;
            }
        }

        // What was sent is sent: a job that is being stopped still says so.
        await database.SaveChangesAsync(CancellationToken.None);
        return result is MailResult.Sent or MailResult.Refused;
    }
}
