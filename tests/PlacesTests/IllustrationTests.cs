using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Modules.Places.Contracts;

namespace PortalMitra.PlacesTests;

public sealed class IllustrationTests
{
    [Fact]
    public async Task Every_drawing_exists_and_says_what_is_on_it()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var visitor = portal.Visitor();
        var all = portal.Services.GetRequiredService<IllustrationCatalog>().All;
        Assert.Equal(8, all.Count);
        foreach (var drawing in all)
        {
            await visitor.ReadAsync(drawing.Path.TrimStart('~'));
            Assert.StartsWith("Gambar: ", drawing.Alternative, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("tenun-songket.svg", "tenun-songket.svg")]
    [InlineData("TENUN-SONGKET.svg", IllustrationCatalog.NagariLibrary)]
    [InlineData("../js/portal.js", IllustrationCatalog.NagariLibrary)]
    [InlineData(null, IllustrationCatalog.NagariLibrary)]
    public async Task What_the_theme_does_not_have_is_replaced(string? asked, string file)
    {
        await using var portal = await PortalFixture.CreateAsync();
        Assert.Equal(file, portal.Services.GetRequiredService<IllustrationCatalog>().Find(asked, IllustrationCatalog.NagariLibrary).File);
    }
}
