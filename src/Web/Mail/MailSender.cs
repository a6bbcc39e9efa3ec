using MimeKit;

namespace PortalMitra.Web.Mail;

/// <summary>Who mails come from.</summary>
internal static class MailSender
{
    /// <returns>Null when neither <c>Mail:From</c> nor the user name is an address.</returns>
    public static MailboxAddress? Of(MailOptions mail) =>
        MailboxAddress.TryParse(mail.From.Length > 0 ? mail.From : mail.UserName, out var from) && from.Address.Contains('@', StringComparison.Ordinal)
            ? new MailboxAddress(from.Name is { Length: > 0 } name ? name : mail.FromName, from.Address)
            : null;
}
