using System.ComponentModel.DataAnnotations;

namespace PortalMitra.Web.Mail;

/// <summary>The office's SMTP server, section <c>Mail</c> of the configuration; absent until somebody fills it in.</summary>
internal sealed class MailOptions
{
    public const string Section = "Mail";

    public string Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 587;
    public string UserName { get; set; } = "";
    public string Password { get; set; } = "";

    /// <summary>The address mails come from, which the server must let us use; the user name stands in where it is an address.</summary>
    public string From { get; set; } = "";

    /// <summary>What readers see beside that address.</summary>
    public string FromName { get; set; } = "PortalMitra";

    public MailEncryption Encryption { get; set; } = MailEncryption.Required;

    /// <summary>SHA-256 of the server's certificate in hexadecimal digits, where it is signed by nobody this computer knows; empty otherwise.</summary>
    [RegularExpression("[0-9A-Fa-f:]{64,95}", ErrorMessage = "Mail:CertificateSha256 must be the 64 hexadecimal digits of the certificate's SHA-256.")]
    public string CertificateSha256 { get; set; } = "";

    /// <summary>Longest time for one message, from connecting to the server's last answer.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;
}
