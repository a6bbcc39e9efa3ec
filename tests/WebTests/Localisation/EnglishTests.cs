namespace PortalMitra.WebTests.Localisation;

public sealed class EnglishTests
{
    [Theory]
    [InlineData("/", "Berita terbaru", "News")]
    [InlineData("/indikator", "Indikator perpustakaan", "Library")]
    [InlineData("/liputan", "Liputan media", "Media")]
    [InlineData("/nagari", "Perpustakaan Nagari", "Nagari")]
    [InlineData("/masuk", "Kata sandi", "Password")]
    public async Task Each_public_page_speaks_both_languages_and_says_which(string path, string indonesian, string english)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();

        var own = await citizen.ReadAsync(path);
        var foreign = await citizen.ReadAsync("/en" + path);

        Assert.Contains("<html lang=\"id\">", own, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", foreign, StringComparison.Ordinal);
        Assert.Contains(english, foreign, StringComparison.OrdinalIgnoreCase);
        if (path != "/")
            Assert.Contains(indonesian, own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_an_English_page_stay_English()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();

        var page = await citizen.ReadAsync("/en/indikator");

        Assert.Contains("href=\"/en/liputan\"", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"id\"", page, StringComparison.Ordinal);
    }
}
