namespace PortalMitra.Framework.Mail;

/// <summary>
/// Sends one message at a time. Never throws for what a mail server or its absence may do: the outcome says it. Whoever sends keeps
/// what is due in a table of its own, so that a message that could not go today goes tomorrow.
/// </summary>
public interface IMailer
{
    /// <summary>Whether mail can be sent at all; asked before anything is claimed, and shown to staff where mail is promised.</summary>
    MailState State { get; }

    /// <exception cref="ArgumentException">The subject or a header holds a line break: a fault of the caller.</exception>
    Task<MailOutcome> SendAsync(MailMessage message, CancellationToken cancellationToken);
}
