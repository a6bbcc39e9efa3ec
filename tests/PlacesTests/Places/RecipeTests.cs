using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.PlacesTests.Places;

public sealed class RecipeTests
{
    private const string Harau = """[{"slug":"harau","name":"Harau"}]""";

    [Theory, OnSqlite, OnPostgres]
    public async Task Districts_nagari_and_libraries_come_in_together(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        await regency.RunStepAsync(
            Harau,
            """[{"slug":"tarantang","name":"Tarantang","district":"harau"}]""",
            """[{"slug":"tarantang","name":"Perpustakaan Nagari Tarantang","nagari":"tarantang","address":"Lembah Harau","hours":"Senin"}]""");
        var library = await regency.LibraryAsync("tarantang");
        Assert.Equal(("Tarantang", "Lembah Harau", "Senin"), (library.Nagari!.Name, library.Address, library.Hours));
        Assert.Equal("Harau", (await regency.NagariAsync("tarantang")).District.Name);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_twice_it_changes_nothing_and_leaves_what_staff_have_written(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        const string nagari = """[{"slug":"piobang","name":"Lain","district":"payakumbuh","summary":"Lain."},{"slug":"tarantang","name":"Tarantang","district":"harau"}]""";
        const string libraries = """[{"slug":"piobang","name":"Lain","nagari":"piobang","address":"Lain"}]""";
        using var dewi = await regency.KeeperAsync();
        (await Regency.EditAsync(dewi, "/kelola/nagari/piobang", new() { ["Input.Summary"] = "Tulisan kami." })).Dispose();
        await regency.RunStepAsync(Harau, nagari, libraries);
        var before = await RowsAsync(regency);
        await regency.RunStepAsync(Harau, nagari, libraries);
        Assert.Equal(before, await RowsAsync(regency));
        Assert.Contains("piobang|Piobang|Tulisan kami.|1", before);
    }

    [Theory]
    [InlineData("""[{"slug":"x","name":"X","district":"atlantis"}]""", "[]", "there is no district 'atlantis'")]
    [InlineData("""[{"slug":"x","name":"X","district":"harau","illustration":"x.svg"}]""", "[]", "nagari 'x': no illustration 'x.svg'")]
    [InlineData("[]", """[{"slug":"x","name":"X","nagari":"atlantis"}]""", "there is no nagari 'atlantis'")]
    [InlineData("[]", """[{"slug":"x","name":"X","nagarii":"piobang"}]""", "nagarii")]
    [InlineData("""[{"name":"X","district":"harau"}]""", "[]", "slug")]
    [InlineData("""[{"slug":"x","name":"X"}]""", "[]", "district")]
    [InlineData("""[{"slug":"x","name":null,"district":"harau"}]""", "[]", "name")]
    [InlineData("{}", "[]", "nagari")]
    [InlineData("null", "[]", "nagari")]
    public async Task What_is_wrong_is_named_and_nothing_comes_in(string nagari, string libraries, string words)
    {
        await using var regency = await Regency.OpenAsync();
        var exception = await Assert.ThrowsAsync<RecipeException>(() => regency.RunStepAsync(Harau, nagari, libraries));
        Assert.Contains("step 1 'places'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(words, exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.False(await regency.Portal.QueryAsync(data => data.Set<District>().AnyAsync(district => district.Slug == "harau")));
    }

    [Fact]
    public async Task A_slug_named_twice_comes_in_once()
    {
        await using var regency = await Regency.OpenAsync();
        await regency.RunStepAsync(Harau, """[{"slug":"x","name":"X","district":"harau"},{"slug":"x","name":"Lain","district":"harau"}]""");
        Assert.Equal("X", (await regency.NagariAsync("x")).Name);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_longer_than_their_column_are_named(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        var exception = await Assert.ThrowsAsync<RecipeException>(() => regency.RunStepAsync(
            Harau, $$"""[{"slug":"x","name":"X","district":"harau","summary":"{{new string('x', 1001)}}"}]"""));
        Assert.Contains("nagari 'x'", exception.Message, StringComparison.Ordinal);
    }

    private static Task<List<string>> RowsAsync(Regency regency) => regency.Portal.QueryAsync(async data =>
    {
        var nagari = await data.Set<Nagari>().OrderBy(one => one.Id).ToListAsync();
        var libraries = await data.Set<Library>().OrderBy(one => one.Id).ToListAsync();
        var districts = await data.Set<District>().OrderBy(one => one.Id).ToListAsync();
        return nagari.Select(one => $"{one.Slug}|{one.Name}|{one.Summary}|{one.Version}")
            .Concat(libraries.Select(one => $"{one.Slug}|{one.Name}|{one.Address}|{one.Hours}|{one.Version}"))
            .Concat(districts.Select(one => $"{one.Slug}|{one.Name}"))
            .ToList();
    });
}
