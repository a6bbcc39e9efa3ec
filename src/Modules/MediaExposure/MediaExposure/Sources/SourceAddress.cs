using System.Net;
using PortalMitra.Crawling;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>
/// What is wrong with an address before anybody asks for it. A courtesy to the person at the form: the guard of the fetcher
/// decides, for a name may lead anywhere and change its mind.
/// </summary>
internal static class SourceAddress
{
    /// <param name="typed">What the person wrote. That nothing was written is said elsewhere.</param>
    /// <param name="read">The address in it; null when there is none.</param>
    /// <param name="loopbackPorts">Ports of this computer that are open to the crawler.</param>
    /// <returns>The key of the words, or null when nothing is wrong.</returns>
    public static string? Problem(string? typed, Uri? read, IReadOnlyCollection<int> loopbackPorts)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var whole) && whole.UserInfo.Length > 0)
            return "Input.AddressWithPassword";
        if (read is null)
            return "Input.AddressBad";
        return IsInside(read.Host) && !loopbackPorts.Contains(read.Port) ? "Input.AddressInside" : null;
    }

    /// <summary>An address as people read it: without scheme and "www.", and no longer than a line or two.</summary>
    public static string Short(string url)
    {
        const int Longest = 80;
        var from = url.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0;
        if (url.AsSpan(from).StartsWith("www.", StringComparison.Ordinal))
            from += 4;
        var plain = url[from..].TrimEnd('/');
        return plain.Length > Longest ? plain[..Longest] + "…" : plain;
    }

    private static bool IsInside(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && !AddressGuard.IsPublic(address));
}
