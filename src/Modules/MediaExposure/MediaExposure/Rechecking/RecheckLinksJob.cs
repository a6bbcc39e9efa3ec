using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Rechecking;

/// <summary>
/// Looks again at the addresses of accepted mentions: three days after they were found, then every month. One after the other and in small
/// portions, for nothing about it is urgent; one that breaks off keeps none of the others waiting.
/// </summary>
internal sealed class RecheckLinksJob(LinkClaims claims, PortalDbContext database, IServiceScopeFactory scopes, TimeProvider time, ILogger<RecheckLinksJob> logger) : IJob
{
    public const string Id = "exposure.links";

    private const int Portion = 100;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await claims.ReclaimAsync(cancellationToken);
        await ForgetPastedAsync(cancellationToken);
        var failures = new List<Exception>();
        foreach (var mention in await claims.DueAsync(Portion, cancellationToken))
        {
            if (!await claims.TakeAsync(mention, cancellationToken))
                continue;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RecheckLink>().RunAsync(mention, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The claim runs out and it is tried again.
                logger.LogError(exception, "Looking again at mention {Mention} broke off.", mention);
                failures.Add(exception);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException("Some links could not be looked at; the others were.", failures);
    }

    /// <summary>Pages pasted for forms that nobody sent.</summary>
    private Task<int> ForgetPastedAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - PastedPage.Kept;
        return database.Set<PastedPage>().Where(page => page.FetchedUtc < before).ExecuteDeleteAsync(cancellationToken);
    }
}
