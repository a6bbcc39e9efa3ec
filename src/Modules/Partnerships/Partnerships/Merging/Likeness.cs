using System.Globalization;
using System.Text;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Merging;

/// <summary>
/// How much two partners look like one. Names are compared by their letter triples (Dice coefficient), after small letters, without
/// words of legal form; a short name also by the first letters of the long one.
/// </summary>
internal static class Likeness
{
    /// <summary>From here on two are shown side by side. Set by eye on real lists of offices: "Bank Nagari Cab. Payakumbuh" and "PT Bank Nagari Cabang Payakumbuh" reach 0.8.</summary>
    public const double Threshold = 0.68;

    private static readonly HashSet<string> LegalForms = new(["pt", "cv", "ud", "tbk", "persero", "yayasan", "koperasi", "perkumpulan", "the"], StringComparer.Ordinal);

    /// <summary>0 to 1.</summary>
    public static double Of(Partner one, Partner other)
    {
        if (one.RegistrationNumber is { Length: > 3 } number && string.Equals(number, other.RegistrationNumber, StringComparison.OrdinalIgnoreCase))
            return 1;
        return (from mine in one.Names from theirs in other.Names select OfNames(mine, theirs)).DefaultIfEmpty(0).Max();
    }

    public static double OfNames(string one, string other)
    {
        var (mine, theirs) = (Words(one), Words(other));
        if (mine.Count == 0 || theirs.Count == 0)
            return 0;
        if (IsShortFor(one, theirs) || IsShortFor(other, mine))
            return 0.9;
        var (left, right) = (Triples(mine), Triples(theirs));
        return 2.0 * left.Intersect(right, StringComparer.Ordinal).Count() / (left.Count + right.Count);
    }

    /// <summary>Small letters and digits in words, without words of legal form unless nothing else is left.</summary>
    public static List<string> Words(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
            text.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        var words = text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !LegalForms.Contains(word)).ToList();
        return telling.Count > 0 ? telling : [.. words];
    }

    /// <summary>"BPS" for "Badan Pusat Statistik".</summary>
    private static bool IsShortFor(string name, List<string> words) =>
        name.Length >= 3 && name.All(char.IsLetter) && words.Count == name.Length && string.Concat(words.Select(word => word[0])).Equals(name, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Triples(List<string> words)
    {
        var text = $" {string.Join(' ', words)} ";
        return Enumerable.Range(0, Math.Max(1, text.Length - 2)).Select(i => text.Substring(i, Math.Min(3, text.Length))).ToHashSet(StringComparer.Ordinal);
    }
}
