namespace PortalMitra.Framework.Mail;

/// <summary>One message to one person.</summary>
/// <param name="To">Address, already confirmed by its owner.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The whole content as plain text: many read nothing else.</param>
public sealed record MailMessage(string To, string Subject, string Text)
{
    /// <summary>The same content as HTML; everything from outside is encoded by whoever wrote it.</summary>
    public string? Html { get; init; }

    /// <summary>Language of the text, such as <c>id</c>.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Stable name of the message, such as <c>liputan-17</c>: the same message sent twice after a crash bears the same Message-ID,
    /// by which mail programs may know it again. Letters, digits, dots and hyphens.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Further headers, such as <c>List-Unsubscribe</c> (RFC 2369) and <c>List-Unsubscribe-Post</c> (RFC 8058).</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
