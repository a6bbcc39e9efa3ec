using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PortalMitra.Modules.Search.Indexing;

/// <summary>Runs a text through the analysis of a field.</summary>
internal static class Analysis
{
    public static IReadOnlyList<AnalysedWord> Words(Analyzer analyzer, string field, string text)
    {
        var words = new List<AnalysedWord>();
        using var stream = analyzer.GetTokenStream(field, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var place = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(new AnalysedWord(term.ToString(), place.StartOffset, place.EndOffset));
        stream.End();
        return words;
    }
}

/// <param name="Text">The word as it stands in the index.</param>
/// <param name="Start">Where it begins in the original text.</param>
/// <param name="End">Where it ends there, exclusive.</param>
internal sealed record AnalysedWord(string Text, int Start, int End)
{
    public bool Covers(AnalysedWord other) => Start <= other.Start && other.End <= End;
}
