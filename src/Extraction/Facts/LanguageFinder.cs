using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PortalMitra.Extraction.Facts;

/// <summary>
/// The language of the text. Declarations are believed, unless the text's commonest words plainly speak Indonesian or English
/// against them: software says "en" until somebody changes it.
/// </summary>
internal static partial class LanguageFinder
{
    /// <summary>Fewer common words prove nothing.</summary>
    private const int MinWords = 8;

    /// <summary>How much more often one language's words stand than the other's.</summary>
    private const int MinTimes = 4;

    /// <summary>The longest of the words, in letters.</summary>
    private const int LongestWord = 8;

    private const string Indonesian = "yang dan dengan untuk dari pada tidak adalah akan juga dalam oleh telah ini itu sebagai kepada karena tersebut bisa ada saat lebih kami mereka sudah";

    private const string English = "the and of to that with was for this are from have has been which their will would they were about his but not you it is";

    /// <summary>True for Indonesian words, false for English ones; none is both.</summary>
    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Words = Indonesian.Split(' ').Select(word => KeyValuePair.Create(word, true))
        .Concat(English.Split(' ').Select(word => KeyValuePair.Create(word, false))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string? Find(ParsedPage page)
    {
        var root = page.Document.DocumentElement;
        string?[] declared = [root.GetAttribute("lang"), root.GetAttribute("xml:lang"), page.Meta["content-language"], page.Meta["language"], page.Data?.Language, page.Meta["inLanguage"], page.Meta["og:locale"]];
        var tag = declared.Select(Tag).FirstOrDefault(language => language is not null);
        if (tag is not null && !IsGuessable(tag))
            return tag;
        var guess = Guess(page.Outline.Sample);
        return guess is null || tag?.StartsWith(guess, StringComparison.OrdinalIgnoreCase) == true ? tag : guess;
    }

    /// <summary>"id" or "en" by the commonest words; null when they do not decide.</summary>
    internal static string? Guess(string text)
    {
        var (id, en) = (0, 0);
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not (' ' or '\n' or '\r' or '\t' or '.' or ',' or '\u00A0'))
                continue;
            if (at - start is >= 2 and <= LongestWord && Words.TryGetValue(text.AsSpan(start, at - start), out var isIndonesian))
            {
                id += isIndonesian ? 1 : 0;
                en += isIndonesian ? 0 : 1;
            }

            start = at + 1;
        }

        return id >= MinWords && id >= MinTimes * en ? "id" : en >= MinWords && en >= MinTimes * id ? "en" : null;
    }

    /// <summary>A tag of RFC 5646, "id_ID" and the withdrawn "in" of ISO 639 included; null for anything else.</summary>
    internal static string? Tag(string? text)
    {
        if (text?.Trim().Replace('_', '-') is not { Length: >= 2 and <= 35 } tag || !Form().IsMatch(tag))
            return null;
        var parts = tag.Split('-');
        parts[0] = parts[0].ToLowerInvariant();
        if (parts[0] == "in")
            parts[0] = "id";
        // Regions are written large (§2.1.1); all else is left as it is.
        if (parts.Length > 1 && parts[1].Length == 2)
            parts[1] = parts[1].ToUpperInvariant();
        return string.Join('-', parts);
    }

    /// <summary>Only of these the common words are known; Malay shares most of Indonesian's.</summary>
    private static bool IsGuessable(string tag) => tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("id", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$")]
    private static partial Regex Form();
}
