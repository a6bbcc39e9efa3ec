namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>The spellings of a nagari's name: Minang and Indonesian write it differently ("Bukik/Bukit", "Tanjuang/Tanjung").</summary>
internal static class NagariSpellings
{
    private static readonly (string Minang, string Indonesian)[] Endings =
        [("uang", "ung"), ("iak", "ik"), ("ik", "it"), ("iah", "ih"), ("uah", "uh"), ("ua", "ur"), ("uik", "ut")];

    private static readonly (string Minang, string Indonesian)[] Words = [("koto", "kota"), ("gadang", "besar"), ("aia", "air"), ("nan", "yang")];

    /// <summary>Every combination of the words' spellings, the given one first.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        IEnumerable<string> names = [""];
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            names = names.SelectMany(start => Spellings(word).Select(spelling => start.Length == 0 ? spelling : $"{start} {spelling}"));
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> Spellings(string word)
    {
        yield return word;
        foreach (var (minang, indonesian) in Words)
        {
            if (word.Equals(minang, StringComparison.OrdinalIgnoreCase))
                yield return indonesian;
            else if (word.Equals(indonesian, StringComparison.OrdinalIgnoreCase))
                yield return minang;
        }

        foreach (var (minang, indonesian) in Endings)
        {
            if (word.EndsWith(minang, StringComparison.OrdinalIgnoreCase))
                yield return word[..^minang.Length] + indonesian;
            else if (word.EndsWith(indonesian, StringComparison.OrdinalIgnoreCase))
                yield return word[..^indonesian.Length] + minang;
        }
    }
}
