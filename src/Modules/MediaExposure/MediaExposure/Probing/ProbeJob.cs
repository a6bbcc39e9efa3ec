using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>Does the probes that wait, several beside each other, and forgets those that are old.</summary>
internal sealed class ProbeJob(IServiceScopeFactory scopes, PortalDbContext database, TimeProvider time, ILogger<ProbeJob> logger) : IJob
{
    public const string Id = "exposure.probe";

    private const int AtOnce = 8;

    /// <summary>A probe that has broken off this often will not succeed.</summary>
    private const int MaxAttempts = 3;

    /// <summary>Longer than one request with its wait at the door.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var old = time.GetUtcNow().UtcDateTime - Probe.Kept;
        await database.Set<Probe>().Where(probe => probe.DoneUtc < old).ExecuteDeleteAsync(cancellationToken);
        var oldPages = time.GetUtcNow().UtcDateTime - ExamplePage.Kept;
        await database.Set<ExamplePage>().Where(page => page.FetchedUtc < oldPages).ExecuteDeleteAsync(cancellationToken);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(cancellationToken)));
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mine = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        while (await ClaimAsync(mine, cancellationToken) is { } id)
        {
            await using var own = scopes.CreateAsyncScope();
            await RunOneAsync(own.ServiceProvider, id, cancellationToken);
        }
    }

    private async Task<long?> ClaimAsync(PortalDbContext mine, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var waiting = mine.Set<Probe>().Where(probe => probe.DoneUtc == null && (probe.LeaseUntilUtc == null || probe.LeaseUntilUtc <= now));
        foreach (var id in await waiting.OrderBy(probe => probe.Id).Select(probe => probe.Id).Take(AtOnce * 2).ToListAsync(cancellationToken))
        {
            var rows = await waiting.Where(probe => probe.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(probe => probe.LeaseUntilUtc, now + Lease).SetProperty(probe => probe.Attempts, probe => probe.Attempts + 1).SetProperty(probe => probe.Steps, ""),
                cancellationToken);
            if (rows == 1)
                return id;
        }

        return null;
    }

    private async Task RunOneAsync(IServiceProvider services, long id, CancellationToken cancellationToken)
    {
        var own = services.GetRequiredService<PortalDbContext>();
        var probe = await own.Set<Probe>().AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
        if (probe.Attempts > MaxAttempts)
        {
            await EndAsync(own, id, null, "Probe.BrokeOff", cancellationToken);
            return;
        }

        try
        {
            var (findings, failure) = await LookAsync(services, own, probe, step => NoteAsync(own, id, step, cancellationToken), cancellationToken);
            await EndAsync(own, id, findings, failure, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "The probe {Probe} broke off.", id.ToString(CultureInfo.InvariantCulture));
            own.ChangeTracker.Clear();
            await EndAsync(own, id, null, "Probe.BrokeOff", cancellationToken);
        }
    }

    private static async Task<(ProbeFindings? Findings, string? Failure)> LookAsync(
        IServiceProvider services, PortalDbContext own, Probe probe, Func<ProbeStep, Task> progress, CancellationToken cancellationToken)
    {
        if (probe.SourceId is not { } sourceId)
        {
            var (found, failure) = await services.GetRequiredService<HomeProbe>().RunAsync(new Uri(probe.Address), HomeProbe.ArticlesTried, progress, cancellationToken);
            return (found, failure?.Key);
        }

        var source = await own.Set<Source>().AsNoTracking().Include(one => one.Outlet.Aliases).SingleAsync(one => one.Id == sourceId, cancellationToken);
        var trial = await services.GetRequiredService<SourceTrial>().RunAsync(source, SourceTrial.DefaultArticles, progress, cancellationToken);
        return (new ProbeFindings { Name = source.Outlet.Name, Site = source.Outlet.SiteKey, Family = source.Family, Trial = trial }, null);
    }

    private Task<int> NoteAsync(PortalDbContext own, long id, ProbeStep step, CancellationToken cancellationToken)
    {
        var (line, until) = (step.ToLine(), time.GetUtcNow().UtcDateTime + Lease);
        return own.Set<Probe>().Where(probe => probe.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(probe => probe.Steps, probe => probe.Steps + line).SetProperty(probe => probe.LeaseUntilUtc, until), cancellationToken);
    }

    private Task<int> EndAsync(PortalDbContext own, long id, ProbeFindings? findings, string? failure, CancellationToken cancellationToken)
    {
        var (json, now) = (findings?.ToJson(), time.GetUtcNow().UtcDateTime);
        return own.Set<Probe>().Where(probe => probe.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(probe => probe.Findings, json).SetProperty(probe => probe.Failure, failure)
                .SetProperty(probe => probe.DoneUtc, now).SetProperty(probe => probe.LeaseUntilUtc, (DateTime?)null),
            cancellationToken);
    }
}
