using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>The best that any topic makes of an article.</summary>
/// <param name="TopicId">Null when no topic has anything to say.</param>
internal sealed record TopicMatch(long? TopicId, MatchResult Result)
{
    public int ScoreTenths => (int)Math.Round(Result.Score * 10);
}

/// <summary>All active topics made ready for matching, read once per outlet and run.</summary>
internal sealed class ActiveTopics(PortalDbContext database)
{
    private (TopicSet Set, IReadOnlyList<long> Ids)? _topics;

    /// <summary>The topic that proposes it with the highest score; where none does, the one with the highest score.</summary>
    /// <param name="day">The office's day of publication: people speak for us while in office.</param>
    public Task<TopicMatch> BestAsync(string title, IReadOnlyList<string> paragraphs, DateOnly? day, CancellationToken cancellationToken) =>
        BestAsync(new ArticleInput(title, string.Join('\n', paragraphs), day), cancellationToken);

    /// <inheritdoc cref="BestAsync(string, IReadOnlyList{string}, DateOnly?, CancellationToken)"/>
    public async Task<TopicMatch> BestAsync(ArticleInput article, CancellationToken cancellationToken)
    {
        var (set, ids) = _topics ??= await LoadAsync(cancellationToken);
        return set.Match(article)
            .Select((result, index) => new TopicMatch(ids[index], result))
            .Where(match => match.Result.Reasons.Count > 0)
            .OrderByDescending(match => match.Result.Verdict)
            .ThenByDescending(match => match.Result.Score)
            .FirstOrDefault() ?? new TopicMatch(null, MatchResult.None);
    }

    private async Task<(TopicSet Set, IReadOnlyList<long> Ids)> LoadAsync(CancellationToken cancellationToken)
    {
        var topics = await database.Set<Topic>().AsNoTracking().Where(topic => topic.IsActive).OrderBy(topic => topic.Id).ToListAsync(cancellationToken);
        return (await ReadyAsync(topics, cancellationToken), [.. topics.Select(topic => topic.Id)]);
    }

    /// <summary>Topics made ready, whether they are stored or just being written.</summary>
    public async Task<TopicSet> ReadyAsync(IReadOnlyList<Topic> topics, CancellationToken cancellationToken)
    {
        var nagari = await database.Set<Nagari>().AsNoTracking().Select(one => new { one.Slug, one.Name }).ToListAsync(cancellationToken);
        return new TopicSet(topics, nagari.Select(one => new NagariNames(one.Slug, NagariSpellings.Of(one.Name))));
    }
}
