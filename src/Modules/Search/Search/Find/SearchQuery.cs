using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PortalMitra.Modules.Search.Indexing;

namespace PortalMitra.Modules.Search.Search.Find;

/// <summary>Answers a question from the index: all words first; if nothing has them all, any of them.</summary>
internal sealed class SearchQuery(SearchIndex index)
{
    public const int PageSize = 20;
    /// <summary>Nobody turns further, and each further page costs all pages before it.</summary>
    private const int MaxPages = 50;

    private static readonly Analyzer Analyzer = SearchIndex.CreateAnalyzer();
    private static readonly Sort BestThenNewest =
        new(SortField.FIELD_SCORE, new SortField(IndexFields.DayOrder, SortFieldType.INT64, reverse: true));

    /// <param name="kind">Name of a source, or null for all.</param>
    /// <param name="page">From 1; beyond the last it is the last.</param>
    public SearchAnswer Ask(string? text, string? kind, int page)
    {
        var groups = QuestionReader.Read(text, Analyzer);
        if (groups.Count == 0)
            return SearchAnswer.NotAsked;
        var answer = index.Ask(searcher => Ask(searcher, groups, kind, page, isAllRequired: true), SearchAnswer.Nothing);
        return answer.Total == 0 && groups.Count > 1
            ? index.Ask(searcher => Ask(searcher, groups, kind, page, isAllRequired: false), SearchAnswer.Nothing)
            : answer;
    }

    private static SearchAnswer Ask(IndexSearcher searcher, IReadOnlyList<WordGroup> groups, string? kind, int page, bool isAllRequired)
    {
        var query = QuestionQuery.Build(groups, isAllRequired);
        var filter = kind is null ? null : new QueryWrapperFilter(new TermQuery(new Term(IndexFields.Source, kind)));
        var hits = searcher.Search(query, filter, MaxPages * PageSize, BestThenNewest);
        var pageCount = Math.Max(1, (hits.ScoreDocs.Length + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pageCount);
        var snippets = new SnippetCutter(groups, Analyzer);
        var results = hits.ScoreDocs
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(hit => ToResult(searcher.Doc(hit.Doc), snippets))
            .ToList();
        return new SearchAnswer(results, hits.TotalHits, page, pageCount, IsAllRequired: isAllRequired, IsAsked: true);
    }

    private static SearchResult ToResult(Document document, SnippetCutter snippets) => new(
        Text(document, IndexFields.Source),
        Text(document, IndexFields.Title),
        Text(document, IndexFields.Path),
        IndexFields.DayOf(document),
        snippets.Cut(Text(document, IndexFields.Text)));

    private static string Text(Document document, string field) => document.Get(field, CultureInfo.InvariantCulture) ?? "";
}
