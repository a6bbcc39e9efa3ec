namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>Our nagari and kecamatan. Their names tell where it was; as names they prove nothing, since every list of the programme has them.</summary>
internal sealed class KnownPlaces
{
    /// <summary>The regency's kecamatan, also those that have no library entered yet.</summary>
    private static readonly string[] Kecamatan =
    [
        "Akabiluru", "Bukik Barisan", "Guguak", "Gunuang Omeh", "Harau", "Kapur IX", "Lareh Sago Halaban", "Luak", "Mungka",
        "Pangkalan Koto Baru", "Payakumbuh", "Situjuah Limo Nagari", "Suliki",
    ];

    private readonly List<string[]> _names;
    private readonly HashSet<string> _words;

    public KnownPlaces(IEnumerable<string> names)
    {
        _names = [.. names.Concat(Kecamatan).Select(name => Spelling.Fold(name).Split(' ')).Where(words => !words.All(CommonWords.IsInNames)).DistinctBy(words => string.Join(' ', words))];
        _words = _names.SelectMany(words => words).ToHashSet(StringComparer.Ordinal);
    }

    public bool HasWord(string folded) => _words.Contains(folded);

    /// <summary>The places that the words name, each once.</summary>
    public IEnumerable<string> In(IReadOnlyList<string> foldedWords)
    {
        foreach (var name in _names)
        {
            for (var i = 0; i + name.Length <= foldedWords.Count; i++)
            {
                if (!name.Where((word, j) => foldedWords[i + j] != word).Any())
                {
                    yield return string.Join(' ', name);
                    break;
                }
            }
        }
    }
}
