using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Security;
using PortalMitra.Web.Hosting;

namespace PortalMitra.ArchitectureTests;

/// <summary>A7: the back office and the partner portal are closed, by permissions that exist.</summary>
public sealed class ClosedAreasTests
{
    [Fact]
    public async Task Every_endpoint_of_a_closed_area_names_a_declared_permission()
    {
        await using var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { RunsJobs = true });
        var endpoints = portal.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).ToList();
        var permissions = portal.Services.GetRequiredService<PermissionCatalog>();

        var named = endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<RequirePermissionAttribute>()).OfType<RequirePermissionAttribute>().ToList();

        Assert.True(named.Count >= 3, $"Only {named.Count} closed endpoints were found.");
        Assert.Empty(ClosedAreas.OpenEndpoints(endpoints));
        Assert.All(named, attribute => Assert.NotNull(permissions.Find(attribute.Permission)));
    }

    [Fact]
    public void An_open_page_in_a_closed_area_is_caught() => Assert.Equal(
        ["/kelola/terbuka"],
        ClosedAreas.OpenEndpoints([Endpoint("/kelola/terbuka"), Endpoint("/kelola/tertutup", new RequirePermissionAttribute("X")), Endpoint("/berita")]));

    private static RouteEndpoint Endpoint(string route, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0, new EndpointMetadataCollection(metadata), route);
}
