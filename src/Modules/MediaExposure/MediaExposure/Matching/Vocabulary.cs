namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>The words that any name or rule asks for, numbered. An article's other words are all alike.</summary>
internal sealed class Vocabulary
{
    /// <summary>A word that no name holds.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _words.Count;

    public int Add(string word)
    {
        if (!_words.TryGetValue(word, out var number))
            _words.Add(word, number = _words.Count);
        return number;
    }

    /// <summary>The numbers of some words, for a rule to ask whether a token is one of them.</summary>
    public HashSet<int> AddAll(params ReadOnlySpan<string> words)
    {
        var numbers = new HashSet<int>(words.Length);
        foreach (var word in words)
            numbers.Add(Add(word));
        return numbers;
    }

    public int NumberOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var number) ? number : Unknown;
}
