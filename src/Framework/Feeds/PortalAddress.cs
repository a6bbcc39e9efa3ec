using Microsoft.AspNetCore.Http;

namespace PortalMitra.Framework.Feeds;

/// <summary>Whole addresses, for what leaves the portal: the feed and links to share.</summary>
public static class PortalAddress
{
    /// <param name="path">Absolute path inside the portal, already encoded.</param>
    public static string Of(HttpRequest request, string path) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{path}";
}
