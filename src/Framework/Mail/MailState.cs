namespace PortalMitra.Framework.Mail;

/// <summary>Whether the installation can send mail, and what is missing.</summary>
public enum MailState
{
    Ready,

    /// <summary>No <c>Mail:Host</c>.</summary>
    NoServer,

    /// <summary>No <c>Mail:From</c> that is an address.</summary>
    NoSender,

    /// <summary>No <c>Portal:Address</c>, so no link in a mail could lead anywhere.</summary>
    NoAddress,
}
