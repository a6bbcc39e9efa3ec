using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Utf8Text = System.Text.Unicode.Utf8;

namespace PortalMitra.Extraction;

/// <summary>
/// Bytes to text. A byte order mark wins; then valid UTF-8, whatever was declared, since bytes that form valid UTF-8 by
/// chance are rare and wrong declarations are common; then the declaration; then windows-1252. Names mean what browsers
/// take them for (WHATWG Encoding Standard §4.2): latin1 and ASCII are windows-1252.
/// </summary>
public static partial class Charset
{
    private const int Windows1252 = 1252;

    /// <summary>Where a page may declare its charset, in bytes: twice what HTML allows (§4.2.5.4), since templates begin with comments.</summary>
    private const int DeclarationWithin = 2048;

    private const int Utf8 = 65001;
    private const int Latin1 = 28591;
    private const int Ascii = 20127;
    private const int Utf16 = 1200;
    private const int Utf16BigEndian = 1201;
    private const int Utf32 = 12000;
    private const int Utf32BigEndian = 12001;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of a page or feed, without byte order mark. Never throws: what is broken is read as windows-1252.</summary>
    /// <param name="content">The bytes, decompressed.</param>
    /// <param name="declared">The charset of the Content-Type header, if any; a name nobody knows counts as none.</param>
    public static string Decode(ReadOnlySpan<byte> content, string? declared)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return MostlyUtf8.GetString(content[3..]);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(content[2..]);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(content[2..]);
        // XML 1.0, appendix F: two bytes a letter, known by the bracket that begins it.
        if (content.StartsWith("<\0"u8))
            return Encoding.Unicode.GetString(content);
        if (content.StartsWith("\0<"u8))
            return Encoding.BigEndianUnicode.GetString(content);
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8: what was declared may still be right, unless it says UTF-8.
            return (Named(declared) ?? Named(DeclaredInside(content), readAsAscii: true) ?? Encoding.GetEncoding(Windows1252)).GetString(content);
        }
    }

    /// <summary>The same, written into a buffer that has a character for each byte.</summary>
    /// <returns>Characters written.</returns>
    internal static int Decode(ReadOnlySpan<byte> content, string? declared, Span<char> buffer)
    {
        var bytes = content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? content[3..] : content;
        // Nearly all pages are plain UTF-8; what begins like UTF-16 is not.
        if (!content.StartsWith("<\0"u8) && !content.StartsWith("\0<"u8)
            && Utf8Text.ToUtf16(bytes, buffer, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
            return written;
        var text = Decode(content, declared);
        text.CopyTo(buffer);
        return text.Length;
    }

    private static string? DeclaredInside(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, DeclarationWithin)]);
        return MetaCharset().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    /// <param name="name">As declared.</param>
    /// <param name="readAsAscii">The name itself was read byte by byte, so it cannot be that of UTF-16 or UTF-32.</param>
    private static Encoding? Named(string? name, bool readAsAscii = false)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        try
        {
            var encoding = Encoding.GetEncoding(name.Trim(' ', '"', '\''));
            return encoding.CodePage switch
            {
                Utf8 => MostlyUtf8,
                Latin1 or Ascii => Encoding.GetEncoding(Windows1252),
                Utf16 or Utf16BigEndian or Utf32 or Utf32BigEndian when readAsAscii => null,
                _ => encoding,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // Unknown, or refused by the runtime as UTF-7 is.
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
