using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace PortalMitra.Modules.Search.Indexing;

/// <summary>
/// Indonesian stems, so that "kemitraan" finds "bermitra". Names of one thing become one word before stemming, in the
/// text and in the question alike, so a name of two words needs no special query.
/// </summary>
internal sealed class StemAnalyzer : Analyzer
{
    private readonly CharArraySet _protected = new(LuceneVersion.LUCENE_48, Vocabulary.Protected, ignoreCase: true);
    private readonly SynonymMap _synonyms = BuildSynonyms();

    protected override TextReader InitReader(string fieldName, TextReader reader) => Punctuation.Fold(reader);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream stream = new ASCIIFoldingFilter(new LowerCaseFilter(LuceneVersion.LUCENE_48, words));
        stream = new SynonymFilter(stream, _synonyms, ignoreCase: false);
        stream = new StopFilter(LuceneVersion.LUCENE_48, stream, IndonesianAnalyzer.DefaultStopSet);
        stream = new SetKeywordMarkerFilter(stream, _protected);
        return new TokenStreamComponents(words, new IndonesianStemFilter(stream));
    }

    private static SynonymMap BuildSynonyms()
    {
        var builder = new SynonymMap.Builder(dedup: true);
        foreach (var (word, names) in Vocabulary.OneThing)
        {
            foreach (var name in names)
                builder.Add(SynonymMap.Builder.Join(name.Split(' '), new CharsRef()), new CharsRef(word), includeOrig: false);
        }

        return builder.Build();
    }
}
