using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace PortalMitra.Modules.Search.Indexing;

/// <summary>Words as written, in lower case and without accents. Digits and small words stay: "50 Kota" is a name here.</summary>
internal sealed class ExactAnalyzer : Analyzer
{
    protected override TextReader InitReader(string fieldName, TextReader reader) => Punctuation.Fold(reader);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(LuceneVersion.LUCENE_48, words)));
    }
}
