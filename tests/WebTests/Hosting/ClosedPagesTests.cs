using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Security;

namespace PortalMitra.WebTests.Hosting;

/// <summary>Every page of the office, found in the running portal, asked by people who may not see it.</summary>
public sealed class ClosedPagesTests
{
    [Fact]
    public async Task Every_office_page_sends_the_anonymous_to_the_sign_in()
    {
        await using var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { RunsJobs = true });
        using var stranger = portal.Visitor();

        foreach (var (path, _) in OfficePages(portal))
        {
            using var got = await stranger.GetAsync(path);
            using var english = await stranger.GetAsync("/en" + path);
            using var posted = await stranger.PostAsync(path, []);

            Assert.True(IsSentTo(got, "/masuk"), $"GET {path} gave {(int)got.StatusCode} {got.Headers.Location}");
            Assert.True(IsSentTo(english, "/masuk"), $"GET /en{path} gave {(int)english.StatusCode} {english.Headers.Location}");
            Assert.True(IsSentTo(posted, "/masuk") || posted.StatusCode == HttpStatusCode.BadRequest, $"POST {path} gave {(int)posted.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_office_page_refuses_staff_without_its_permission()
    {
        await using var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { RunsJobs = true });
        using var writer = await portal.StaffAsync("sari", "AccessOffice");
        var asked = 0;

        foreach (var (path, permission) in OfficePages(portal).Where(page => page.Permission != "AccessOffice"))
        {
            using var got = await writer.GetAsync(path);
            using var posted = await writer.PostAsync(path, []);

            Assert.True(IsSentTo(got, "/tidak-berwenang"), $"GET {path} ({permission}) gave {(int)got.StatusCode} {got.Headers.Location}");
            Assert.True(IsSentTo(posted, "/tidak-berwenang") || posted.StatusCode == HttpStatusCode.BadRequest, $"POST {path} gave {(int)posted.StatusCode}");
            asked++;
        }

        Assert.True(asked > 15, $"Only {asked} pages were asked.");
    }

    [Fact]
    public async Task Each_page_opens_for_who_holds_its_permission()
    {
        await using var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { RunsJobs = true });
        using var all = await portal.StaffAsync("ratna", "*");

        foreach (var (path, _) in OfficePages(portal))
        {
            using var got = await all.GetAsync(path);
            // A row that does not exist is "not found", which only those are told who may see rows at all.
            Assert.True(got.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"GET {path} gave {(int)got.StatusCode} {got.Headers.Location}");
        }
    }

    private static bool IsSentTo(HttpResponseMessage answer, string page) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains(page, StringComparison.Ordinal);

    private static List<(string Path, string Permission)> OfficePages(PortalFixture portal)
    {
        var pages = portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("kelola", StringComparison.Ordinal) == true)
            .Select(endpoint => (
                Path: "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part =>
                    part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsCatchAll: false } ? "1" :
                    part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "")))).TrimEnd('/'),
                Permission: endpoint.Metadata.GetMetadata<RequirePermissionAttribute>()?.Permission ?? "?"))
            .Distinct().ToList();
        Assert.True(pages.Count > 20, $"Only {pages.Count} office pages were found.");
        Assert.Contains(pages, page => page.Path == "/kelola/pekerjaan");
        return pages;
    }
}
