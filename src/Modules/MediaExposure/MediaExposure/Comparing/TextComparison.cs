using System.Text.RegularExpressions;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Comparing;

/// <summary>Whether an article was edited, by what a reader reads: blanks, letter case, kinds of quotation marks and counters that run by themselves are no edit. Pure.</summary>
internal static partial class TextComparison
{
    /// <summary>A paragraph as short as this that holds a number and a word for counting is a counter.</summary>
    private const int CounterWords = 8;

    /// <summary>Below this share of common words it is another text, not a later state of the same.</summary>
    private const double SameText = 0.2;

    public static bool IsEdited(string oldTitle, string oldText, string newTitle, string newText) =>
        !Words(oldTitle).SequenceEqual(Words(newTitle), StringComparer.Ordinal) || !ReadWords(oldText).SequenceEqual(ReadWords(newText), StringComparer.Ordinal);

    /// <summary>Whether two texts have so little in common that the one cannot have come of the other.</summary>
    public static bool IsAnother(string oldText, string newText)
    {
        var (old, young) = (TellingWords(oldText), TellingWords(newText));
        var shared = old.Count(young.Contains);
        // An article cut down to its first lines, or continued at length, is still the same.
        return old.Count > 0 && shared < SameText * Math.Min(old.Count, Math.Max(young.Count, 1));
    }

    /// <summary>"di", "yang" and their like are in every text.</summary>
    private static HashSet<string> TellingWords(string text) => ReadWords(text).Where(word => word.Length > 4).ToHashSet(StringComparer.Ordinal);

    private static List<string> ReadWords(string text) => [.. text.Split('\n').Where(paragraph => !IsCounter(paragraph)).SelectMany(Words)];

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    private static bool IsCounter(string paragraph)
    {
        var words = Words(paragraph).ToList();
        return words.Count <= CounterWords && words.Exists(word => char.IsAsciiDigit(word[0])) && words.Exists(Counting.Contains);
    }

    /// <summary>"6 Kali", "Dibaca 120 kali", "1.2K Views", "3 komentar", "2 jam yang lalu", "5 menit baca".</summary>
    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
    {
        "kali", "dibaca", "dilihat", "pembaca", "views", "view", "tayangan", "komentar", "comments", "comment", "dibagikan", "shares", "lalu", "ago", "baca", "read",
    };

    /// <summary>Letters and digits; a point or comma within a number belongs to it.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:[.,][\p{N}]+)*")]
    private static partial Regex Word();
}
