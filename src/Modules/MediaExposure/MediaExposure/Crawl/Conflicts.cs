using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>
/// Two sources may name the same article, or meet the same new outlet, at the same moment: only one of them can enter it.
/// The other begins its transaction again, and finds it known.
/// </summary>
internal static class Conflicts
{
    private const int MaxAttempts = 5;

    /// <param name="work">One transaction from its beginning to its end; looks up itself what is known.</param>
    public static async Task RetryAsync(PortalDbContext database, Func<Task> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception exception) when (attempt < MaxAttempts && IsConflict(exception))
            {
                database.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>
    /// Two that named the same articles in another order waited for each other; PostgreSQL ended one, which Npgsql wraps once more.
    /// What is written without the change tracker brings the database's own exception.
    /// </summary>
    private static bool IsConflict(Exception exception) => exception is DbUpdateException or DbException or InvalidOperationException { InnerException: DbUpdateException or DbException };
}
