using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PortalMitra.Framework;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Mail;
using PortalMitra.Web.Mail;

namespace PortalMitra.Web.CommandLine.Doctor;

/// <summary>The checks of <c>doctor</c>, each independent of the others: one that fails does not hide the rest.</summary>
internal sealed class HealthChecks(PortalDbContext database, TimeProvider time, IOptions<PortalOptions> portal, IOptions<MailOptions> options, IMailer mailer)
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>A database, its log and the index need room to grow; below this a busy week may fill the disk.</summary>
    private const long LittleSpace = 1024 * Mebibyte;
    private const long NoSpace = 100 * Mebibyte;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(portal.Value.DataFolder))
            return [new Finding(FindingState.Broken, "Folder", $"{portal.Value.DataFolder} does not exist. 'setup' creates it, or name another with --data.")];
        var stored = await DatabaseAsync(cancellationToken);
        return [Folder(), Disk(), stored, await ClockAsync(stored.State == FindingState.Fine, cancellationToken), await MailAsync(cancellationToken)];
    }

    private Finding Folder()
    {
        var folder = portal.Value.DataFolder;
        try
        {
            var probe = Path.Combine(folder, $"doctor-{Guid.NewGuid():n}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new Finding(FindingState.Fine, "Folder", $"{folder} can be written.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Finding(FindingState.Broken, "Folder", $"{exception.Message} Give this user the right to write in {folder}, or choose another with --data.");
        }
    }

    private Finding Disk()
    {
        var free = new DriveInfo(portal.Value.DataFolder).AvailableFreeSpace;
        var words = string.Create(CultureInfo.InvariantCulture, $"{free / Mebibyte:N0} MiB free where the data folder is.");
        return free switch
        {
            < NoSpace => new Finding(FindingState.Broken, "Disk", words + " Free some space now: the portal will soon be unable to store anything."),
            < LittleSpace => new Finding(FindingState.Notice, "Disk", words + " Plan for more."),
            _ => new Finding(FindingState.Fine, "Disk", words),
        };
    }

    private async Task<Finding> DatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await database.Database.CanConnectAsync(cancellationToken))
                return new Finding(FindingState.Broken, "Database", "It does not answer, or does not exist yet. 'setup' creates a SQLite database; for PostgreSQL check Database:ConnectionString.");
            var pending = (await database.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            if (pending.Count > 0)
                return new Finding(FindingState.Broken, "Database", $"It lacks {pending.Count} migration(s). Run 'setup', or start the portal, after a backup.");
            if (database.Database.IsSqlite() && await database.Database.SqlQueryRaw<string>("PRAGMA quick_check(1)").ToListAsync(cancellationToken) is not ["ok"])
                return new Finding(FindingState.Broken, "Database", "SQLite reports damage in portal.db. Stop the portal and restore the last backup.");
            return new Finding(FindingState.Fine, "Database", $"{database.Database.ProviderName} answers and is up to date.");
        }
        catch (Exception exception) when (Failures.Explain(exception) is { } words)
        {
            return new Finding(FindingState.Broken, "Database", words);
        }
    }

    private async Task<Finding> ClockAsync(bool databaseReads, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(portal.Value.TimeZone, out var zone))
            return new Finding(FindingState.Broken, "Clock", $"The time zone {portal.Value.TimeZone} is not known here. Install tzdata, or correct Portal:TimeZone.");
        var last = databaseReads ? await database.Set<AuditEntry>().MaxAsync(entry => (DateTime?)entry.AtUtc, cancellationToken) : null;
        if (last > now.AddMinutes(5))
            return new Finding(FindingState.Broken, "Clock", $"The clock says {now:u}, but something was stored at {last:u}. Set the clock right (NTP): days and quarters depend on it.");
        return new Finding(FindingState.Fine, "Clock", string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTimeFromUtc(now, zone):yyyy-MM-dd HH:mm} in {zone.Id}."));
    }

    private async Task<Finding> MailAsync(CancellationToken cancellationToken)
    {
        switch (mailer.State)
        {
            case MailState.NoServer:
                return new Finding(FindingState.Notice, "Mail", "No server is set, so no mail can be sent. Fill in Mail:Host in portal.json when you have one.");
            case MailState.NoSender:
                return new Finding(FindingState.Broken, "Mail", "Mail:Host is set, but no sender. Fill in Mail:From with the address mails come from.");
            case MailState.NoAddress:
                return new Finding(FindingState.Broken, "Mail", "Mail:Host is set, but links in mails would lead nowhere. Fill in Portal:Address with the address people open the portal at.");
        }

        var mail = options.Value;
        try
        {
            using var client = await SmtpConnection.OpenAsync(mail, cancellationToken);
            var isSecret = client.IsSecure;
            await client.DisconnectAsync(quit: true, cancellationToken);
            return new Finding(FindingState.Fine, "Mail", $"{mail.Host}:{mail.Port} answers and lets us in, {(isSecret ? "encrypted" : "NOT encrypted")}.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Finding(FindingState.Broken, "Mail", $"{mail.Host}:{mail.Port}: {exception.Message} Check Mail:Host, Mail:Port, Mail:Encryption, Mail:UserName and Mail:Password.");
        }
    }
}
