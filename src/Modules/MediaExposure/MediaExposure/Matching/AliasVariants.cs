namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>A spelling that a name is also found under.</summary>
/// <param name="IsAmbiguous">It may mean something else and counts only where other words settle it, whatever list the name stands in.</param>
internal readonly record struct AliasVariant(string Name, bool IsAmbiguous);

/// <summary>
/// The spellings of a name: Minang and Indonesian write it differently ("Bukik/Bukit", "Tanjuang/Tanjung"), the regency has five
/// forms, the office's name is turned round, numbers stand in figures, Roman figures or words.
/// </summary>
internal static class AliasVariants
{
    /// <summary>More spellings of one name are combinations nobody writes.</summary>
    private const int MaxOfOneName = 48;

    private static readonly (string Minang, string Indonesian)[] Endings =
    [
        ("uang", "ung"), ("iak", "ik"), ("ik", "it"), ("iah", "ih"), ("uah", "uh"), ("ua", "ur"), ("uak", "uk"), ("uik", "ut"), ("iang", "ing"),
    ];

    private static readonly string[][] Words =
    [
        ["koto", "kota"], ["gadang", "besar", "gedang"], ["aia", "air"], ["nan", "yang"], ["bungo", "bunga"], ["limo", "lima"], ["tuo", "tua"], ["lamo", "lama"], ["muaro", "muara"],
        ["banda", "bandar"], ["baru", "baharu"], ["ladang", "parak"], ["loweh", "lowas"], ["laweh", "lawas", "luas"],
        ["vii", "7", "tujuah", "tujuh"], ["viii", "8", "salapan", "delapan"], ["ix", "9", "sambilan", "sembilan"], ["iv", "4"], ["kabupaten", "kab"], ["kecamatan", "kec"],
    ];

    private static readonly string[] Regency = ["Lima Puluh Kota", "Limapuluh Kota", "Limapuluhkota", "Lima Puluhkota", "50 Kota", "50kota"];

    /// <summary>What alone may be a number of cities, or anything.</summary>
    private static readonly string[] AmbiguousAlone = ["50 Kota", "50kota", "L. Kota"];

    private static readonly (string One, string Other)[] Turned =
    [
        ("Perpustakaan dan Kearsipan", "Kearsipan dan Perpustakaan"), ("Perpustakaan dan Arsip", "Arsip dan Perpustakaan"),
    ];

    /// <summary>Every spelling, the given one first.</summary>
    public static IReadOnlyList<AliasVariant> Of(string name)
    {
        var written = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var variants = new List<AliasVariant> { new(written, false) };
        var seen = new HashSet<string>(StringComparer.Ordinal) { Folded(written) };
        foreach (var form in RegencyForms(written).SelectMany(form => OfficeForms(form.Name).Select(office => new AliasVariant(office, form.IsAmbiguous))))
        {
            foreach (var spelling in Regency.Any(regency => IsWithin(form.Name, regency)) ? [form.Name, .. KabForms(form.Name)] : WordForms(form.Name))
            {
                if (variants.Count < MaxOfOneName && seen.Add(Folded(spelling)))
                    variants.Add(form with { Name = spelling });
            }
        }

        return variants;
    }

    private static string Folded(string name) => string.Join(' ', WordReader.WordsOf(name));

    private static bool IsWithin(string name, string part) => $" {Folded(name)} ".Contains($" {Folded(part)} ", StringComparison.Ordinal);

    private static IEnumerable<AliasVariant> RegencyForms(string name)
    {
        yield return new AliasVariant(name, false);
        // The longest form first: "Lima Puluh Kota" would be found in none of the others.
        if (Regency.FirstOrDefault(form => name.Contains(form, StringComparison.OrdinalIgnoreCase) && IsWithin(name, form)) is not { } written)
            yield break;
        var isAlone = Folded(name) == Folded(written);
        foreach (var form in Regency.Append("L. Kota"))
            yield return new AliasVariant(name.Replace(written, form, StringComparison.OrdinalIgnoreCase), isAlone && AmbiguousAlone.Contains(form));
    }

    private static IEnumerable<string> OfficeForms(string name)
    {
        yield return name;
        foreach (var (one, other) in Turned)
        {
            var (from, to) = name.Contains(one, StringComparison.OrdinalIgnoreCase) ? (one, other) : (other, one);
            if (!name.Contains(from, StringComparison.OrdinalIgnoreCase))
                continue;
            yield return name.Replace(from, to, StringComparison.OrdinalIgnoreCase);
            // "Perpustakaan & Kearsipan", "Perpustakaan/Kearsipan": the sign is no word.
            yield return name.Replace(from, from.Replace(" dan ", " & ", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            yield return name.Replace(from, to.Replace(" dan ", " & ", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static IEnumerable<string> KabForms(string name)
    {
        if (name.Contains("Kabupaten ", StringComparison.OrdinalIgnoreCase))
            yield return name.Replace("Kabupaten ", "Kab. ", StringComparison.OrdinalIgnoreCase);
        else if (name.Contains("Kab. ", StringComparison.OrdinalIgnoreCase))
            yield return name.Replace("Kab. ", "Kabupaten ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Every combination of the words' spellings.</summary>
    private static List<string> WordForms(string name)
    {
        List<string> names = [""];
        foreach (var word in name.Split(' '))
        {
            names = [.. names.SelectMany(start => Spellings(word).Select(spelling => start.Length == 0 ? spelling : $"{start} {spelling}")).Take(MaxOfOneName)];
        }

        return names;
    }

    private static IEnumerable<string> Spellings(string word)
    {
        yield return word;
        var bare = word.TrimEnd('.');
        foreach (var same in Words)
        {
            if (!same.Contains(bare, StringComparer.OrdinalIgnoreCase))
                continue;
            foreach (var other in same.Where(other => !other.Equals(bare, StringComparison.OrdinalIgnoreCase)))
                yield return LikeCase(word, other);
        }

        foreach (var (minang, indonesian) in Endings)
        {
            if (word.EndsWith(minang, StringComparison.OrdinalIgnoreCase))
                yield return word[..^minang.Length] + indonesian;
            else if (word.EndsWith(indonesian, StringComparison.OrdinalIgnoreCase) && !Endings.Any(longer => longer.Minang.Length > indonesian.Length && word.EndsWith(longer.Minang, StringComparison.OrdinalIgnoreCase)))
                yield return word[..^indonesian.Length] + minang;
        }
    }

    private static string LikeCase(string word, string other) =>
        char.IsUpper(word[0]) ? other is "vii" or "viii" or "ix" or "iv" ? other.ToUpperInvariant() : char.ToUpperInvariant(other[0]) + other[1..] : other;
}
