namespace PortalMitra.Web.Mail;

/// <summary>How the way to the mail server is kept secret.</summary>
internal enum MailEncryption
{
    /// <summary>TLS from the start on port 465, STARTTLS on any other; without it nothing is sent.</summary>
    Required,

    /// <summary>STARTTLS where the server offers it: for a server inside the office that has none.</summary>
    WhenOffered,

    /// <summary>Never, for a relay on this computer.</summary>
    None,
}
