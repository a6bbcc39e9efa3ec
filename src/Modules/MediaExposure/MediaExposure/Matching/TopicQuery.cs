using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>A topic's query in Lucene's language, over the fields title, lead and text, or all of them. What would be dear to answer is refused.</summary>
internal sealed class TopicQuery
{
    public const string Title = "title";
    public const string Lead = "lead";
    public const string Text = "text";

    /// <summary>Title and text: where a word is looked for that names no field.</summary>
    public const string All = "all";

    private const int MaxLength = 2000;
    private const int MaxParts = 200;
    private const int ShortestBeforeWildcard = 3;
    private const int ShortestFuzzy = 5;
    private const int MaxSlop = 100;
    private static readonly HashSet<string> Fields = [Title, Lead, Text, All];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<string> _beginnings = [];

    private TopicQuery(string written, Query query)
    {
        (Written, Lucene) = (written, query);
        Collect(query);
    }

    public string Written { get; }

    public Query Lucene { get; }

    /// <summary>Whether a word of an article is one that the query asks for, so that it can be pointed at.</summary>
    public bool AsksFor(ReadOnlySpan<char> word)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return true;
        foreach (var beginning in _beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public static QueryOutcome Parse(string written)
    {
        if (written.Length > MaxLength)
            return new QueryOutcome(null, QueryError.TooLong, "");
        var parser = new QueryParser(LuceneVersion.LUCENE_48, All, Analyzer)
        {
            LowercaseExpandedTerms = true,
            // Allowed here so that the check below can say in its own words what is wrong.
            AllowLeadingWildcard = true,
            FuzzyPrefixLength = 1,
        };
        Query query;
        try
        {
            query = parser.Parse(written);
        }
        catch (ParseException)
        {
            return new QueryOutcome(null, QueryError.NotReadable, "");
        }
        catch (BooleanQuery.TooManyClausesException)
        {
            return new QueryOutcome(null, QueryError.TooManyParts, "");
        }

        var parts = 0;
        if (Check(query, ref parts) is var (error, detail))
            return new QueryOutcome(null, error, detail);
        return parts == 0 ? new QueryOutcome(null, QueryError.NotReadable, "") : new QueryOutcome(new TopicQuery(written, query), null, "");
    }

    internal static readonly QueryWords Analyzer = new();

    private void Collect(Query query)
    {
        switch (query)
        {
            case BooleanQuery boolean:
                foreach (var clause in boolean.Clauses.Where(clause => clause.Occur != Occur.MUST_NOT))
                    Collect(clause.Query);
                break;
            case TermQuery term:
                _words.Add(term.Term.Text);
                break;
            case PhraseQuery phrase:
                _words.UnionWith(phrase.GetTerms().Select(term => term.Text));
                break;
            case FuzzyQuery fuzzy:
                _words.Add(fuzzy.Term.Text);
                break;
            case PrefixQuery prefix:
                _beginnings.Add(prefix.Prefix.Text);
                break;
            case WildcardQuery wildcard:
                _beginnings.Add(wildcard.Term.Text.Split('*', '?')[0]);
                break;
        }
    }

    private static (QueryError Error, string Detail)? Check(Query query, ref int parts)
    {
        if (++parts > MaxParts)
            return (QueryError.TooManyParts, "");
        switch (query)
        {
            case BooleanQuery boolean:
                if (boolean.Clauses.Count > 0 && boolean.Clauses.All(clause => clause.Occur == Occur.MUST_NOT))
                    return (QueryError.OnlyExcludes, "");
                foreach (var clause in boolean.Clauses)
                {
                    if (Check(clause.Query, ref parts) is { } wrong)
                        return wrong;
                }

                if (boolean.Clauses.Count == 0)
                    parts--;
                return null;
            case TermQuery term:
                return CheckField(term.Term.Field);
            case PhraseQuery phrase:
                return phrase.Slop > MaxSlop ? (QueryError.SlopTooLarge, $"~{phrase.Slop}") : phrase.GetTerms() is [var first, ..] ? CheckField(first.Field) : null;
            case MultiPhraseQuery multi:
                return multi.Slop > MaxSlop ? (QueryError.SlopTooLarge, $"~{multi.Slop}") : null;
            case PrefixQuery prefix:
                return prefix.Prefix.Text.Length < ShortestBeforeWildcard ? (QueryError.LeadingWildcard, prefix.Prefix.Text + "*") : CheckField(prefix.Prefix.Field);
            case WildcardQuery wildcard:
                var letters = wildcard.Term.Text.AsSpan().IndexOfAny('*', '?');
                return letters is >= 0 and < ShortestBeforeWildcard ? (QueryError.LeadingWildcard, wildcard.Term.Text) : CheckField(wildcard.Term.Field);
            case FuzzyQuery fuzzy:
                return fuzzy.Term.Text.Length < ShortestFuzzy ? (QueryError.FuzzyTooShort, fuzzy.Term.Text + "~") : CheckField(fuzzy.Term.Field);
            default:
                return (QueryError.NotAllowed, query.ToString());
        }
    }

    private static (QueryError Error, string Detail)? CheckField(string field) => Fields.Contains(field) ? null : (QueryError.UnknownField, field);
}
