using System.Net;
using PortalMitra.Crawling;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>
/// What is wrong with an address before anybody asks for it. A courtesy to the person at the form: the guard of the fetcher
/// decides, for a name may lead anywhere and change its mind.
/// </summary>
internal static class SourceAddress
{
    /// <param name="loopbackPorts">Ports of this computer that are open to the crawler.</param>
    /// <returns>The key of the words, or null when nothing is wrong.</returns>
    public static string? Problem(string? text, IReadOnlyCollection<int> loopbackPorts)
    {
        if (text is null || CanonicalUrl.From(text) is null || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url))
            return "Input.AddressBad";
        if (url.UserInfo.Length > 0)
            return "Input.AddressWithPassword";
        return IsInside(url.Host) && !loopbackPorts.Contains(url.Port) ? "Input.AddressInside" : null;
    }

    private static bool IsInside(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && !AddressGuard.IsPublic(address));
}
