using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PortalMitra.Framework.Mail;

/// <summary>
/// The content of a mail, written once and rendered twice: as plain text, and as HTML that mail programs of any age show. Everything
/// is encoded here, so what an outlet wrote stays text.
/// </summary>
public sealed class MailBody(string language)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    public MailBody Heading(string words)
    {
        _html.Append("<h1 style=\"margin:0 0 12px;font-size:22px;line-height:1.3\">").Append(Encode(words)).Append("</h1>\n");
        return Line(words).Line(new string('=', Math.Min(words.Length, 60))).Gap();
    }

    public MailBody Paragraph(string words)
    {
        _html.Append("<p style=\"margin:0 0 16px\">").Append(Encode(words)).Append("</p>\n");
        return Line(words).Gap();
    }

    /// <summary>The one thing to do.</summary>
    public MailBody Button(string label, string address)
    {
        _html.Append("<p style=\"margin:0 0 20px\"><a href=\"").Append(Encode(address))
            .Append("\" style=\"display:inline-block;padding:10px 16px;border-radius:6px;background:#7a1f2b;color:#ffffff;text-decoration:none\">")
            .Append(Encode(label)).Append("</a></p>\n");
        return Line($"{label}:").Line(address).Gap();
    }

    /// <summary>One entry of a list.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="address">Where it is looked at.</param>
    /// <param name="facts">Where and when, in one line.</param>
    /// <param name="quote">What it says; empty for none.</param>
    /// <param name="why">Why it is here; empty for none.</param>
    public MailBody Entry(string title, string address, string facts, string quote, string why)
    {
        _html.Append("<div style=\"margin:0 0 20px;padding:0 0 16px;border-bottom:1px solid #e3dccf\">\n<p style=\"margin:0 0 2px;font-weight:bold\"><a href=\"")
            .Append(Encode(address)).Append("\" style=\"color:#7a1f2b\">").Append(Encode(title)).Append("</a></p>\n<p style=\"margin:0 0 6px;color:#5c544c;font-size:14px\">")
            .Append(Encode(facts)).Append("</p>\n");
        Line($"* {title}").Line($"  {facts}");
        if (quote.Length > 0)
        {
            _html.Append("<p style=\"margin:0 0 6px\">").Append(Encode(quote)).Append("</p>\n");
            Line($"  {quote}");
        }

        if (why.Length > 0)
        {
            _html.Append("<p style=\"margin:0;color:#5c544c;font-size:14px\">").Append(Encode(why)).Append("</p>\n");
            Line($"  {why}");
        }

        _html.Append("</div>\n");
        return Line($"  {address}").Gap();
    }

    /// <summary>Small print, with or without a link.</summary>
    public MailBody Note(string words, string? address = null)
    {
        _html.Append("<p style=\"margin:0 0 8px;color:#5c544c;font-size:14px\">");
        if (address is null)
            _html.Append(Encode(words));
        else
            _html.Append("<a href=\"").Append(Encode(address)).Append("\" style=\"color:#5c544c\">").Append(Encode(words)).Append("</a>");
        _html.Append("</p>\n");
        return address is null ? Line(words).Gap() : Line($"{words}:").Line(address).Gap();
    }

    public string ToText() => _text.ToString().TrimEnd() + "\n";

    public string ToHtml(string title) =>
        $"""
        <!DOCTYPE html>
        <html lang="{Encode(language)}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encode(title)}</title></head>
        <body style="margin:0;padding:24px 12px;background:#faf6ee;color:#231f1c;font-family:'Plus Jakarta Sans',Arial,sans-serif;font-size:16px;line-height:1.5">
        <div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid #7a1f2b">
        {_html.ToString().TrimEnd()}
        </div>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    private static string Encode(string words) => Html.Encode(words);

    private MailBody Line(string words)
    {
        _text.Append(words.ReplaceLineEndings(" ")).Append('\n');
        return this;
    }

    private MailBody Gap()
    {
        _text.Append('\n');
        return this;
    }
}
