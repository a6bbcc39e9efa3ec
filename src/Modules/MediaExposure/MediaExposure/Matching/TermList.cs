namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>Finds names of a list in an article, on exact words: never on stems, which make neighbours of strangers.</summary>
internal sealed class TermList
{
    private readonly ILookup<string, string[]> _byFirstWord;

    public TermList(IEnumerable<string> names) => _byFirstWord = names
        .Select(ArticleTokens.WordsOf)
        .Where(words => words.Length > 0)
        .OrderByDescending(words => words.Length)
        .ToLookup(words => words[0], StringComparer.Ordinal);

    /// <summary>Every occurrence, longest name first where two begin at one word; occurrences do not overlap.</summary>
    public List<Occurrence> Find(IReadOnlyList<Token> tokens)
    {
        var found = new List<Occurrence>();
        for (var i = 0; i < tokens.Count;)
        {
            var length = LengthAt(tokens, i);
            if (length > 0)
                found.Add(new Occurrence(i, length));
            i += Math.Max(length, 1);
        }

        return found;
    }

    private int LengthAt(IReadOnlyList<Token> tokens, int at)
    {
        foreach (var words in _byFirstWord[tokens[at].Word])
        {
            if (at + words.Length <= tokens.Count && tokens[at + words.Length - 1].Sentence == tokens[at].Sentence && IsAt(tokens, at, words))
                return words.Length;
        }

        return 0;
    }

    private static bool IsAt(IReadOnlyList<Token> tokens, int at, string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (tokens[at + i].Word != words[i])
                return false;
        }

        return true;
    }
}

/// <summary>A name in the article: its first word and how many words it has.</summary>
internal readonly record struct Occurrence(int At, int Length)
{
    /// <summary>How many words lie between two names; 0 when they touch.</summary>
    public int DistanceTo(Occurrence other) => At < other.At ? Math.Max(0, other.At - At - Length) : Math.Max(0, At - other.At - other.Length);
}
