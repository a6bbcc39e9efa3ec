using System.Net;
using System.Threading.RateLimiting;

namespace PortalMitra.Modules.Accounts.SigningIn;

/// <summary>
/// How often one address may fail to sign in, whatever the names: the lock-out counts per account and does not see
/// somebody who tries one password on all of them. Only failures count; an office shares one address.
/// </summary>
internal sealed class FailedSignIns : IDisposable
{
    public const int Limit = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new FixedWindowRateLimiterOptions { PermitLimit = Limit, Window = Window }));

    public bool AreTooMany(IPAddress? address)
    {
        using var look = _limiter.AttemptAcquire(address ?? IPAddress.None, 0);
        return !look.IsAcquired;
    }

    public void Count(IPAddress? address) => _limiter.AttemptAcquire(address ?? IPAddress.None).Dispose();

    public void Dispose() => _limiter.Dispose();
}
