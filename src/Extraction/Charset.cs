using System.Text;
using System.Text.RegularExpressions;

namespace PortalMitra.Extraction;

/// <summary>
/// Bytes to text. A byte order mark wins; then valid UTF-8, whatever was declared, since bytes that form valid UTF-8 by
/// chance are rare and wrong declarations are common; then the declaration; then windows-1252.
/// </summary>
public static partial class Charset
{
    private const int Windows1252 = 1252;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="content">The bytes.</param>
    /// <param name="declared">The charset of the Content-Type header, if any.</param>
    public static string Decode(ReadOnlySpan<byte> content, string? declared)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(content[3..]);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(content[2..]);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(content[2..]);
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8: what was declared may still be right, unless it says UTF-8.
            return (Named(declared) ?? Named(DeclaredInside(content)) ?? Encoding.GetEncoding(Windows1252)).GetString(content);
        }
    }

    private static string? DeclaredInside(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 2048)]);
        return MetaCharset().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        try
        {
            var encoding = Encoding.GetEncoding(name.Trim(' ', '"', '\''));
            // Truncated or mixed UTF-8 is read as such only if most of it is: here strict reading failed already.
            return encoding.CodePage is 65001 ? MostlyUtf8 : encoding.CodePage == 28591 ? Encoding.GetEncoding(Windows1252) : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>UTF-8 in which each broken byte is read as windows-1252: mends pages put together from both.</summary>
    private static Encoding MostlyUtf8 => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?(?<name>[A-Za-z0-9_:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex MetaCharset();

    private sealed class Windows1252Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private string _text = "";
            private int _at;

            public override int Remaining => _text.Length - _at;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                _text = Encoding.GetEncoding(Windows1252).GetString(bytesUnknown);
                _at = 0;
                return _text.Length > 0;
            }

            public override char GetNextChar() => _at < _text.Length ? _text[_at++] : '\0';

            public override bool MovePrevious()
            {
                if (_at == 0)
                    return false;
                _at--;
                return true;
            }

            public override void Reset() => (_text, _at) = ("", 0);
        }
    }
}
