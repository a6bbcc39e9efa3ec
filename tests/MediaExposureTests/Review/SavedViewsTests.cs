using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Review;

public sealed class SavedViewsTests
{
    private const string Views = "/kelola/liputan/tampilan";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_filter_is_saved_under_a_name_opened_by_it_and_seen_by_nobody_else(TestDatabase database)
    {
        var (portal, budi, _) = await Reviewing.OpenAsync(database, 1);
        await using var __ = portal;
        using var ___ = budi;
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");

        using var answer = await AddAsync(budi, "Ragu Kabar", "status=ragu&media=kabar&jahat=<b>");
        var page = await budi.FollowAsync(answer);

        Assert.Contains("Tampilan tersimpan: Ragu Kabar", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/kelola/liputan?status=ragu&amp;media=kabar\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ragu Kabar", await sari.ReadAsync(Reviewing.Page), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_queue_opens_with_the_default_view_until_it_is_one_no_more(TestDatabase database)
    {
        var (portal, budi, _) = await Reviewing.OpenAsync(database, 1);
        await using var __ = portal;
        using var ___ = budi;
        await AddAsync(budi, "Satu", "status=ragu", isDefault: true);
        await AddAsync(budi, "Dua", "status=ditolak", isDefault: true);

        using var opened = await budi.GetAsync(Reviewing.Page);
        using var cleared = await budi.PostFormAsync(Views, [], $"{Views}?handler=Default");
        using var usual = await budi.GetAsync(Reviewing.Page);

        Assert.Equal("/kelola/liputan?status=ditolak", opened.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, cleared.StatusCode);
        Assert.Equal(HttpStatusCode.OK, usual.StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_view_is_renamed_and_deleted_by_its_owner_alone(TestDatabase database)
    {
        var (portal, budi, _) = await Reviewing.OpenAsync(database, 1);
        await using var __ = portal;
        using var ___ = budi;
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");
        await AddAsync(budi, "Lama", "status=ragu");
        await sari.PostFormAsync(Views, new() { ["id"] = "1" }, $"{Views}?handler=Delete");

        await budi.PostFormAsync(Views, new() { ["id"] = "1", ["name"] = "Baru" }, $"{Views}?handler=Rename");
        var renamed = await NamesAsync(portal);
        await budi.PostFormAsync(Views, new() { ["id"] = "1" }, $"{Views}?handler=Delete");

        Assert.Equal(["Baru"], renamed);
        Assert.Empty(await NamesAsync(portal));
    }

    [Fact]
    public async Task A_name_is_needed_once_only_and_for_no_more_than_twenty()
    {
        var (portal, budi, _) = await Reviewing.OpenAsync(TestDatabase.Sqlite, 1);
        await using var __ = portal;
        using var ___ = budi;
        for (var i = 1; i <= SavedView.MaxPerPerson - 1; i++)
            await AddAsync(budi, $"Tampilan {i}", "status=ragu");

        using var nameless = await AddAsync(budi, " ", "status=ragu&cari=gerobak");
        using var taken = await AddAsync(budi, "tampilan 3", "status=ragu&cari=gerobak");
        await AddAsync(budi, "Kedua puluh", "status=ragu");
        using var tooMany = await AddAsync(budi, "Kedua puluh satu", "status=ragu&cari=gerobak");

        Assert.Contains("Tulis nama tampilan.", await nameless.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Nama itu sudah dipakai.", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var refused = await tooMany.Content.ReadAsStringAsync();
        Assert.Contains("Anda sudah punya 20 tampilan.", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"status=ragu&amp;cari=gerobak\"", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"Kedua puluh satu\"", refused, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AddAsync(PortalVisitor person, string name, string query, bool isDefault = false) =>
        person.PostFormAsync(Views, new() { ["name"] = name, ["query"] = query, ["isDefault"] = isDefault ? "true" : "false" }, $"{Views}?handler=Add");

    private static Task<List<string>> NamesAsync(PortalFixture portal) => portal.QueryAsync(data => data.Set<SavedView>().Select(view => view.Name).ToListAsync());
}
