using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

namespace PortalMitra.MediaExposureTests.Sources;

public sealed class SourceListTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 15, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Each_state_has_its_own_list_with_an_Indonesian_word_in_the_address()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        await portal.QueryAsync(database => database.Set<Source>().ExecuteDeleteAsync());
        foreach (var health in Enum.GetValues<SourceHealth>())
            await portal.InsertAsync(InState(health));

        foreach (var health in Enum.GetValues<SourceHealth>())
        {
            var list = await staff.ReadAsync($"/kelola/sumber?keadaan={HealthFilter.SlugOf(health)}");
            Assert.All(Enum.GetValues<SourceHealth>(), other => Assert.Equal(other == health, list.Contains($"/kelola/sumber/{other}\"".ToLowerInvariant(), StringComparison.Ordinal)));
            Assert.Contains($"keadaan={HealthFilter.SlugOf(health)}\" aria-current=\"true\"", list, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("?keadaan=Failing")]
    [InlineData("?keadaan=99")]
    [InlineData("?hal=99999")]
    [InlineData("?hal=-3")]
    public async Task An_address_nobody_wrote_still_shows_a_list(string query)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        Assert.Contains("KLIKPOSITIF", await staff.ReadAsync($"/kelola/sumber{query}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_narrows_the_list_within_a_state_and_finding_nothing_says_what_to_do()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        var found = await staff.ReadAsync("/kelola/sumber?cari=KLIKpositif&keadaan=tidak-dipantau");
        var nothing = await staff.ReadAsync("/kelola/sumber?cari=zzz&keadaan=tidak-dipantau");

        Assert.Contains("/kelola/sumber/klikpositif\"", found, StringComparison.Ordinal);
        Assert.DoesNotContain("/kelola/sumber/langgam\"", found, StringComparison.Ordinal);
        Assert.Contains("name=\"keadaan\" value=\"tidak-dipantau\"", found, StringComparison.Ordinal);
        Assert.Contains("Tidak ada sumber yang cocok", nothing, StringComparison.Ordinal);
        Assert.Contains("Tampilkan semua", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_thousand_sources_are_turned_page_by_page()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var outlet = Mentions.Outlet();
        await portal.InsertAsync([.. Enumerable.Range(0, 2000).Select(i => new Source { Slug = $"s{i}", Outlet = outlet, Kind = SourceKind.Feed, Url = $"https://kabar.test/{i}", IsEnabled = true, NextDueUtc = Now })]);

        var last = await staff.ReadAsync("/kelola/sumber?keadaan=belum-dibaca&hal=40");

        Assert.Equal(50, last.Split("<th scope=\"row\">").Length - 1);
        Assert.Contains("2.000", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_says_in_words_what_it_draws()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var id = await portal.QueryAsync(database => database.Set<Source>().Where(source => source.Slug == "langgam").Select(source => source.Id).SingleAsync());
        await portal.InsertAsync(
            new SourceDay { SourceId = id, Day = new DateOnly(2026, 11, 23), Reads = 4, Failures = 4, NewLinks = 0 },
            new SourceDay { SourceId = id, Day = new DateOnly(2026, 11, 22), Reads = 4, Failures = 1, NewLinks = 12 },
            new SourceDay { SourceId = id, Day = new DateOnly(2026, 10, 24), Reads = 4, Failures = 0, NewLinks = 500 });

        var list = await staff.ReadAsync("/kelola/sumber?cari=langgam");
        var own = await staff.ReadAsync("/kelola/sumber/langgam");

        Assert.Contains("30 hari terakhir: 12 berita baru, 1 hari gagal seluruhnya.", list, StringComparison.Ordinal);
        Assert.Contains("22 Nov 2026</th><td class=\"right\">12</td><td class=\"right\">1 dari 4</td>", own, StringComparison.Ordinal);
        Assert.DoesNotContain("500", own, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/baru")]
    [InlineData("/baru/manual")]
    [InlineData("/impor")]
    [InlineData("/impor?handler=Csv")]
    [InlineData("/impor?handler=Opml")]
    [InlineData("/klikpositif")]
    [InlineData("/periksa/0123")]
    public async Task Sources_are_closed_to_those_who_only_review(string path)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions", "ReviewMentions", "ManageTopics");

        using var answer = await reviewer.GetAsync($"/kelola/sumber{path}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/tidak-berwenang", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static Source InState(SourceHealth health)
    {
        var slug = health.ToString().ToLowerInvariant();
        var source = new Source { Slug = slug, Outlet = Mentions.Outlet(slug), Kind = SourceKind.Feed, Url = $"https://{slug}.test/feed", IsEnabled = true, NextDueUtc = Now.AddHours(1), LastSuccessUtc = Now.AddHours(-1), LastNewUtc = Now.AddHours(-1) };
        switch (health)
        {
            case SourceHealth.Dead: source.LastFailure = "Fetch.Gone"; break;
            case SourceHealth.Sleeping: (source.LastFailure, source.SleepingSinceUtc) = ("Fetch.DnsFailure", Now.AddDays(-3)); break;
            case SourceHealth.Failing: source.LastFailure = "Fetch.DnsFailure"; break;
            case SourceHealth.Moved: source.MovedTo = "https://baru.test/feed"; break;
            case SourceHealth.Gap: source.GapSinceUtc = Now.AddDays(-1); break;
            case SourceHealth.Silent: source.LastNewUtc = Now.AddDays(-60); break;
            case SourceHealth.NotYet: source.LastSuccessUtc = null; break;
            case SourceHealth.Paused: source.IsPaused = true; break;
            case SourceHealth.Off: source.IsEnabled = false; break;
            case SourceHealth.Good: break;
            default: throw new ArgumentOutOfRangeException(nameof(health));
        }

        return source;
    }
}
