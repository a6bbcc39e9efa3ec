using System.Text.RegularExpressions;

namespace PortalMitra.WebTests.Hosting;

public sealed partial class AssetsTests
{
    [Fact]
    public async Task Style_sheets_are_kept_for_ever_and_pictures_for_a_week()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();
        var sheet = Sheet().Match(await citizen.ReadAsync("/")).Groups[1].Value;

        using var css = await citizen.GetAsync(sheet);
        using var picture = await citizen.GetAsync("/img/tanda.svg");

        Assert.Contains("immutable", css.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(7), picture.Headers.CacheControl!.MaxAge);
    }

    [Fact]
    public async Task A_page_of_a_person_is_never_kept()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice");

        using var page = await staff.GetAsync("/kelola");

        Assert.True(page.Headers.CacheControl is { NoStore: true } or { NoCache: true }, $"{page.Headers.CacheControl}");
    }

    [GeneratedRegex("href=\"([^\"]+\\.css)\"")]
    private static partial Regex Sheet();
}
