namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>
/// All names of all topics in one tree of words: an article is walked once, however many topics there are, and names match on exact
/// words, never on stems, which make neighbours of strangers.
/// </summary>
internal sealed class NameTree(Vocabulary vocabulary)
{
    private readonly Dictionary<long, int> _children = [];
    private readonly List<List<NameUse>> _uses = [[]];
    private readonly List<int> _first = [];

    /// <param name="name">As written in a list; what holds no word is left out.</param>
    public void Add(string name, NameUse use)
    {
        var node = 0;
        foreach (var word in WordReader.WordsOf(name))
        {
            var number = vocabulary.Add(word);
            if (node == 0)
            {
                while (_first.Count <= number)
                    _first.Add(0);
                if (_first[number] == 0)
                    _first[number] = NewNode();
                node = _first[number];
                continue;
            }

            var key = Key(node, number);
            if (!_children.TryGetValue(key, out var child))
                _children.Add(key, child = NewNode());
            node = child;
        }

        if (node != 0 && !_uses[node].Contains(use))
            _uses[node].Add(use);
    }

    /// <summary>Every occurrence of every name within a sentence, also those inside longer ones, by where they begin.</summary>
    public void Find(IReadOnlyList<Token> tokens, List<NameFound> found)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Word;
            if (word < 0 || word >= _first.Count || _first[word] is not (> 0 and var node))
                continue;
            var next = at + 1;
            while (true)
            {
                if (_uses[node].Count > 0)
                    found.Add(new NameFound(at, next - at, _uses[node]));
                if (next == tokens.Count || tokens[next].Sentence != tokens[at].Sentence || tokens[next].Word < 0 || !_children.TryGetValue(Key(node, tokens[next].Word), out node))
                    break;
                next++;
            }
        }
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private int NewNode()
    {
        _uses.Add([]);
        return _uses.Count - 1;
    }
}

/// <summary>Which list of which topic holds a name.</summary>
/// <param name="Topic">Index of the topic; -1 for nagari, which are everybody's.</param>
/// <param name="Item">Index of the person or nagari.</param>
internal readonly record struct NameUse(int Topic, NameList List, int Item = -1);

/// <summary>A name in the article: its first word, how many words it has, and who asks for it.</summary>
internal readonly record struct NameFound(int At, int Length, IReadOnlyList<NameUse> Uses);

/// <summary>The lists of a topic.</summary>
internal enum NameList
{
    NotUs,
    Own,
    Subject,
    Programme,
    Person,

    /// <summary>The office that a person of the list holds.</summary>
    Office,
    Place,
    AmbiguousPlace,
    Nagari,
    OtherPlace,
    Context,
}
