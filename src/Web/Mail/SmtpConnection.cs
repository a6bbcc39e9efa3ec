using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PortalMitra.Web.Mail;

/// <summary>A connection to the office's mail server that has let us in: what the mailer sends through and <c>doctor</c> tries.</summary>
internal static class SmtpConnection
{
    public static async Task<SmtpClient> OpenAsync(MailOptions mail, CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = mail.TimeoutSeconds * 1000 };
        try
        {
            if (mail.CertificateSha256.Length > 0)
                client.ServerCertificateValidationCallback = (_, certificate, _, errors) => errors == SslPolicyErrors.None || IsPinned(certificate, mail.CertificateSha256);
            await client.ConnectAsync(mail.Host, mail.Port, Security(mail), cancellationToken);
            if (mail.UserName.Length > 0)
                await client.AuthenticateAsync(mail.UserName, mail.Password, cancellationToken);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions Security(MailOptions mail) => mail.Encryption switch
    {
        MailEncryption.None => SecureSocketOptions.None,
        _ when mail.Port == 465 => SecureSocketOptions.SslOnConnect,
        MailEncryption.WhenOffered => SecureSocketOptions.StartTlsWhenAvailable,
        _ => SecureSocketOptions.StartTls,
    };

    private static bool IsPinned(X509Certificate? certificate, string sha256) =>
        certificate?.GetCertHashString(HashAlgorithmName.SHA256).Equals(sha256.Replace(":", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase) == true;
}
