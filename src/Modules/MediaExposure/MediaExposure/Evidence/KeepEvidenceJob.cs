using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>
/// Every minute: accepted mentions without evidence get it, however they came to be accepted. So no page that accepts need know of
/// evidence, and none can forget it. Whoever wants it sooner enqueues this job.
/// </summary>
internal sealed class KeepEvidenceJob(PortalDbContext database, EvidenceKeeper keeper, ILogger<KeepEvidenceJob> logger) : IJob
{
    public const string Id = "exposure.evidence";

    private const int Batch = 100;

    /// <summary>A store that is full refuses everything: no use in going on. Any other failure is of one mention alone, and the next is not.</summary>
    private const int MaxRefusals = 5;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        var refusals = 0;
        long last = 0;
        while (await NextAsync(last, cancellationToken) is { Count: > 0 } ids)
        {
            foreach (var id in ids)
            {
                try
                {
                    await keeper.KeepAsync(id, cancellationToken);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    logger.LogError(exception, "The evidence of mention {Mention} could not be kept; it is tried again.", id);
                    database.ChangeTracker.Clear();
                    failures.Add(exception);
                    if (exception is IOException and not FileNotFoundException && ++refusals >= MaxRefusals)
                        throw new AggregateException("Evidence could not be kept.", failures);
                }
            }

            last = ids[^1];
        }

        if (failures.Count > 0)
            throw new AggregateException("Some evidence could not be kept; the other was.", failures);
    }

    private Task<List<long>> NextAsync(long last, CancellationToken cancellationToken) => database.Set<Mention>()
        .Where(mention => mention.State == ReviewState.Accepted && mention.EvidencedUtc == null && mention.Id > last)
        .OrderBy(mention => mention.Id).Select(mention => mention.Id).Take(Batch).ToListAsync(cancellationToken);
}
