namespace PortalMitra.WebTests.Hosting;

public sealed class ForwardedHostTests
{
    [Fact]
    public async Task A_foreign_name_in_the_headers_does_not_get_into_the_feeds_links()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(portal.Address, "/berita/umpan"));
        request.Headers.Add("X-Forwarded-Host", "asing.test");

        using var answer = await client.SendAsync(request);

        Assert.DoesNotContain("asing.test", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_name_of_its_own_the_portal_answers_to_no_other()
    {
        await using var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { Settings = { ["AllowedHosts"] = "portal.test" } });
        using var citizen = portal.Visitor();

        using var answer = await citizen.GetAsync("/");

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Search_engines_are_kept_out_of_the_office()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var robot = portal.Visitor();

        Assert.Contains("Disallow: /kelola", await robot.ReadAsync("/robots.txt"), StringComparison.Ordinal);
    }
}
