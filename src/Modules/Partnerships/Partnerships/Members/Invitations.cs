using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Settings;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Members;

/// <summary>Asks a partner's people into their portal, and lets them in.</summary>
internal sealed class Invitations(
    PortalDbContext database, IMailer mailer, MailLinks links, SettingsStore settings, IGuestAccounts accounts, PortalClock clock, IStringLocalizer<Strings> S)
{
    private const int CodeBytes = 24;

    /// <summary>Keeps the invitation and sends its letter. An open one to the same address is withdrawn: one link at a time.</summary>
    /// <returns>The path of the link, and whether the mail has gone; without mail staff hand the link over themselves.</returns>
    public async Task<(string Path, bool IsSent)> InviteAsync(Partner partner, string name, string email, string by, CancellationToken cancellationToken)
    {
        foreach (var open in await database.Set<PartnerInvitation>().Where(one => one.PartnerId == partner.Id && one.Email == email && one.ClosedUtc == null).ToListAsync(cancellationToken))
            open.Withdraw(clock.UtcNow);
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeBytes));
        database.Add(new PartnerInvitation { PartnerId = partner.Id, Name = name, Email = email, CodeHash = HashOf(code), By = by, SentUtc = clock.UtcNow });
        await database.SaveChangesAsync(cancellationToken);
        var path = $"/undangan/{code}";
        if (mailer.State != MailState.Ready)
            return (path, false);
        return (path, (await mailer.SendAsync(await LetterAsync(partner, name, email, path, cancellationToken), cancellationToken)).Result == MailResult.Sent);
    }

    /// <returns>Null when the link is unknown, used, withdrawn or too old.</returns>
    public async Task<PartnerInvitation?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var hash = HashOf(code);
        return await database.Set<PartnerInvitation>().Include(one => one.Partner).SingleOrDefaultAsync(one => one.CodeHash == hash, cancellationToken) is { } found && found.IsOpen(clock.UtcNow) ? found : null;
    }

    /// <summary>Makes the account and lets it in; all or nothing.</summary>
    /// <returns>What is wrong; empty when it is done.</returns>
    public async Task<IReadOnlyList<string>> AcceptAsync(PartnerInvitation invitation, string userName, string password, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (!await ClaimAsync(invitation, cancellationToken))
            return [S["Accept.Gone"]];
        var problems = await accounts.AddAsync(userName, invitation.Name, invitation.Email, Permissions.UsePartnerPortal, password, cancellationToken);
        if (problems.Count > 0)
            return problems;
        await JoinAsync(invitation, userName.Trim(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [];
    }

    /// <summary>Somebody who has an account already.</summary>
    public async Task AcceptAsAsync(PartnerInvitation invitation, string userName, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (!await ClaimAsync(invitation, cancellationToken))
            return;
        await accounts.GrantAsync(userName, Permissions.UsePartnerPortal, cancellationToken);
        await JoinAsync(invitation, userName, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Of two who open the link at one moment, one comes in. Undone with the transaction when the account cannot be made.</summary>
    private async Task<bool> ClaimAsync(PartnerInvitation invitation, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return await database.Set<PartnerInvitation>().Where(one => one.Id == invitation.Id && one.ClosedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedUtc, now), cancellationToken) == 1;
    }

    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private async Task JoinAsync(PartnerInvitation invitation, string userName, CancellationToken cancellationToken)
    {
        var member = await database.Set<PartnerMember>().SingleOrDefaultAsync(one => one.UserName == userName && one.PartnerId == invitation.PartnerId, cancellationToken);
        if (member is null)
            database.Add(new PartnerMember { PartnerId = invitation.PartnerId, UserName = userName, SinceUtc = clock.UtcNow });
        else if (member.EndedUtc is not null)
            member.Return(clock.UtcNow);
        invitation.Accept(userName, clock.UtcNow);
        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task<MailMessage> LetterAsync(Partner partner, string name, string email, string path, CancellationToken cancellationToken)
    {
        var office = await settings.ReadAsync<OfficeSettings>(cancellationToken);
        using var spoken = SpokenLanguage.Of(PortalCultures.Indonesian);
        var body = new MailBody("id")
            .Heading(S["Invitation.Mail.Subject", office.Name])
            .Paragraph(S["Invitation.Mail.Text", name, office.Name, partner.Name])
            .Button(S["Invitation.Mail.Button"], links.To(path, PortalCultures.Indonesian))
            .Note(S["Invitation.Mail.Holds", PartnerInvitation.DaysItHolds]);
        var subject = S["Invitation.Mail.Subject", office.Name].Value;
        return new MailMessage(email, subject, body.ToText()) { Html = body.ToHtml(subject), Language = "id" };
    }
}
