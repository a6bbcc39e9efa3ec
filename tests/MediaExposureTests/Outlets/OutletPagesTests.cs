using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Outlets;

public sealed class OutletPagesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_radio_station_gets_a_name_of_its_own_and_the_same_twice_is_told(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var station = new Dictionary<string, string> { ["Input.Name"] = "Radio Suara Luhak", ["Input.Type"] = "Radio", ["Input.Level"] = "Local", ["Input.PressCouncil"] = "None" };

        using var first = await officer.PostFormAsync("/kelola/media/baru", station);
        using var second = await officer.PostFormAsync("/kelola/media/baru", station);

        Assert.Equal("/kelola/media/radio-suara-luhak", first.Headers.Location!.OriginalString);
        Assert.Contains("Buka Radio Suara Luhak", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("radio:radio-suara-luhak", (await OutletAsync(portal, "radio-suara-luhak")).SiteKey);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_search_service_that_only_leads_to_others_articles_is_no_outlet_of_the_lists(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources", "ReviewMentions");

        var (list, queue) = (await officer.ReadAsync("/kelola/media"), await officer.ReadAsync("/kelola/liputan"));

        Assert.True(await portal.QueryAsync(stored => stored.Set<Outlet>().AnyAsync(outlet => outlet.Name == "Google Berita")));
        Assert.All((string[])[list, queue], page =>
        {
            Assert.Contains("ANTARA Sumbar", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Google Berita", page, StringComparison.Ordinal);
        });
        Assert.Contains("Google Berita", await officer.ReadAsync("/kelola/sumber"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_site_stays_known_as_a_further_one()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await portal.InsertAsync(Mentions.Outlet());
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var answer = await officer.PostFormAsync("/kelola/media/kabar", Fields(0, site: "https://www.kabarbaru.test/"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var outlet = await OutletAsync(portal, "kabar");
        Assert.Equal(("kabarbaru.test", "kabar.test"), (outlet.SiteKey, Assert.Single(outlet.Aliases).SiteKey));
    }

    [Fact]
    public async Task Two_people_never_overwrite_each_other_and_see_both_versions()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await portal.InsertAsync(Mentions.Outlet());
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        using (await officer.PostFormAsync("/kelola/media/kabar", Fields(0, name: "Nama dari Dewi")))
        {
        }

        using var late = await officer.PostFormAsync("/kelola/media/kabar", Fields(0, name: "Nama dari Budi"));

        var page = await late.Content.ReadAsStringAsync();
        Assert.Contains("Nama dari Dewi", page, StringComparison.Ordinal);
        Assert.Contains("Nama dari Budi", page, StringComparison.Ordinal);
        Assert.Equal("Nama dari Dewi", (await OutletAsync(portal, "kabar")).Name);
    }

    [Fact]
    public async Task A_site_that_is_another_outlets_offers_the_merge()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await portal.InsertAsync(Mentions.Outlet(), Mentions.Outlet("luhak"));
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var answer = await officer.PostFormAsync("/kelola/media/kabar", new() { ["site"] = "luhak.test" }, "/kelola/media/kabar?handler=AddAlias");

        Assert.Contains("/kelola/media/kabar/gabung?dengan=luhak", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await OutletAsync(portal, "kabar")).Aliases);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_status_without_its_day_is_asked_for_and_with_it_gives_the_tier(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        await portal.InsertAsync(Mentions.Outlet());
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var without = await officer.PostFormAsync("/kelola/media/kabar", Fields(0, council: "Factual"));
        using var with = await officer.PostFormAsync("/kelola/media/kabar", Fields(0, council: "Factual", on: "2026-01-15"));

        Assert.Contains("Isi tanggal status Dewan Pers", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, with.StatusCode);
        Assert.Contains("Tingkat A", (await officer.ReadAsync("/kelola/media?cari=kabar.test")).Split("<tbody>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_of_the_tier_rules_needs_a_later_day_and_a_last_line_for_all()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var early = await officer.PostFormAsync("/kelola/media/tingkat", new() { ["Input.ValidFrom"] = "2019-01-01", ["Input.Lines[0].Tier"] = "C" });
        using var open = await officer.PostFormAsync("/kelola/media/tingkat", new() { ["Input.ValidFrom"] = "2027-01-01", ["Input.Lines[0].Tier"] = "A", ["Input.Lines[0].Level"] = "National" });
        using var good = await officer.PostFormAsync("/kelola/media/tingkat", new() { ["Input.ValidFrom"] = "2027-01-01", ["Input.Lines[0].Tier"] = "A", ["Input.Lines[0].Level"] = "National", ["Input.Lines[1].Tier"] = "C" });

        Assert.Contains("Pilih tanggal sesudah", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Baris terakhir harus tanpa syarat", await open.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
        Assert.Contains("belum berlaku", await officer.ReadAsync("/kelola/media/tingkat"), StringComparison.Ordinal);
        using (await officer.PostFormAsync("/kelola/media/tingkat", new() { ["version"] = "2027-01-01" }, "/kelola/media/tingkat?handler=Withdraw"))
        {
        }

        Assert.DoesNotContain("belum berlaku", await officer.ReadAsync("/kelola/media/tingkat"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kelola/media")]
    [InlineData("/kelola/media/baru")]
    [InlineData("/kelola/media/kabar")]
    [InlineData("/kelola/media/tingkat")]
    [InlineData("/kelola/media/kabar/gabung?dengan=luhak")]
    public async Task Who_may_not_manage_sources_sees_no_outlet(string path)
    {
        await using var portal = await PortalFixture.ServeAsync();
        await portal.InsertAsync(Mentions.Outlet(), Mentions.Outlet("luhak"));
        using var viewer = await portal.StaffAsync("dewi", "AccessOffice", "ViewMentions");

        using var answer = await viewer.GetAsync(path);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    private static Task<Outlet> OutletAsync(PortalFixture portal, string slug) =>
        portal.QueryAsync(data => data.Set<Outlet>().AsNoTracking().Include(outlet => outlet.Aliases).SingleAsync(outlet => outlet.Slug == slug));

    private static Dictionary<string, string> Fields(int version, string name = "Media kabar", string site = "kabar.test", string council = "None", string on = "") => new()
    {
        ["Input.Version"] = $"{version}",
        ["Input.Name"] = name,
        ["Input.Site"] = site,
        ["Input.Type"] = "Online",
        ["Input.Level"] = "Local",
        ["Input.PressCouncil"] = council,
        ["Input.PressCouncilOn"] = on,
    };
}
