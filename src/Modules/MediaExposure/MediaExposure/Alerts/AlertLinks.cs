using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PortalMitra.Framework.Mail;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>The address in each mail that ends it. Signed, so that it works without signing in and for nobody else; it never grows old.</summary>
internal sealed class AlertLinks(MailLinks links, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PortalMitra.MediaExposure.Alerts");

    public string ToPage(string path, CultureInfo language) => links.To(path, language);

    public string ToMention(long id, CultureInfo language) => links.To(string.Create(CultureInfo.InvariantCulture, $"/kelola/liputan?id={id}"), language);

    public string ToEnd(string userName, AlertKind kind, CultureInfo language) => links.To($"/liputan/berhenti?kode={Uri.EscapeDataString(CodeOf(userName, kind))}", language);

    public string CodeOf(string userName, AlertKind kind) => _protector.Protect($"{(kind == AlertKind.Immediate ? Immediate : Digest)}|{userName}");

    /// <returns>Null when the code is not ours.</returns>
    public (string UserName, bool IsImmediate)? Read(string? code)
    {
        if (string.IsNullOrEmpty(code))
            return null;
        try
        {
            return _protector.Unprotect(code).Split('|', 2) is [var kind, var userName] ? (userName, kind == Immediate) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private const string Immediate = "segera";
    private const string Digest = "ringkasan";
}
