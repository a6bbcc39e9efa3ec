using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PortalMitra.Crawling;

/// <summary>Text of feeds: entities, letters of the wrong charset, headlines without markup.</summary>
internal static partial class FeedText
{
    /// <summary>What windows-1252 has from 0x80 on, where Unicode has controls that nobody writes; a blank stands for nothing.</summary>
    private const string Windows1252 = "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D  \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Entities decoded once; those nobody knows stay.</summary>
    public static string Decode(string text) => Clean(WebUtility.HtmlDecode(text));

    /// <summary>Without controls, which neither XML nor databases can hold; those that were windows-1252 are read as such.</summary>
    public static string Clean(string text)
    {
        if (!Control().IsMatch(text))
            return text;
        return Control().Replace(text, control => control.ValueSpan[0] < 0x80 || Windows1252[control.ValueSpan[0] - 0x80] == ' ' ? "" : Windows1252[control.ValueSpan[0] - 0x80].ToString());
    }

    /// <summary>A headline on one line: markup removed, entities decoded even if escaped twice. Null when nothing is left.</summary>
    public static string? Plain(string? text)
    {
        if (text is null)
            return null;
        var plain = Decode(Tag().Replace(InlineTag().Replace(text, ""), " "));
        return Blanks().Replace(plain, " ").Trim() is { Length: > 0 } folded ? folded : null;
    }

    /// <summary><see cref="Plain"/>, cut to so many characters, never within one.</summary>
    public static string? Plain(string? text, int maxLength)
    {
        var plain = Plain(text);
        return plain is null || plain.Length <= maxLength ? plain : plain[..(char.IsHighSurrogate(plain[maxLength - 1]) ? maxLength - 1 : maxLength)].TrimEnd();
    }

    /// <summary>The text packed in Base64, or null when it is no such thing.</summary>
    public static string? Unpack(string packed)
    {
        try
        {
            return Clean(StrictUtf8.GetString(Convert.FromBase64String(packed)));
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    private const RegexOptions Caseless = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]")]
    private static partial Regex Control();

    [GeneratedRegex("</?(?:a|abbr|b|big|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|tt|u)(?:[ \t\r\n/][^<>]{0,500})?>", Caseless)]
    private static partial Regex InlineTag();

    [GeneratedRegex("<[a-zA-Z/][^<>]{0,500}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
