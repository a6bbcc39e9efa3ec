namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>A text as the set of its word triples, each a 64-bit number: order within a sentence counts, order of paragraphs does not.</summary>
internal sealed class Shingles
{
    public const int WordsEach = 3;

    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private readonly ulong[] _sorted;

    private Shingles(ulong[] sorted) => _sorted = sorted;

    public int Count => _sorted.Length;

    public IReadOnlyList<ulong> Values => _sorted;

    public static Shingles OfText(string text) => Of(ArticleWords.Of(ArticleWords.Paragraphs(text)));

    public static Shingles Of(IReadOnlyList<string> words)
    {
        var shingles = new HashSet<ulong>();
        for (var i = 0; i + WordsEach <= words.Count; i++)
            shingles.Add(Hash(words, i));
        var sorted = shingles.ToArray();
        Array.Sort(sorted);
        return new Shingles(sorted);
    }

    public bool Contains(ulong shingle) => Array.BinarySearch(_sorted, shingle) >= 0;

    public int SharedWith(Shingles other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < _sorted.Length && j < other._sorted.Length)
        {
            var order = _sorted[i].CompareTo(other._sorted[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return shared;
    }

    /// <summary>Shared of all: 1 for the same text, and low for a copy that was cut to a third.</summary>
    public double Jaccard(Shingles other) => SharedWith(other) is var shared && shared > 0 ? (double)shared / (Count + other.Count - shared) : 0;

    /// <summary>Shared of the shorter one: a copy cut to a third is contained in its original.</summary>
    public double Containment(Shingles other) => SharedWith(other) is var shared && shared > 0 ? (double)shared / Math.Min(Count, other.Count) : 0;

    private static ulong Hash(IReadOnlyList<string> words, int from)
    {
        var hash = FnvOffset;
        for (var i = from; i < from + WordsEach; i++)
        {
            foreach (var letter in words[i])
                hash = (hash ^ letter) * FnvPrime;
            hash = (hash ^ ' ') * FnvPrime;
        }

        return hash;
    }
}
