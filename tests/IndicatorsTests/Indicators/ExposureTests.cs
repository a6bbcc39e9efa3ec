using System.Net;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.IndicatorsTests.Indicators;

/// <summary>The one indicator that is measured so far, from the board down to its rows.</summary>
public sealed class ExposureTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory, OnSqlite, OnPostgres]
    public async Task The_figure_opens_the_rows_it_counts(TestDatabase database)
    {
        await using var bureau = await Bureau.OpenAsync(database);
        await bureau.MentionAsync("Kelas baca Piobang", Today);
        await bureau.MentionAsync("Rilis pameran", Today.AddDays(-1), kind: MentionKind.Release);
        var card = await bureau.CardAsync("ekspos-media");
        Assert.Equal("2", Bureau.FigureOf(card));
        Assert.Contains("href=\"/indikator/ekspos-media?triwulan=2026-Q4\"", card, StringComparison.Ordinal);

        var page = await bureau.ReadAsync("/indikator/ekspos-media?triwulan=2026-Q4");
        Assert.Equal("2", Bureau.FigureOf(page));
        Assert.Equal(["Kelas baca Piobang", "Rilis pameran"], Bureau.RowsOf(page));
    }

    [Fact]
    public async Task A_row_leads_to_the_article_and_says_where_and_when()
    {
        await using var bureau = await Bureau.OpenAsync();
        await bureau.MentionAsync("Kelas baca Piobang", Today);
        var page = await bureau.ReadAsync("/indikator/ekspos-media");
        Assert.Contains("<a href=\"https://padek.example/1\" rel=\"noopener nofollow\">Kelas baca Piobang</a>", page, StringComparison.Ordinal);
        Assert.Contains("Padang Ekspres · Liputan sendiri", page, StringComparison.Ordinal);
        Assert.Contains("class=\"nowrap\">23 November 2026</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReviewState.New, MentionKind.Earned)]
    [InlineData(ReviewState.Unsure, MentionKind.Earned)]
    [InlineData(ReviewState.Rejected, MentionKind.Earned)]
    [InlineData(ReviewState.Accepted, MentionKind.Paid)]
    [InlineData(ReviewState.Accepted, MentionKind.Owned)]
    [InlineData(ReviewState.Accepted, MentionKind.Shared)]
    public async Task What_is_not_accepted_or_not_the_presss_own_is_not_counted(ReviewState state, MentionKind kind)
    {
        await using var bureau = await Bureau.OpenAsync();
        await bureau.MentionAsync("Tidak dihitung", Today, kind: kind, state: state);
        var page = await bureau.ReadAsync("/indikator/ekspos-media");
        Assert.Equal("0", Bureau.FigureOf(page));
        Assert.Empty(Bureau.RowsOf(page));
        Assert.Contains("Tidak ada baris pada pilihan ini", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task First_and_last_day_of_the_quarter_belong_to_it_their_neighbours_do_not(TestDatabase database)
    {
        await using var bureau = await Bureau.OpenAsync(database);
        await bureau.MentionAsync("Sebelum", new DateOnly(2026, 9, 30));
        await bureau.MentionAsync("Pertama", new DateOnly(2026, 10, 1));
        await bureau.MentionAsync("Terakhir", new DateOnly(2026, 12, 31));
        await bureau.MentionAsync("Sesudah", new DateOnly(2027, 1, 1));
        Assert.Equal(["Terakhir", "Pertama"], Bureau.RowsOf(await bureau.ReadAsync("/indikator/ekspos-media?triwulan=2026-Q4")));
        Assert.Equal("1", Bureau.FigureOf(await bureau.CardAsync("ekspos-media", "?triwulan=2026-Q3")));
        Assert.Equal("1", Bureau.FigureOf(await bureau.CardAsync("ekspos-media", "?triwulan=2027-Q1")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_nagari_counts_its_own_and_the_regency_counts_a_shared_one_once(TestDatabase database)
    {
        await using var bureau = await Bureau.OpenAsync(database);
        await bureau.MentionAsync("Berdua", Today, nagari: ["piobang", "talang-maur"]);
        await bureau.MentionAsync("Sendiri", Today.AddDays(-1), nagari: ["piobang"]);
        await bureau.MentionAsync("Kabupaten", Today.AddDays(-2));
        Assert.Equal("3", Bureau.FigureOf(await bureau.CardAsync("ekspos-media")));
        Assert.Equal("2", Bureau.FigureOf(await bureau.CardAsync("ekspos-media", "?nagari=piobang")));
        Assert.Equal(["Berdua"], Bureau.RowsOf(await bureau.ReadAsync("/indikator/ekspos-media?nagari=talang-maur")));
        Assert.Equal("0", Bureau.FigureOf(await bureau.CardAsync("ekspos-media", "?nagari=taeh-bukik")));
    }

    [Fact]
    public async Task Quarter_and_nagari_go_along_into_the_rows()
    {
        await using var bureau = await Bureau.OpenAsync();
        Assert.Contains(
            "href=\"/indikator/ekspos-media?triwulan=2026-Q2&nagari=piobang\"",
            await bureau.CardAsync("ekspos-media", "?triwulan=2026-Q2&nagari=piobang"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_number_of_outlets_stands_beside_it(TestDatabase database)
    {
        await using var bureau = await Bureau.OpenAsync(database);
        await bureau.MentionsAsync(["Satu", "Dua"], Today);
        await bureau.MentionAsync("Tiga", Today, "Harian Haluan");
        Assert.Contains("<dt>media</dt><dd>2</dd>", await bureau.CardAsync("ekspos-media"), StringComparison.Ordinal);
        Assert.Matches(@"<p>sebutan, di 2 media</p>", await bureau.ReadAsync("/"));
    }

    [Fact]
    public async Task That_nothing_is_watched_yet_is_said_beside_the_zero()
    {
        await using var bureau = await Bureau.OpenAsync();
        Assert.Contains("Belum ada sumber yang dipantau.", await bureau.CardAsync("ekspos-media"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_rows_are_all_there_and_counted_as_we_write_numbers()
    {
        await using var bureau = await Bureau.OpenAsync();
        await bureau.MentionsAsync([.. Enumerable.Range(1, 1000).Select(number => $"Berita {number}")], Today);
        var page = await bureau.ReadAsync("/indikator/ekspos-media");
        Assert.Equal("1.000", Bureau.FigureOf(page));
        Assert.Contains("1.000 baris", page, StringComparison.Ordinal);
        var rows = new HashSet<string>(Bureau.RowsOf(page));
        for (var number = 2; number <= 10; number++)
            rows.UnionWith(Bureau.RowsOf(await bureau.ReadAsync($"/indikator/ekspos-media?hal={number}")));
        Assert.Equal(1000, rows.Count);
    }

    [Fact]
    public async Task Markup_in_a_headline_stays_words()
    {
        await using var bureau = await Bureau.OpenAsync();
        await bureau.MentionAsync("<script>alert(1)</script>", Today);
        Assert.DoesNotContain("<script>alert", await bureau.Reader.ReadAsync("/indikator/ekspos-media"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_and_the_page_of_a_nagari_show_the_present_quarter()
    {
        await using var bureau = await Bureau.OpenAsync();
        await bureau.MentionAsync("Dulu", new DateOnly(2026, 9, 30), nagari: ["piobang"]);
        await bureau.MentionAsync("Kini", Today, nagari: ["piobang"]);
        await bureau.MentionAsync("Kini juga", Today);
        var home = await bureau.ReadAsync("/");
        Assert.Contains("Triwulan IV 2026 dalam angka", home, StringComparison.Ordinal);
        Assert.Equal("2", Bureau.FigureOf(home));
        var nagari = await bureau.ReadAsync("/nagari/piobang");
        Assert.Equal("1", Bureau.FigureOf(nagari));
        Assert.Contains("href=\"/indikator?nagari=piobang\"", nagari, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_that_does_not_exist_is_not_found()
    {
        await using var bureau = await Bureau.OpenAsync();
        using var answer = await bureau.Reader.GetAsync("/indikator/kebahagiaan");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
