using System.Buffers.Text;
using System.Text;

namespace PortalMitra.Crawling;

/// <summary>
/// The id in a link of Google News: base64url (RFC 4648 §5) of a protobuf message. Until 2024 a field of it was the article's
/// address, often followed by that of its AMP page; since then it is a name that only their own servers can resolve.
/// </summary>
internal static class GoogleNewsId
{
    private const int MaxLength = 4096;

    /// <summary>What the message says that looks like an address, in its order. Never throws; nothing for what is no such id.</summary>
    public static IEnumerable<string> Addresses(string id)
    {
        if (id.Length > MaxLength)
            return [];
        var letters = id.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        // A stands for zeroes, so that a last group that is cut short decodes; the octets it adds are no part of the message.
        var whole = letters.Length * 3 / 4;
        letters = letters.PadRight((letters.Length + 3) / 4 * 4, 'A');
        var message = new byte[Base64Url.GetMaxDecodedLength(letters.Length)];
        // Up to the first letter that is none of the alphabet.
        Base64Url.DecodeFromChars(letters, message, out _, out var length);
        return Strings(message.AsSpan(0, Math.Min(length, whole)));
    }

    /// <summary>Fields of the message that hold a web address; stops where it is no message any more.</summary>
    private static List<string> Strings(ReadOnlySpan<byte> message)
    {
        var strings = new List<string>();
        while (TryNumber(ref message, out var tag) && tag != 0)
        {
            // Protocol Buffers, "wire types": a number, eight bytes, a length and as many bytes, four bytes.
            ulong length = 0;
            switch (tag & 7)
            {
                case 0 when TryNumber(ref message, out _):
                    break;
                case 1:
                    length = 8;
                    break;
                case 2 when TryNumber(ref message, out length):
                    break;
                case 5:
                    length = 4;
                    break;
                default:
                    return strings;
            }

            if (length > (ulong)message.Length)
                return strings;
            var field = message[..(int)length];
            message = message[(int)length..];
            if ((tag & 7) == 2 && field.StartsWith("http"u8))
                strings.Add(Encoding.UTF8.GetString(field));
        }

        return strings;
    }

    /// <summary>"Base 128 varints": seven bits a byte, the lowest first, ten bytes at most.</summary>
    private static bool TryNumber(ref ReadOnlySpan<byte> message, out ulong number)
    {
        number = 0;
        for (var at = 0; at < Math.Min(10, message.Length); at++)
        {
            number |= (ulong)(message[at] & 0x7F) << (7 * at);
            if (message[at] >= 0x80)
                continue;
            message = message[(at + 1)..];
            return true;
        }

        return false;
    }
}
