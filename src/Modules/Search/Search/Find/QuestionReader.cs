using Lucene.Net.Analysis;
using PortalMitra.Modules.Search.Indexing;

namespace PortalMitra.Modules.Search.Search.Find;

/// <summary>
/// Reads what a person typed. There is no query language to get wrong: everything is a word, except quotation marks
/// around a phrase.
/// </summary>
internal static class QuestionReader
{
    /// <summary>Longer questions are cut: nobody types them, and each word costs.</summary>
    public const int MaxLength = 200;
    private const int MaxGroups = 20;

    public static IReadOnlyList<WordGroup> Read(string? text, Analyzer analyzer)
    {
        var question = Quotes(text ?? "");
        if (question.Length > MaxLength)
            question = question[..MaxLength];
        // An odd number of quotation marks closes nothing: the last one is a slip.
        var parts = question.Split('"');
        var groups = new List<WordGroup>();
        for (var i = 0; i < parts.Length; i++)
        {
            var isPhrase = i % 2 == 1 && i < parts.Length - 1;
            groups.AddRange(isPhrase ? Phrase(parts[i], analyzer) : Loose(parts[i], analyzer));
        }

        return [.. groups.Take(MaxGroups)];
    }

    private static IEnumerable<WordGroup> Phrase(string text, Analyzer analyzer)
    {
        var words = Analysis.Words(analyzer, IndexFields.Text, text).Select(word => word.Text).ToList();
        return words.Count == 0 ? [] : [new WordGroup(words, null, IsPhrase: true)];
    }

    private static IEnumerable<WordGroup> Loose(string text, Analyzer analyzer)
    {
        var words = Analysis.Words(analyzer, IndexFields.Text, text);
        var stems = Analysis.Words(analyzer, IndexFields.TextStems, text);
        // A stem covers the words it was made of, by their place in the text: "kerja sama" is one stem of two words.
        foreach (var stem in stems)
            yield return new WordGroup([.. words.Where(stem.Covers).Select(word => word.Text)], stem.Text, IsPhrase: false);
        foreach (var word in words.Where(word => !stems.Any(stem => stem.Covers(word))))
            yield return new WordGroup([word.Text], null, IsPhrase: false);
    }

    private static string Quotes(string text) => text.Replace('“', '"').Replace('”', '"').Replace('„', '"');
}
