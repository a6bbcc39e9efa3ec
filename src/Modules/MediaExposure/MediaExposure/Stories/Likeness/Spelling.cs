using System.Globalization;
using System.Text;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>One spelling for names that Minang and Indonesian write differently: "Taeh Bukik" and "Taeh Bukit", "Talang Maua" and "Talang Maur".</summary>
internal static class Spelling
{
    private static readonly (string Minang, string Indonesian)[] Endings =
        [("uang", "ung"), ("iak", "it"), ("uik", "ut"), ("iah", "ih"), ("uah", "uh"), ("ik", "it"), ("aua", "aur")];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["koto"] = "kota",
        ["gadang"] = "besar",
        ["aia"] = "air",
        ["limo"] = "lima",
        ["luak"] = "luhak",
        ["bungsu"] = "bungsu",
    };

    public static string Fold(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FoldWord));

    public static string FoldWord(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToLowerInvariant(letter));
        }

        var folded = plain.ToString();
        if (Words.TryGetValue(folded, out var other))
            return other;
        foreach (var (minang, indonesian) in Endings)
        {
            if (folded.Length > minang.Length + 1 && folded.EndsWith(minang, StringComparison.Ordinal))
                return folded[..^minang.Length] + indonesian;
        }

        return folded;
    }
}
