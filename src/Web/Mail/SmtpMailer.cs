using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using PortalMitra.Framework.Mail;

namespace PortalMitra.Web.Mail;

/// <summary>Sends through the office's SMTP server, one connection for one message: a portal writes tens of mails a day, not thousands.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options, MailLinks links, TimeProvider time, ILogger<SmtpMailer> logger) : IMailer
{
    public MailState State => options.Value switch
    {
        { Host.Length: 0 } => MailState.NoServer,
        var mail when MailSender.Of(mail) is null => MailState.NoSender,
        _ when !links.IsKnown => MailState.NoAddress,
        _ => MailState.Ready,
    };

    public async Task<MailOutcome> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        if (State != MailState.Ready)
            return new MailOutcome(MailResult.NotReady, State.ToString());
        if (!MailboxAddress.TryParse(message.To, out var to) || !to.Address.Contains('@', StringComparison.Ordinal))
            return new MailOutcome(MailResult.Refused, "This is not a mail address.");
        var mail = options.Value;
        using var mime = MimeMessages.Of(message, to, MailSender.Of(mail)!, time.GetUtcNow());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(mail.TimeoutSeconds));
        try
        {
            using var client = await SmtpConnection.OpenAsync(mail, patience.Token);
            await client.SendAsync(mime, patience.Token);
            await LeaveAsync(client, patience.Token);
            return MailOutcome.Sent;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed($"{mail.Host}:{mail.Port} did not answer within {mail.TimeoutSeconds} seconds.");
        }
        catch (SmtpCommandException refusal) when ((int)refusal.StatusCode >= 500 && refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            return new MailOutcome(MailResult.Refused, $"{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (Exception failure) when (IsOfTheServer(failure))
        {
            return Failed(failure is SmtpCommandException command ? $"{(int)command.StatusCode} {command.Message}" : failure.Message);
        }
    }

    /// <summary>The message is taken over; a server that hangs up without a word does not make it unsent.</summary>
    private async Task LeaveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failure) when (failure is OperationCanceledException || IsOfTheServer(failure))
        {
            logger.LogDebug(failure, "The mail server did not say goodbye.");
        }
    }

    private MailOutcome Failed(string detail)
    {
        logger.LogWarning("A mail could not be sent: {Detail}", detail);
        return new MailOutcome(MailResult.Failed, detail);
    }

    private static bool IsOfTheServer(Exception failure) => failure
        is SmtpCommandException or SmtpProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException
        or AuthenticationException or SslHandshakeException or SocketException or IOException or TimeoutException or NotSupportedException;
}
