using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <param name="By">Who asked for it; the mentions are written down under this name.</param>
internal sealed record QueueFound(long TopicId, string By);

/// <summary>Puts into the queue what a topic finds among what was dropped. What is lifted is dropped no longer, so it may be started twice or go on after a kill.</summary>
internal sealed class QueueFoundJob(PortalDbContext database, ActiveTopics topics, LiftDropped lift, ActorScope actor) : IJob<QueueFound>
{
    private const int Batch = 100;

    public async Task RunAsync(QueueFound args, CancellationToken cancellationToken)
    {
        var topic = await database.Set<Topic>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == args.TopicId && one.IsActive, cancellationToken);
        if (topic is null)
            return;
        actor.ActAs(args.By);
        var set = await topics.ReadyAsync([topic], cancellationToken);
        var before = long.MaxValue;
        while (true)
        {
            var batch = await database.Set<DroppedArticle>().AsNoTracking().Where(article => article.Id < before && article.Text != null).OrderByDescending(article => article.Id).Take(Batch)
                .Select(article => new { article.Id, article.Title, article.PublishedOn, article.Text }).ToListAsync(cancellationToken);
            var matched = set.Match([.. batch.Select(article => new ArticleInput(article.Title, PackedText.Unpack(article.Text!), article.PublishedOn))]);
            foreach (var (article, results) in batch.Zip(matched))
            {
                if (results[0].IsProposed)
                    await lift.RunAsync(article.Id, args.By, cancellationToken);
            }

            if (batch.Count < Batch)
                return;
            before = batch[^1].Id;
        }
    }
}
