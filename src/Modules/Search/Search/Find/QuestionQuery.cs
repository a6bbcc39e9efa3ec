using Lucene.Net.Index;
using Lucene.Net.Search;
using PortalMitra.Modules.Search.Indexing;

namespace PortalMitra.Modules.Search.Search.Find;

/// <summary>Makes the Lucene query: a word as written weighs more than its stem, a title more than the text.</summary>
internal static class QuestionQuery
{
    private const float TitleBoost = 4f;
    private const float TitleStemBoost = 1f;
    private const float TextBoost = 1.5f;
    private const float TextStemBoost = 0.4f;
    /// <summary>A word in both title and text counts a little more than in one of them.</summary>
    private const float TieBreak = 0.2f;

    /// <param name="isAllRequired">Every word must be there; otherwise any.</param>
    public static Query Build(IReadOnlyList<WordGroup> groups, bool isAllRequired)
    {
        var onlySmallWords = groups.All(group => group.IsSmallWord);
        var query = new BooleanQuery();
        foreach (var group in groups)
        {
            var isDemanded = isAllRequired && (onlySmallWords || !group.IsSmallWord);
            query.Add(Build(group), isDemanded ? Occur.MUST : Occur.SHOULD);
        }

        return query;
    }

    private static DisjunctionMaxQuery Build(WordGroup group)
    {
        var query = new DisjunctionMaxQuery(TieBreak)
        {
            AsWritten(IndexFields.Title, group, TitleBoost),
            AsWritten(IndexFields.Text, group, TextBoost),
        };
        if (group.Stem is { } stem)
        {
            query.Add(new TermQuery(new Term(IndexFields.TitleStems, stem)) { Boost = TitleStemBoost });
            query.Add(new TermQuery(new Term(IndexFields.TextStems, stem)) { Boost = TextStemBoost });
        }

        return query;
    }

    private static Query AsWritten(string field, WordGroup group, float boost)
    {
        if (group.Words is [var word])
            return new TermQuery(new Term(field, word)) { Boost = boost };
        var phrase = new PhraseQuery { Boost = boost };
        foreach (var part in group.Words)
            phrase.Add(new Term(field, part));
        return phrase;
    }
}
