using System.Text;
using System.Text.RegularExpressions;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>
/// The words of an article by which texts are compared. Taken away before: lines that lead elsewhere ("Baca juga"), lines of the
/// template, the date line of the outlet, and who wrote it. Two outlets differ in these though they print one text.
/// </summary>
internal static partial class ArticleWords
{
    /// <summary>A date line is the outlet's if its dash stands this near to the beginning, in characters.</summary>
    private const int LongestDateline = 60;

    /// <summary>The paragraphs as their writer wrote them, in order.</summary>
    public static IReadOnlyList<string> Paragraphs(string text)
    {
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(paragraph => !TemplateLine().IsMatch(paragraph))
            .ToList();
        if (paragraphs.Count == 0)
            return paragraphs;
        paragraphs[0] = WithoutDateline(paragraphs[0]);
        paragraphs[^1] = EndMark().Replace(paragraphs[^1], "");
        return [.. paragraphs.Where(paragraph => paragraph.Length > 0)];
    }

    /// <summary>What stands before the dash at the beginning, "MUNGKA, RN": where it happened, and the outlet's initials; empty without one.</summary>
    public static string Dateline(string text)
    {
        var first = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(paragraph => !TemplateLine().IsMatch(paragraph)) ?? "";
        return first[..(first.Length - WithoutDateline(first).Length)];
    }

    /// <summary>Lower case, letters and digits; "2.180" is one word and the regency has one name however it is spelt.</summary>
    public static List<string> Of(IEnumerable<string> paragraphs)
    {
        var words = new List<string>();
        foreach (var paragraph in paragraphs)
            Add(words, paragraph);
        return words;
    }

    private static void Add(List<string> words, string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                word.Append(char.ToLowerInvariant(text[i]));
                continue;
            }

            if (word.Length == 0 || (i + 1 < text.Length && text[i] == '.' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])))
                continue;
            words.Add(word.ToString());
            word.Clear();
            JoinRegency(words);
        }
    }

    private static void JoinRegency(List<string> words)
    {
        if (words[^1] is not "kota")
            return;
        var taken = words switch
        {
            [.., "lima", "puluh", _] => 3,
            [.., "limapuluh" or "50", _] => 2,
            _ => 0,
        };
        if (taken == 0)
            return;
        words.RemoveRange(words.Count - taken, taken);
        words.Add("limapuluhkota");
    }

    private static string WithoutDateline(string paragraph)
    {
        var dash = Dash().Match(paragraph);
        return dash.Success && dash.Index <= LongestDateline && IsDateline(paragraph[..dash.Index]) ? paragraph[(dash.Index + dash.Length)..] : paragraph;
    }

    [GeneratedRegex(@"^\W*(baca juga|baca selengkapnya|baca|simak juga|lihat juga|berita terkait|artikel terkait|sebarkan artikel|penulis|editor|reporter|pewarta|redaktur|laporan|foto|sumber|dok)\b\s*(:|ini\b|$)|^\W*baca juga\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TemplateLine();

    /// <summary>One word is a place only in capitals: "Pustaka – rumah kedua" is how a text begins.</summary>
    private static bool IsDateline(string start) => PlaceAndOutlet().IsMatch(start) && (start.Any(char.IsWhiteSpace) || !start.Any(char.IsLower));

    /// <summary>A dash between spaces, or a long one anywhere.</summary>
    [GeneratedRegex(@"\s*[–—]+\s*|\s+-{1,2}\s+")]
    private static partial Regex Dash();

    /// <summary>Nothing but names, in capitals or with a capital each: "LIMAPULUH KOTA, KL", "Harau, Sinamar Raya", "(Cermin)".</summary>
    [GeneratedRegex(@"^(?:[\p{Lu}\p{N}(][\p{L}\p{N}.'’)]*[\s,/|:()-]*){1,7}$")]
    private static partial Regex PlaceAndOutlet();

    /// <summary>"(rls)", "(Kominfo)", "(dst)", "***" at the end.</summary>
    [GeneratedRegex(@"\s*(\([\p{L}\p{N}/\s.,&-]{1,30}\)|\*+|#+)\s*$")]
    private static partial Regex EndMark();
}
