using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>What a query found in an article: a word of it, to be shown; none where it cannot be pointed at.</summary>
internal sealed record QueryFound(string? Term, bool InTitle, int Start, int End);

/// <summary>A batch of articles in memory, for queries alone: one index for many articles answers many times as fast as one for each.</summary>
internal sealed class QueryIndex : IDisposable
{
    private readonly IReadOnlyList<ArticleInput> _articles;
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public QueryIndex(IReadOnlyList<ArticleInput> articles)
    {
        _articles = articles;
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, TopicQuery.Analyzer) { MergePolicy = NoMergePolicy.NO_COMPOUND_FILES }))
        {
            foreach (var article in articles)
                writer.AddDocument(Describe(article));
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
    }

    /// <summary>The articles that the query finds, by index.</summary>
    public Dictionary<int, QueryFound> Find(TopicQuery query)
    {
        try
        {
            return _searcher.Search(query.Lucene, Math.Max(1, _articles.Count)).ScoreDocs.ToDictionary(hit => hit.Doc, hit => Show(_articles[hit.Doc], query));
        }
        catch (BooleanQuery.TooManyClausesException)
        {
            // A beginning shared by more words than any article could mean: it says nothing about one of them.
            return [];
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private static Document Describe(ArticleInput article)
    {
        var lead = article.Text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? article.Text[..end] : article.Text;
        return
        [
            new TextField(TopicQuery.Title, article.Title, Field.Store.NO),
            new TextField(TopicQuery.Lead, lead, Field.Store.NO),
            new TextField(TopicQuery.Text, article.Text, Field.Store.NO),
            new TextField(TopicQuery.All, article.Title, Field.Store.NO),
            new TextField(TopicQuery.All, article.Text, Field.Store.NO),
        ];
    }

    private static QueryFound Show(ArticleInput article, TopicQuery query)
    {
        return FirstOf(article.Title, inTitle: true) ?? FirstOf(article.Text, inTitle: false) ?? new QueryFound(null, true, 0, 0);

        QueryFound? FirstOf(string source, bool inTitle)
        {
            var reader = new WordReader(source, stackalloc char[WordReader.MaxWord]);
            while (reader.Read())
            {
                if (query.AsksFor(reader.Word))
                    return new QueryFound(source[reader.Start..reader.End], inTitle, reader.Start, reader.End);
            }

            return null;
        }
    }
}
