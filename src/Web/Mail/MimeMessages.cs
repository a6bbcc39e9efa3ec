using MimeKit;
using MimeKit.Text;
using MimeKit.Utils;
using PortalMitra.Framework.Mail;

namespace PortalMitra.Web.Mail;

/// <summary>A message as it goes over the wire: text, and HTML as its alternative.</summary>
internal static class MimeMessages
{
    public static MimeMessage Of(MailMessage message, MailboxAddress to, MailboxAddress from, DateTimeOffset now)
    {
        var domain = from.Address[(from.Address.LastIndexOf('@') + 1)..];
        var mime = new MimeMessage
        {
            Subject = OneLine(message.Subject, nameof(message.Subject)),
            Date = now,
            MessageId = message.Key is { } key ? $"{key}@{domain}" : MimeUtils.GenerateMessageId(domain),
            Body = Body(message),
        };
        mime.From.Add(from);
        mime.To.Add(to);
        // Out-of-office programs do not answer what no person wrote (RFC 3834).
        mime.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.Language is { } language)
            mime.Body.Headers.Add("Content-Language", OneLine(language, nameof(message.Language)));
        foreach (var (name, value) in message.Headers)
            mime.Headers.Add(name, OneLine(value, name));
        return mime;
    }

    private static MimeEntity Body(MailMessage message)
    {
        var text = new TextPart(TextFormat.Plain) { Text = message.Text };
        if (message.Html is not { } html)
            return text;
        return new MultipartAlternative { text, new TextPart(TextFormat.Html) { Text = html } };
    }

    private static string OneLine(string value, string name) => value.AsSpan().IndexOfAny('\r', '\n') < 0
        ? value
        : throw new ArgumentException($"'{name}' holds a line break.", name);
}
