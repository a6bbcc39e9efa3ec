using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>Puts what was learnt to use: the place of waiting mentions in the queue, and nothing else.</summary>
internal sealed class TopicRanking(PortalDbContext database)
{
    private const int Batch = 500;

    private readonly Dictionary<long, RankingModel?> _read = [];

    /// <summary>The model that orders a topic's mentions; null when there is none or it rests. Read once in a scope.</summary>
    public async Task<RankingModel?> ModelAsync(long topicId, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue(topicId, out var known))
            return known;
        var model = await database.Set<TopicModel>().AsNoTracking().SingleOrDefaultAsync(one => one.TopicId == topicId, cancellationToken);
        return _read[topicId] = model is { IsUsed: true } ? RankingModel.Read(model.Weights) : null;
    }

    /// <summary>Where a new mention belongs in the queue: its score, or what earlier decisions make of it.</summary>
    public async Task<int> PriorityAsync(Mention mention, CancellationToken cancellationToken) =>
        mention.TopicId is { } topic && await ModelAsync(topic, cancellationToken) is { } model
            ? model.Priority(MentionTraits.Of(mention.Title, mention.Sentence, mention.Reasons, mention.Outlet.Id, mention.ScoreTenths))
            : mention.ScoreTenths;

    /// <summary>
    /// Gives all waiting mentions of a topic their place. Only that column is written, and the version stays: a reviewer who is reading one
    /// of them meets no conflict.
    /// </summary>
    public async Task ApplyAsync(long topicId, CancellationToken cancellationToken)
    {
        _read.Remove(topicId);
        if (await ModelAsync(topicId, cancellationToken) is not { } model)
        {
            await Waiting(topicId).Where(mention => mention.Priority != mention.ScoreTenths)
                .ExecuteUpdateAsync(set => set.SetProperty(mention => mention.Priority, mention => mention.ScoreTenths), cancellationToken);
            return;
        }

        for (long last = 0, next; (next = await ApplyAsync(topicId, model, last, cancellationToken)) > last; last = next)
            ;
    }

    /// <returns>The last id of the batch after <paramref name="last"/>; the same when there is none.</returns>
    private async Task<long> ApplyAsync(long topicId, RankingModel model, long last, CancellationToken cancellationToken)
    {
        var mentions = await Waiting(topicId).Where(mention => mention.Id > last).OrderBy(mention => mention.Id).Take(Batch)
            .Select(mention => new { mention.Id, mention.Title, mention.Sentence, mention.Reasons, mention.OutletId, mention.ScoreTenths, mention.Priority })
            .ToListAsync(cancellationToken);
        var moved = mentions
            .Select(mention => (mention.Id, Before: mention.Priority, Now: model.Priority(MentionTraits.Of(mention.Title, mention.Sentence, mention.Reasons, mention.OutletId, mention.ScoreTenths))))
            .Where(mention => mention.Now != mention.Before)
            .GroupBy(mention => mention.Now, mention => mention.Id)
            .ToList();
        if (moved.Count > 0)
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            foreach (var place in moved)
            {
                var ids = place.ToList();
                await Waiting(topicId).Where(mention => ids.Contains(mention.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(mention => mention.Priority, place.Key), cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        return mentions.Count == 0 ? last : mentions[^1].Id;
    }

    private IQueryable<Mention> Waiting(long topicId) => database.Set<Mention>()
        .Where(mention => mention.TopicId == topicId && (mention.State == ReviewState.New || mention.State == ReviewState.Unsure));
}
