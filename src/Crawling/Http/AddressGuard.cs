using System.Net;
using System.Net.Sockets;

namespace PortalMitra.Crawling;

/// <summary>
/// Which addresses a request may reach: those of the open network alone. Closed are the IANA special-purpose registries
/// (RFC 6890), all of IPv6 outside global unicast (2000::/3, RFC 4291), and whatever of these is wrapped in IPv6: mapped,
/// NAT64 (RFC 6052) and 6to4 (RFC 3056) are judged by the address inside; compatible, translated and Teredo are refused.
/// </summary>
public static class AddressGuard
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether the address lies on the open network. Ports play no part.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var bytes = address.GetAddressBytes();
            if (Nat64.Contains(address))
                return IsPublic(new IPAddress(bytes.AsSpan(12)));
            if (SixToFour.Contains(address))
                return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
            if (!GlobalUnicast.Contains(address))
                return false;
        }

        return !Closed.Any(network => network.Contains(address));
    }

    /// <summary>
    /// Whether a request to this address and port may go out: an address of the open network on one of
    /// <see cref="FetchOptions.Ports"/>, or this computer on one of <see cref="FetchOptions.LoopbackPorts"/>.
    /// </summary>
    public static bool Allows(IPAddress address, int port, FetchOptions options) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
            ? options.LoopbackPorts.Contains(port)
            : options.Ports.Contains(port) && IsPublic(address);
}
