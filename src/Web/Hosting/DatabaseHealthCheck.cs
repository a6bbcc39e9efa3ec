using Microsoft.Extensions.Diagnostics.HealthChecks;
using PortalMitra.Framework.Data;

namespace PortalMitra.Web.Hosting;

internal sealed class DatabaseHealthCheck(PortalDbContext database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
