using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>The matchers of all active topics, read once per outlet and run.</summary>
internal sealed class ActiveTopics(PortalDbContext database)
{
    private List<TopicMatcher>? _matchers;

    /// <summary>The best match any topic gives.</summary>
    public async Task<MatchResult> BestAsync(string title, IReadOnlyList<string> paragraphs, CancellationToken cancellationToken)
    {
        _matchers ??= await LoadAsync(cancellationToken);
        return _matchers.Select(matcher => matcher.Match(title, paragraphs)).DefaultIfEmpty(MatchResult.None).MaxBy(match => match.Score)!;
    }

    private async Task<List<TopicMatcher>> LoadAsync(CancellationToken cancellationToken)
    {
        var topics = await database.Set<Topic>().AsNoTracking().Where(topic => topic.IsActive).ToListAsync(cancellationToken);
        var nagari = await database.Set<Nagari>().AsNoTracking().Select(one => new { one.Slug, one.Name }).ToListAsync(cancellationToken);
        var names = nagari.Select(one => new NagariNames(one.Slug, NagariSpellings.Of(one.Name))).ToList();
        return [.. topics.Select(topic => new TopicMatcher(topic, names))];
    }
}
