using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using PortalMitra.Framework.Time;

namespace PortalMitra.Modules.Partnerships.Partnerships.Requests;

/// <summary>
/// Keeps programmes out of the public form without riddles for people: so many an hour from one address, a field that nobody sees, and
/// a moment that a person needs at least. Who is stopped is told why, and keeps what they wrote.
/// </summary>
internal sealed class RequestGate(IDataProtectionProvider protection, PortalClock clock) : IDisposable
{
    /// <summary>A school or an office shares one address.</summary>
    public const int PerHour = 6;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("PortalMitra.Partnerships.RequestGate");
    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions { PermitLimit = PerHour, Window = TimeSpan.FromHours(1), SegmentsPerWindow = 6 }));

    /// <summary>Seals the moment at which the form is opened.</summary>
    public string Open() => _protector.Protect(clock.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture));

    /// <returns>Null when it may pass; else the key of the words for why not.</returns>
    public string? Problem(RequestInput input, IPAddress? address)
    {
        if (!string.IsNullOrEmpty(input.Situs))
            return "Request.Trap";
        if (Age(input.Opened) is not { } age || age > Longest)
            return "Request.TooOld";
        if (age < Shortest)
            return "Request.TooFast";
        using var lease = _limiter.AttemptAcquire(Network(address));
        return lease.IsAcquired ? null : "Request.TooMany";
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>A household has a whole /64 of IPv6.</summary>
    private static IPAddress Network(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6 || address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
            return address ?? IPAddress.None;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }

    private TimeSpan? Age(string? opened)
    {
        if (string.IsNullOrEmpty(opened))
            return null;
        try
        {
            return clock.UtcNow - new DateTime(long.Parse(_protector.Unprotect(opened), CultureInfo.InvariantCulture), DateTimeKind.Utc);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
