namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>A partner by all its names.</summary>
internal sealed record NamedPartner(long Id, IReadOnlyList<string> Names);

/// <summary>A partner that an article names.</summary>
/// <param name="Written">The name as it stands there.</param>
/// <param name="Sentence">The first sentence that holds it.</param>
internal sealed record PartnerFound(long PartnerId, string Written, string Sentence);

/// <summary>
/// Finds partners by their names: exact words, the longest name first, so that a branch is not taken for its bank. A name of one word must
/// be written with the same capitals, for "BRI" is a bank and "bri" is nothing. Pure.
/// </summary>
internal sealed class PartnerNames
{
    /// <summary>Forms of a firm, which the press leaves out.</summary>
    private static readonly HashSet<string> Forms = ["pt", "cv", "ud", "pd", "tbk", "persero", "perseroda"];

    private readonly ILookup<string, (WrittenWord[] Words, long[] Partners)> _byFirstWord;

    public PartnerNames(IEnumerable<NamedPartner> partners) => _byFirstWord = partners
        .SelectMany(partner => partner.Names.SelectMany(Spellings).Select(words => (Words: words, partner.Id)))
        .Where(name => name.Words.Length > 0)
        // One word is compared by its capitals too, so "Harapan" and "HARAPAN" are two names.
        .GroupBy(name => name.Words.Length == 1 ? name.Words[0].Written : string.Join(' ', name.Words.Select(word => word.Folded)), StringComparer.Ordinal)
        .Select(name => (name.First().Words, Partners: name.Select(one => one.Id).Distinct().Order().ToArray()))
        .OrderByDescending(name => name.Words.Length)
        .ToLookup(name => name.Words[0].Folded, StringComparer.Ordinal);

    /// <summary>Each partner once, in the order in which the article names them.</summary>
    public IReadOnlyList<PartnerFound> Find(IReadOnlyList<ReadSentence> sentences)
    {
        var found = new List<PartnerFound>();
        foreach (var sentence in sentences)
        {
            for (var at = 0; at < sentence.Words.Count;)
            {
                var (words, partners) = _byFirstWord[sentence.Words[at].Folded].FirstOrDefault(name => StandsAt(sentence.Words, at, name.Words));
                foreach (var partner in partners ?? [])
                {
                    if (!found.Exists(one => one.PartnerId == partner))
                        found.Add(new PartnerFound(partner, string.Join(' ', sentence.Words.Skip(at).Take(words.Length).Select(word => word.Written)), sentence.Text));
                }

                at += Math.Max(1, words?.Length ?? 0);
            }
        }

        return found;
    }

    private static IEnumerable<WrittenWord[]> Spellings(string name)
    {
        var words = ArticleSentences.WordsOf(name).ToArray();
        yield return words;
        var bare = words.Where(word => !Forms.Contains(word.Folded)).ToArray();
        if (bare.Length > 0 && bare.Length < words.Length)
            yield return bare;
    }

    private static bool StandsAt(IReadOnlyList<WrittenWord> words, int at, WrittenWord[] name)
    {
        if (name.Length == 1)
            return words[at].Written == name[0].Written;
        if (at + name.Length > words.Count)
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (words[at + i].Folded != name[i].Folded)
                return false;
        }

        return true;
    }
}
