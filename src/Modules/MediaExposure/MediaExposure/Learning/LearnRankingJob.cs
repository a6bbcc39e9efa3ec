using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>Nightly: learns anew from people's decisions on each topic, and orders what waits by it where it is good enough.</summary>
internal sealed class LearnRankingJob(PortalDbContext database, TopicRanking ranking, PortalClock clock) : IJob
{
    public const string Id = "exposure.learn-ranking";

    /// <summary>Newest decisions of a topic that are read: enough to learn from, and never more memory than that.</summary>
    public const int MostDecisions = 5000;

    private const int Tries = 3;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var topic in await database.Set<Topic>().OrderBy(topic => topic.Id).Select(topic => topic.Id).ToListAsync(cancellationToken))
        {
            await StoreAsync(topic, RankingLesson.Learn(await DecisionsAsync(topic, cancellationToken)), cancellationToken);
            database.ChangeTracker.Clear();
            await ranking.ApplyAsync(topic, cancellationToken);
        }
    }

    /// <summary>Decisions that people have made; what a threshold accepted would teach the model its own opinion.</summary>
    private async Task<List<Lesson>> DecisionsAsync(long topicId, CancellationToken cancellationToken)
    {
        var mentions = await database.Set<Mention>()
            .Where(mention => mention.TopicId == topicId && !mention.IsAutomatic && mention.DecidedBy != null
                && (mention.State == ReviewState.Accepted || mention.State == ReviewState.Rejected))
            .OrderByDescending(mention => mention.DecidedUtc).ThenByDescending(mention => mention.Id)
            .Take(MostDecisions)
            .Select(mention => new { mention.Id, mention.StoryId, mention.State, mention.ScoreTenths, mention.Title, mention.Sentence, mention.Reasons, mention.OutletId })
            .ToListAsync(cancellationToken);
        return mentions.ConvertAll(mention => new Lesson(
            mention.Id,
            mention.StoryId,
            mention.State == ReviewState.Accepted,
            mention.ScoreTenths,
            MentionTraits.Of(mention.Title, mention.Sentence, mention.Reasons, mention.OutletId, mention.ScoreTenths)));
    }

    /// <summary>Staff may use the switch at the same moment: then what was learnt is written beside what they chose.</summary>
    private async Task StoreAsync(long topicId, LearntRanking learnt, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var model = await database.Set<TopicModel>().Include(one => one.Topic).SingleOrDefaultAsync(one => one.TopicId == topicId, cancellationToken);
            if (model is null)
            {
                if (await database.Set<Topic>().SingleOrDefaultAsync(one => one.Id == topicId, cancellationToken) is not { } topic)
                    return;
                model = database.Add(new TopicModel { Topic = topic }).Entity;
            }

            model.Learn(learnt.Examples, learnt.Accepted, learnt.Outcome, learnt.Measure, learnt.Model?.Write() ?? "", clock.UtcNow);
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                database.ChangeTracker.Clear();
            }
        }
    }
}
