using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>A nagari and the spellings of its name.</summary>
internal sealed record NagariNames(string Slug, IReadOnlyList<string> Names);

/// <summary>An article to be matched.</summary>
/// <param name="Text">Paragraphs, separated by line feeds.</param>
/// <param name="Day">The office's day of publication; null where nobody knows.</param>
internal sealed record ArticleInput(string Title, string Text, DateOnly? Day);

/// <summary>
/// Topics made ready for matching. An article is read once for all of them; a topic looks at it again only where one of its subjects
/// stands. Pure, and safe to use from several threads.
/// </summary>
internal sealed class TopicSet
{
    private readonly Vocabulary _vocabulary = new();
    private readonly NameTree _names;
    private readonly WordRules _rules;
    private readonly IReadOnlyList<ReadyTopic> _topics;
    private readonly IReadOnlyList<NagariNames> _nagari;

    public TopicSet(IReadOnlyList<Topic> topics, IEnumerable<NagariNames> nagari)
    {
        _names = new NameTree(_vocabulary);
        _rules = new WordRules(_vocabulary);
        _nagari = [.. nagari];
        for (var index = 0; index < _nagari.Count; index++)
        {
            foreach (var name in _nagari[index].Names)
                _names.Add(name, new NameUse(-1, NameList.Nagari, index));
        }

        _topics = [.. topics.Select(Ready)];
    }

    public int Count => _topics.Count;

    /// <summary>Whether any topic has a query, which costs an index for each batch of articles.</summary>
    public bool HasQueries => _topics.Any(topic => topic.Query is not null);

    /// <summary>One result per topic, in their order.</summary>
    public IReadOnlyList<MatchResult> Match(ArticleInput article) => Match([article])[0];

    /// <summary>For each article one result per topic. Queries run over all articles at once, so many at a time are cheaper than one by one.</summary>
    public IReadOnlyList<IReadOnlyList<MatchResult>> Match(IReadOnlyList<ArticleInput> articles)
    {
        if (!HasQueries)
            return [.. articles.Select(article => Match(article, null, 0))];
        using var index = new QueryIndex(articles);
        var found = _topics.Select(topic => topic.Query is { } query ? index.Find(query) : null).ToList();
        return [.. articles.Select((article, at) => Match(article, found, at))];
    }

    private MatchResult[] Match(ArticleInput article, List<Dictionary<int, QueryFound>?>? found, int at)
    {
        var tokens = new ArticleTokens(article.Title, article.Text, _vocabulary);
        var names = new List<NameFound>();
        _names.Find(tokens.Tokens, names);
        var hits = HitsOfPromising(names);
        var results = new MatchResult[_topics.Count];
        for (var topic = 0; topic < _topics.Count; topic++)
        {
            var query = found?[topic]?.GetValueOrDefault(at);
            results[topic] = hits[topic] is { } named || query is not null
                ? _topics[topic].Judge(tokens, _rules, hits[topic] ?? [], _nagari, article.Day, query)
                : MatchResult.None;
        }

        return results;
    }

    /// <summary>The names of each topic that has a subject here; null for the others, which have nothing to say.</summary>
    private List<NameHit>?[] HitsOfPromising(List<NameFound> names)
    {
        var hits = new List<NameHit>?[_topics.Count];
        foreach (var name in names)
        {
            foreach (var use in name.Uses)
            {
                if (use.List is NameList.Own or NameList.Subject or NameList.Programme or NameList.Person)
                    hits[use.Topic] ??= [];
            }
        }

        foreach (var name in names)
        {
            foreach (var use in name.Uses)
            {
                var hit = new NameHit(name.At, name.Length, use.List, use.Item);
                if (use.Topic >= 0)
                {
                    hits[use.Topic]?.Add(hit);
                    continue;
                }

                foreach (var all in hits)
                    all?.Add(hit);
            }
        }

        return hits;
    }

    private ReadyTopic Ready(Topic topic, int index)
    {
        AddAll(topic.NotUsTerms, NameList.NotUs);
        AddAll(topic.OwnNames, NameList.Own);
        AddAll(topic.SubjectTerms, NameList.Subject);
        AddAll(topic.ProgrammeTerms, NameList.Programme);
        AddAll(topic.PlaceTerms, NameList.Place);
        AddAll(topic.AmbiguousPlaceTerms, NameList.AmbiguousPlace);
        AddAll(topic.OtherPlaceTerms, NameList.OtherPlace);
        AddAll(topic.ContextTerms, NameList.Context);
        var people = TopicPerson.ReadAll(topic.People).Select(line => line.Person).OfType<TopicPerson>().ToList();
        for (var person = 0; person < people.Count; person++)
        {
            _names.Add(people[person].Name, new NameUse(index, NameList.Person, person));
            if (people[person].Office is { } office)
                _names.Add(office, new NameUse(index, NameList.Office, person));
        }

        return new ReadyTopic(topic, people, topic.Query is { } query && TopicQuery.Parse(query).Query is { } parsed ? parsed : null);

        void AddAll(string list, NameList kind)
        {
            foreach (var variant in Topic.Lines(list).SelectMany(AliasVariants.Of))
                _names.Add(variant.Name, new NameUse(index, variant.IsAmbiguous && kind == NameList.Place ? NameList.AmbiguousPlace : kind));
        }
    }
}
