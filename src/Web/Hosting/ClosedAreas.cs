using PortalMitra.Framework.Security;

namespace PortalMitra.Web.Hosting;

/// <summary>
/// Deny by default: the portal does not start while an endpoint of a closed area lacks a permission, so that a
/// forgotten attribute is a failed start and never an open door.
/// </summary>
internal static class ClosedAreas
{
    private static readonly string[] Areas = ["kelola", "portal-mitra"];

    /// <exception cref="InvalidOperationException">Names each endpoint that stands open.</exception>
    public static void Verify(IEndpointRouteBuilder endpoints)
    {
        var open = OpenEndpoints(endpoints.DataSources.SelectMany(source => source.Endpoints)).ToList();
        if (open.Count > 0)
            throw new InvalidOperationException($"Endpoints of a closed area without [RequirePermission]: {string.Join(", ", open)}.");
    }

    public static IEnumerable<string> OpenEndpoints(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints.OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText?.TrimStart('/') ?? ""
        where Areas.Any(area => path == area || path.StartsWith(area + "/", StringComparison.OrdinalIgnoreCase))
        where endpoint.Metadata.GetMetadata<RequirePermissionAttribute>() is null
        select "/" + path;
}
