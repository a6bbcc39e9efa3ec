using System.Globalization;
using Microsoft.Extensions.Options;
using PortalMitra.Framework.Localisation;

namespace PortalMitra.Framework.Mail;

/// <summary>
/// Whole addresses of the portal's pages, for mails: a job has no request to take the host from, and a request's host is what the
/// visitor says it is.
/// </summary>
public sealed class MailLinks(IOptions<PortalOptions> options)
{
    public bool IsKnown => options.Value.Address.Length > 0;

    /// <param name="path">Begins with a slash, encoded as addresses are.</param>
    /// <param name="language">The reader's: their page stands under <c>/en</c> in English.</param>
    /// <exception cref="InvalidOperationException"><c>Portal:Address</c> is not set; <see cref="IMailer.State"/> would have said so.</exception>
    public string To(string path, CultureInfo language)
    {
        if (!IsKnown)
            throw new InvalidOperationException("Portal:Address is not set.");
        var prefix = language.TwoLetterISOLanguageName == "en" ? PortalCultures.EnglishPrefix : "";
        return options.Value.Address.TrimEnd('/') + prefix + path;
    }
}
