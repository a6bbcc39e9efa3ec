namespace PortalMitra.Framework.Mail;

/// <summary>How sending one message ended.</summary>
public enum MailResult
{
    /// <summary>The mail server has taken it over.</summary>
    Sent,

    /// <summary><see cref="IMailer.State"/> was not ready: nobody was asked, and nothing is lost by trying later.</summary>
    NotReady,

    /// <summary>The server will never take this message: the address does not exist, or is none.</summary>
    Refused,

    /// <summary>The server could not be reached, let us in, or take it now. Later it may.</summary>
    Failed,
}

/// <param name="Detail">What the server said, for the log and for whoever cares for the server; never a password.</param>
public sealed record MailOutcome(MailResult Result, string? Detail = null)
{
    public static readonly MailOutcome Sent = new(MailResult.Sent);

    public bool IsSent => Result == MailResult.Sent;
}
