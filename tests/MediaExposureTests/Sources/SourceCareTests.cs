using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Sources;

/// <summary>The buttons on the page of one source.</summary>
public sealed class SourceCareTests
{
    private const string Page = "/kelola/sumber/kabar";

    [Fact]
    public async Task A_paused_source_says_so_and_goes_on_when_asked()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal);

        using var paused = await PressAsync(staff, "Pause");
        var resting = await staff.ReadAsync(Page);
        var between = await SourceAsync(portal);
        using var resumed = await PressAsync(staff, "Resume");

        Assert.Equal(HttpStatusCode.Redirect, paused.StatusCode);
        Assert.True(between.IsPaused);
        Assert.Contains("Sumber dijeda.", resting, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Run", resting, StringComparison.Ordinal);
        Assert.False((await SourceAsync(portal)).IsPaused);
        Assert.Contains("handler=Run", await staff.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Run", true, true)]
    [InlineData("Run", false, false)]
    [InlineData("Backfill", true, true)]
    [InlineData("Backfill", false, false)]
    public async Task What_nobody_reads_cannot_be_read_now_and_the_page_says_why(string handler, bool isEnabled, bool isPaused)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal, source => (source.IsEnabled, source.IsPaused) = (isEnabled, isPaused));
        var before = await SourceAsync(portal);

        using var answer = await PressAsync(staff, handler, ("since", "2026-10-01"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Sumber ini dijeda atau belum dipantau", page, StringComparison.Ordinal);
        var after = await SourceAsync(portal);
        Assert.Equal((before.NextDueUtc, before.BackfillToUtc), (after.NextDueUtc, after.BackfillToUtc));
    }

    [Fact]
    public async Task Read_now_makes_even_a_given_up_source_due()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal, source => (source.LastFailure, source.NextDueUtc) = ("Fetch.Gone", SourcePatience.Never));

        using var answer = await PressAsync(staff, "Run");

        Assert.Equal(portal.Clock.GetUtcNow().UtcDateTime, (await SourceAsync(portal)).NextDueUtc);
        Assert.Contains("Sumber sedang dibaca", await staff.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_source_follows_with_one_press()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal, source => source.MovedTo = "https://kabar.test/baru/feed");

        Assert.Contains("https://kabar.test/baru/feed", await staff.ReadAsync(Page), StringComparison.Ordinal);
        using var answer = await PressAsync(staff, "Move");
        using var again = await PressAsync(staff, "Move");

        var source = await SourceAsync(portal);
        Assert.Equal(("https://kabar.test/baru/feed", null), (source.Url, source.MovedTo));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task It_does_not_follow_to_an_address_that_another_source_reads()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal, source => source.MovedTo = "https://langgam.id/feed/");

        using var answer = await PressAsync(staff, "Move");

        Assert.Contains("Alamat barunya sudah dibaca oleh sumber lain", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("https://kabar.test/feed", (await SourceAsync(portal)).Url);
    }

    [Fact]
    public async Task An_address_cannot_be_changed_to_that_of_another_source()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal);

        using var answer = await staff.PostFormAsync(Page, new() { ["Input.OutletName"] = "Kabar", ["Input.Url"] = "https://langgam.id/feed/", ["Input.Kind"] = "Feed", ["Input.Version"] = "0", ["Input.IsEnabled"] = "true" });

        Assert.Contains("Alamat ini sudah ada di daftar sumber.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("https://kabar.test/feed", (await SourceAsync(portal)).Url);
    }

    [Fact]
    public async Task A_gap_is_closed_by_who_has_looked()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal, source => source.GapSinceUtc = new DateTime(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc));

        Assert.Contains("Mungkin ada berita yang terlewat", await staff.ReadAsync(Page), StringComparison.Ordinal);
        using var answer = await PressAsync(staff, "CloseGap");

        Assert.Null((await SourceAsync(portal)).GapSinceUtc);
        Assert.DoesNotContain("Mungkin ada berita yang terlewat", await staff.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2021-11-22")]
    [InlineData("kemarin")]
    [InlineData("")]
    public async Task A_date_that_cannot_be_collected_from_is_refused(string since)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal);

        using var answer = await PressAsync(staff, "Backfill", ("since", since));

        Assert.Contains("Pilih tanggal antara 5 tahun yang lalu dan hari ini.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await SourceAsync(portal)).BackfillToUtc);
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2021-11-23")]
    public async Task From_a_day_within_five_years_older_articles_are_collected(string since)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal);

        using var answer = await PressAsync(staff, "Backfill", ("since", since));

        // The day begins at midnight WIB.
        var day = DateTime.Parse(since, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(day.AddHours(-7), (await SourceAsync(portal)).BackfillToUtc);
        Assert.Contains("Sedang mengumpulkan berita sejak", await staff.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presses_at_the_same_moment_all_count()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal, source => source.GapSinceUtc = new DateTime(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc));
        var token = PortalVisitor.TokenOf(await staff.ReadAsync(Page));

        var answers = await Task.WhenAll(new[] { "CloseGap", "Pause", "CloseGap", "Pause" }.Select(handler => staff.PostAsync($"{Page}?handler={handler}", new() { ["__RequestVerificationToken"] = token })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var source = await SourceAsync(portal);
        Assert.True(source.IsPaused);
        Assert.Null(source.GapSinceUtc);
    }

    [Theory]
    [InlineData("Run")]
    [InlineData("Pause")]
    [InlineData("Move")]
    [InlineData("CloseGap")]
    [InlineData("Try")]
    public async Task A_source_that_is_not_there_is_not_found(string handler)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await WithSourceAsync(portal);

        using var answer = await staff.PostFormAsync(Page, [], $"/kelola/sumber/tidak-ada?handler={handler}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<PortalVisitor> WithSourceAsync(PortalFixture portal, Action<Source>? change = null)
    {
        var source = new Source { Slug = "kabar", Outlet = Mentions.Outlet(), Kind = SourceKind.Feed, Url = "https://kabar.test/feed", IsEnabled = true, NextDueUtc = portal.Clock.GetUtcNow().UtcDateTime.AddHours(3), LastSuccessUtc = DateTime.UnixEpoch };
        change?.Invoke(source);
        await portal.InsertAsync(source);
        return await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
    }

    private static Task<HttpResponseMessage> PressAsync(PortalVisitor staff, string handler, params (string Name, string Value)[] fields) =>
        staff.PostFormAsync(Page, fields.ToDictionary(field => field.Name, field => field.Value), $"{Page}?handler={handler}");

    private static Task<Source> SourceAsync(PortalFixture portal) => portal.QueryAsync(database => database.Set<Source>().AsNoTracking().SingleAsync(source => source.Slug == "kabar"));
}
