using System.Net;

namespace PortalMitra.PlacesTests.Places;

public sealed class ReadingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_page_of_a_nagari_says_where_it_is_and_what_its_library_is(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        var page = await regency.ReadAsync("/nagari/piobang");
        Assert.Contains("<h1>Piobang</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Kecamatan Payakumbuh", page, StringComparison.Ordinal);
        Assert.Contains("Perpustakaan Nagari Piobang", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Perpustakaan Nagari Taeh Bukik", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_which_payakumbuh_is_meant()
    {
        await using var regency = await Regency.OpenAsync();
        Assert.Contains("bukan di Kota Payakumbuh", await regency.ReadAsync("/nagari/piobang"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kota Payakumbuh", await regency.ReadAsync("/nagari/talang-maur"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_has_recorded_is_said_and_not_guessed()
    {
        await using var regency = await Regency.OpenAsync();
        var page = await regency.ReadAsync("/nagari/piobang");
        Assert.Equal(2, page.Split("Belum dicatat").Length - 1);
        Assert.Contains("silakan bertanya ke kantor wali nagari", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_it_was_there_from_the_beginning_and_where_its_figures_begin_stand_on_it()
    {
        await using var regency = await Regency.OpenAsync();
        await regency.RunStepAsync(
            """[{"slug":"harau","name":"Harau"}]""",
            """[{"slug":"tarantang","name":"Tarantang","district":"harau","baselineNote":"Angka nagari ini bermula pada Januari 2027."}]""");
        var later = await regency.ReadAsync("/nagari/tarantang");
        Assert.Contains("Angka nagari ini bermula pada Januari 2027.", later, StringComparison.Ordinal);
        Assert.DoesNotContain("empat nagari tempat program TPBIS dimulai", later, StringComparison.Ordinal);
        Assert.Contains("empat nagari tempat program TPBIS dimulai", await regency.ReadAsync("/nagari/piobang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_english_its_summary_is_english_or_marked_as_indonesian()
    {
        await using var regency = await Regency.OpenAsync();
        await regency.RunStepAsync(
            """[{"slug":"harau","name":"Harau"}]""",
            """[{"slug":"tarantang","name":"Tarantang","district":"harau","summary":"Di tepi sawah."}]""");
        Assert.Contains("In this library the people of Piobang read", await regency.ReadAsync("/en/nagari/piobang"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"standfirst\" lang=\"id\">Di tepi sawah.</p>", await regency.ReadAsync("/en/nagari/tarantang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panels_of_other_modules_stand_below_within_the_margins()
    {
        await using var regency = await Regency.OpenAsync();
        var page = await regency.ReadAsync("/nagari/piobang");
        Assert.Contains("<section class=\"section wrap\" aria-labelledby=\"angka\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Cerita dari nagari ini segera hadir", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nagari/atlantis")]
    [InlineData("/nagari/piobang'--")]
    [InlineData("/nagari/piobang/lain")]
    [InlineData("/en/nagari/atlantis")]
    public async Task A_nagari_that_is_not_ours_is_not_found(string path)
    {
        await using var regency = await Regency.OpenAsync();
        using var answer = await regency.Reader.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_shows_all_nagari_the_first_four_on_top_and_the_offices_own_library(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        await regency.RunStepAsync("""[{"slug":"harau","name":"Harau"}]""", """[{"slug":"aia-putiah","name":"Aia Putiah","district":"harau"}]""");
        var page = await regency.ReadAsync("/nagari");
        var order = new[] { "taeh-bukik", "piobang", "talang-maur", "tanjuang-bungo", "aia-putiah" }
            .Select(slug => page.IndexOf($"href=\"/nagari/{slug}\"", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.Contains("<h2 id=\"perpustakaan-kabupaten\">Perpustakaan Dinas Perpustakaan dan Kearsipan</h2>", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_card_shows_the_first_line_of_the_opening_hours(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        using var dewi = await regency.KeeperAsync();
        (await Regency.EditAsync(dewi, "/kelola/nagari/perpustakaan/piobang", new() { ["Input.Hours"] = "Senin 08.00–16.00\nSabtu 09.00–12.00" })).Dispose();
        var page = await regency.ReadAsync("/nagari");
        Assert.Contains("<p class=\"muted\">Senin 08.00–16.00</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sabtu", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_shows_four()
    {
        await using var regency = await Regency.OpenAsync();
        await regency.RunStepAsync("""[{"slug":"harau","name":"Harau"}]""", """[{"slug":"aia-putiah","name":"Aia Putiah","district":"harau"}]""");
        var page = await regency.ReadAsync("/");
        Assert.Contains("href=\"/nagari/tanjuang-bungo\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/nagari/aia-putiah\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_nagari_the_list_says_so_kindly()
    {
        await using var regency = await Regency.OpenAsync(isEmpty: true);
        Assert.Contains("Belum ada nagari yang tercatat", await regency.ReadAsync("/nagari"), StringComparison.Ordinal);
        Assert.DoesNotContain("perpustakaan-nagari\"", await regency.ReadAsync("/"), StringComparison.Ordinal);
    }
}
