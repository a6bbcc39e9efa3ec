using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.Settings;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;

namespace PortalMitra.Modules.Accounts.Accounts.OwnAccount;

/// <summary>A person's mail address: theirs only once the link sent to it was opened.</summary>
internal sealed class OwnAddress(
    UserManager<User> users, IMailer mailer, MailLinks links, SettingsStore settings, IDataProtectionProvider protection, PortalClock clock, IStringLocalizer<Strings> S)
{
    public const int MaxLength = 256;

    private static readonly TimeSpan LinkHolds = TimeSpan.FromDays(3);
    private static readonly TimeSpan BetweenLinks = TimeSpan.FromMinutes(2);

    private readonly IDataProtector _protector = protection.CreateProtector("PortalMitra.Accounts.OwnAddress");

    public static bool IsAddress(string address) =>
        address.Length <= MaxLength && System.Net.Mail.MailAddress.TryCreate(address, out var read) && read.Address == address && read.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>Keeps the address and, unless it is confirmed already, sends its link.</summary>
    /// <param name="address">As <see cref="IsAddress"/> takes it; null to have none.</param>
    public async Task<AddressOutcome> SaveAsync(User user, string? address, string language, CancellationToken cancellationToken)
    {
        if (user.Email != address)
            (user.Email, user.EmailConfirmed) = (address, false);
        user.Language = language;
        var asks = address is not null && !user.EmailConfirmed;
        var isTooSoon = asks && user.ConfirmationSentUtc > clock.UtcNow - BetweenLinks;
        var sends = asks && !isTooSoon && mailer.State == MailState.Ready;
        if (sends)
            user.ConfirmationSentUtc = clock.UtcNow;
        // Not SetEmailAsync: its new security stamp would end this person's sessions.
        var saved = await users.UpdateAsync(user);
        if (!saved.Succeeded)
            return AddressOutcome.NotSaved;
        if (!asks)
            return address is null ? AddressOutcome.Removed : AddressOutcome.Saved;
        if (!sends)
            return isTooSoon ? AddressOutcome.TooSoon : AddressOutcome.SavedNotSent;
        return (await mailer.SendAsync(await LetterAsync(user, cancellationToken), cancellationToken)).Result switch
        {
            MailResult.Sent => AddressOutcome.Sent,
            MailResult.Refused => AddressOutcome.Refused,
            _ => AddressOutcome.Failed,
        };
    }

    /// <returns>Null when the link is not ours, too old, or for an address that was changed since.</returns>
    public async Task<User?> FindAsync(string? code)
    {
        if (Read(code) is not [var id, var until, var address]
            || !long.TryParse(until, CultureInfo.InvariantCulture, out var ticks) || new DateTime(ticks, DateTimeKind.Utc) < clock.UtcNow)
            return null;
        return await users.FindByIdAsync(id) is { IsActive: true } user && user.Email == address ? user : null;
    }

    public async Task ConfirmAsync(User user)
    {
        user.EmailConfirmed = true;
        await users.UpdateAsync(user);
    }

    private string[] Read(string? code)
    {
        if (string.IsNullOrEmpty(code))
            return [];
        try
        {
            return _protector.Unprotect(code).Split('|', 3);
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private async Task<MailMessage> LetterAsync(User user, CancellationToken cancellationToken)
    {
        var language = user.Language == "en" ? PortalCultures.English : PortalCultures.Indonesian;
        var office = await settings.ReadAsync<OfficeSettings>(cancellationToken);
        var until = (clock.UtcNow + LinkHolds).Ticks;
        var code = _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{user.Id}|{until}|{user.Email}"));
        using var spoken = SpokenLanguage.Of(language);
        var body = new MailBody(user.Language)
            .Heading(S["Address.Mail.Subject"])
            .Paragraph(S["Address.Mail.Text", user.DisplayName, office.Name])
            .Button(S["Address.Mail.Button"], links.To($"/akun/surel?kode={Uri.EscapeDataString(code)}", language))
            .Note(S["Address.Mail.Ignore"]);
        return new MailMessage(user.Email!, S["Address.Mail.Subject"], body.ToText()) { Html = body.ToHtml(S["Address.Mail.Subject"]), Language = user.Language };
    }
}

/// <summary>What became of a saved address; its words are the resource <c>Own.Mail.{name}</c>.</summary>
internal enum AddressOutcome
{
    NotSaved,
    Saved,
    Removed,
    Sent,
    TooSoon,
    SavedNotSent,
    Failed,
    Refused,
}
