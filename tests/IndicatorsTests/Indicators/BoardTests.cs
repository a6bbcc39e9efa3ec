using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.IndicatorsTests.Indicators;

public sealed partial class BoardTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_four_stand_in_the_programmes_own_order(TestDatabase database)
    {
        await using var bureau = await Bureau.OpenAsync(database);
        Assert.Equal(
            ["Indikator 1 Kunjungan pemustaka", "Indikator 2 Pelibatan masyarakat", "Indikator 3 Ekspos media (publikasi)", "Indikator 4 Kemitraan (advokasi)"],
            Name().Matches(await bureau.ReadAsync("/indikator")).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}"));
    }

    [Theory]
    [InlineData("kunjungan")]
    [InlineData("pelibatan")]
    [InlineData("kemitraan")]
    public async Task What_nobody_records_yet_is_said_and_is_no_zero(string slug)
    {
        await using var bureau = await Bureau.OpenAsync();
        foreach (var html in new[] { await bureau.CardAsync(slug), await bureau.ReadAsync($"/indikator/{slug}") })
        {
            Assert.Null(Bureau.FigureOf(html));
            Assert.Contains("Belum ada yang dicatat", html, StringComparison.Ordinal);
            Assert.Contains("Belum dicatat tidak berarti nol.", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_card_pretends_to_have_a_baseline()
    {
        await using var bureau = await Bureau.OpenAsync();
        var page = await bureau.ReadAsync("/indikator");
        Assert.Equal(4, page.Split("<dt>Data awal</dt><dd class=\"instead\">belum ada</dd>").Length - 1);
    }

    [Fact]
    public async Task How_it_is_counted_stands_beside_the_figure_with_the_version_of_the_rule()
    {
        await using var bureau = await Bureau.OpenAsync();
        var page = await bureau.ReadAsync("/indikator/ekspos-media");
        Assert.Contains("Satu naskah di satu media dihitung satu", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Versi aturan</dt><dd>1</dd>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-31T16:59:59Z", "2026-Q4", "1 Oktober 2026 sampai 31 Desember 2026")]
    [InlineData("2026-12-31T17:00:00Z", "2027-Q1", "1 Januari 2027 sampai 31 Maret 2027")]
    public async Task Without_a_choice_it_is_the_present_quarter_by_the_offices_clock(string now, string chosen, string days)
    {
        await using var bureau = await Bureau.OpenAsync(
            options: new PortalFixtureOptions { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) });
        var page = await bureau.ReadAsync("/indikator");
        Assert.Equal([chosen], Chosen(page));
        Assert.Contains(days, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_years_of_quarters_are_offered_newest_first()
    {
        await using var bureau = await Bureau.OpenAsync();
        Assert.Equal(
            ["2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1"],
            Offered().Matches(await bureau.ReadAsync("/indikator")).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task An_older_quarter_is_shown_and_stays_chosen()
    {
        await using var bureau = await Bureau.OpenAsync();
        Assert.Equal(["2019-Q2"], Chosen(await bureau.ReadAsync("/indikator?triwulan=2019-Q2")));
    }

    [Theory]
    [InlineData("?triwulan=2026-Q5")]
    [InlineData("?triwulan=abc&nagari=atlantis")]
    [InlineData("?triwulan=")]
    [InlineData("?triwulan=1999-Q1")]
    [InlineData("?triwulan=2200-Q1")]
    [InlineData("?nagari='%20or%201=1--")]
    [InlineData("?nagari=&triwulan=%00")]
    public async Task A_choice_that_cannot_be_read_is_the_present_quarter_of_the_whole_regency(string query)
    {
        await using var bureau = await Bureau.OpenAsync();
        foreach (var path in new[] { "/indikator", "/indikator/ekspos-media" })
            Assert.Equal(["2026-Q4"], Chosen(await bureau.ReadAsync(path + query)));
        Assert.Contains("Triwulan IV 2026 · Seluruh kabupaten", await bureau.ReadAsync("/indikator/ekspos-media" + query), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?triwulan=2000-Q1")]
    [InlineData("?triwulan=2199-Q4")]
    public async Task The_farthest_quarters_are_no_fault(string query)
    {
        await using var bureau = await Bureau.OpenAsync();
        Assert.Equal("0", Bureau.FigureOf(await bureau.CardAsync("ekspos-media", query)));
    }

    [Fact]
    public async Task The_chosen_nagari_stays_chosen()
    {
        await using var bureau = await Bureau.OpenAsync();
        Assert.Equal(["piobang", "2026-Q4"], Chosen(await bureau.ReadAsync("/indikator?nagari=piobang")));
    }

    [Fact]
    public async Task Under_en_the_cards_speak_english()
    {
        await using var bureau = await Bureau.OpenAsync();
        var card = await bureau.CardAsync("kunjungan", prefix: "/en");
        Assert.Contains("Library visits", card, StringComparison.Ordinal);
        Assert.Contains("Not recorded does not mean zero.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Kunjungan", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_card_the_reader_is_told_kindly_and_other_pages_leave_them_out()
    {
        await using var bureau = await Bureau.OpenAsync();
        await bureau.Portal.QueryAsync(data => data.Set<IndicatorCard>().ExecuteDeleteAsync());
        Assert.Contains("Indikator sedang disiapkan", await bureau.ReadAsync("/indikator"), StringComparison.Ordinal);
        foreach (var page in new[] { "/", "/nagari/piobang" })
            Assert.DoesNotContain("dalam angka", await bureau.ReadAsync(page), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Chosen(string html) => Selected().Matches(html).Select(match => match.Groups[1].Value);

    [GeneratedRegex("<h2><small>([^<]*)</small>([^<]*)</h2>")]
    private static partial Regex Name();

    [GeneratedRegex("""<option value="([^"]*)" selected="selected">""")]
    private static partial Regex Selected();

    [GeneratedRegex("""<option value="(\d{4}-Q\d)""")]
    private static partial Regex Offered();
}
