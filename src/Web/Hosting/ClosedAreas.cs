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
        var all = endpoints.DataSources.SelectMany(source => source.Endpoints).ToList();
        if (!all.Any(IsClosed))
            throw new InvalidOperationException("No endpoint of a closed area was found: this check looks in the wrong place.");
        var open = OpenEndpoints(all).ToList();
        if (open.Count > 0)
            throw new InvalidOperationException($"Endpoints of a closed area without [RequirePermission]: {string.Join(", ", open)}.");
    }

    public static IEnumerable<string> OpenEndpoints(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints
        where IsClosed(endpoint) && endpoint.Metadata.GetMetadata<RequirePermissionAttribute>() is null
        select "/" + PathOf(endpoint);

    public static bool IsClosed(Endpoint endpoint)
    {
        var path = PathOf(endpoint);
        return Areas.Any(area => path.Equals(area, StringComparison.OrdinalIgnoreCase) || path.StartsWith(area + "/", StringComparison.OrdinalIgnoreCase));
    }

    private static string PathOf(Endpoint endpoint) => (endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/') ?? "";
}
