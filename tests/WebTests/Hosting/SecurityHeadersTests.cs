namespace PortalMitra.WebTests.Hosting;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/masuk")]
    [InlineData("/tidak-ada")]
    [InlineData("/berita/umpan.xml")]
    public async Task Every_answer_forbids_foreign_scripts_frames_and_guessing(string path)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();

        using var answer = await citizen.GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_words()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();

        using var answer = await citizen.PostAsync("/masuk", new() { ["UserName"] = "admin", ["Password"] = "salah" });

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Mungkin halaman terlalu lama terbuka.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_is_a_page_that_helps_on()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();

        using var answer = await citizen.GetAsync("/tidak-ada");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Halaman tidak ditemukan", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_is_told_to_a_watcher()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var watcher = portal.Visitor();

        Assert.Equal("Healthy", await watcher.ReadAsync("/sehat"));
    }
}
