using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MatchingBenchmark;

/// <summary>
/// The peer: all articles in one index in memory, each topic a query "a subject within 25 words of a place", of spans over phrases. It says
/// which articles match and nothing of why.
/// </summary>
internal sealed class LuceneBatch(IReadOnlyList<Topic> topics) : Contestant("Lucene spans, one batch")
{
    private const string Text = "text";
    private const int Near = 25;

    private readonly IReadOnlyList<Query> _queries = [.. topics.Select(QueryOf)];

    public override int Run(IReadOnlyList<ArticleInput> articles)
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new QueryWords())))
        {
            foreach (var article in articles)
                writer.AddDocument([new TextField(Text, article.Title, Field.Store.NO), new TextField(Text, article.Text, Field.Store.NO)]);
        }

        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        return _queries.Sum(query => searcher.Search(query, articles.Count).TotalHits);
    }

    private static SpanNearQuery QueryOf(Topic topic) => new(
        [AnyOf(topic.SubjectTerms, topic.ProgrammeTerms), AnyOf(topic.PlaceTerms, topic.AmbiguousPlaceTerms)], Near, inOrder: false);

    private static SpanOrQuery AnyOf(params string[] lists) =>
        new([.. lists.SelectMany(Topic.Lines).SelectMany(AliasVariants.Of).Select(variant => WordReader.WordsOf(variant.Name)).Where(words => words.Length > 0).Select(Phrase)]);

    private static SpanQuery Phrase(string[] words)
    {
        var terms = words.Select(word => (SpanQuery)new SpanTermQuery(new Term(Text, word))).ToArray();
        return terms.Length == 1 ? terms[0] : new SpanNearQuery(terms, 0, inOrder: true);
    }
}
