using System.Text.RegularExpressions;

namespace PortalMitra.Crawling;

/// <summary>Addresses with a slot for the words to search for, such as <c>https://outlet.example/?s={kata}&amp;feed=rss2</c>.</summary>
public static partial class SearchTemplate
{
    /// <summary>What stands for the words, in any case of letters; also percent-encoded, as browsers copy it.</summary>
    public const string Slot = "{kata}";

    /// <summary>Longer ones are not asked for, as elsewhere in this room.</summary>
    private const int MaxLength = 2048;

    /// <summary>Stands in for a slot while the address is read: letters that no part of an address changes.</summary>
    private const string Marker = "slotforthewords";

    /// <summary>Whether there is a slot at all, in the right place or not.</summary>
    public static bool IsTemplate(string address) => AnySlot().IsMatch(address);

    /// <summary>The address with the words in every slot.</summary>
    /// <param name="address">Absolute. Slots may stand in path and query; without one the words play no part.</param>
    /// <param name="words">Trimmed, and percent-encoded as UTF-8 with a blank as <c>%20</c>, which servers read alike in path and query.</param>
    /// <returns>
    /// Without credentials and fragment. Null when it is no http or https address of at most 2048 characters, when a slot
    /// stands anywhere else (a fragment is never sent), when there are no words for a slot, and for words that would change the
    /// path (<c>..</c>).
    /// </returns>
    public static Uri? Expand(string address, string words)
    {
        if (address.Length > MaxLength)
            return null;
        var slots = AnySlot().Count(address);
        if (slots == 0)
            return Fetchable(WebUrl.Parse(address));
        var encoded = Uri.EscapeDataString(words.Trim());
        if (encoded.Length is 0 or > MaxLength || address.Contains(Marker, StringComparison.Ordinal) || WebUrl.Parse(AnySlot().Replace(address, Marker)) is not { } marked)
            return null;
        // What the parser dropped or took for the host is missing here.
        if (Marks(marked.Path) + Marks(marked.Query ?? "") != slots)
            return null;
        var filled = marked with { Path = marked.Path.Replace(Marker, encoded, StringComparison.Ordinal), Query = marked.Query?.Replace(Marker, encoded, StringComparison.Ordinal) };
        return WebUrl.Parse(filled.ToString()) == filled ? Fetchable(filled) : null;
    }

    private static Uri? Fetchable(WebUrl? url) => url?.ToString().Length <= MaxLength ? url.ToUri() : null;

    private static int Marks(string text) => text.Split(Marker).Length - 1;

    [GeneratedRegex(@"(?:\{|%7B)kata(?:\}|%7D)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnySlot();
}
