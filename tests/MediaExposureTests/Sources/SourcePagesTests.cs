using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Sources;

public sealed partial class SourcePagesTests
{
    private static readonly Dictionary<string, string> Kabar = new()
    {
        ["Input.OutletName"] = "Kabar Nagari",
        ["Input.Url"] = "https://kabarnagari.test/feed/",
        ["Input.Kind"] = "Feed",
        ["Input.FixedMinutes"] = "360",
    };

    [Fact]
    public async Task A_new_source_rests_until_somebody_has_confirmed_its_address()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var added = await staff.PostFormAsync("/kelola/sumber/baru/manual", Kabar);
        var page = added.Headers.Location!.ToString();
        using var unconfirmed = await EditAsync(staff, page, new(Kabar) { ["Input.IsEnabled"] = "true" });
        var asked = await unconfirmed.Content.ReadAsStringAsync();
        var between = await SourceAsync(portal);
        using var confirmed = await EditAsync(staff, page, new(Kabar) { ["Input.IsEnabled"] = "true", ["Input.IsConfirmed"] = "true" });

        Assert.Contains("Sebelum dipantau, buka alamatnya", asked, StringComparison.Ordinal);
        Assert.False(between.IsEnabled);
        Assert.True((await SourceAsync(portal)).IsEnabled);
    }

    [Fact]
    public async Task An_address_is_kept_as_a_browser_reads_it()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var added = await staff.PostFormAsync("/kelola/sumber/baru/manual", new(Kabar) { ["Input.Url"] = " https:\\\\redaksi:kunci@KabarNagari.test:443\\a\\..\\feed#x" });

        var source = await portal.QueryAsync(database => database.Set<Source>().AsNoTracking().SingleAsync(one => one.Outlet.Name == "Kabar Nagari"));
        Assert.Equal("https://kabarnagari.test/feed", source.Url);
    }

    [Theory]
    [InlineData("Input.Url", "ftp://kabarnagari.test/feed", "Alamat ini tidak dapat dibaca.")]
    [InlineData("Input.Url", "kabarnagari", "Alamat ini tidak dapat dibaca.")]
    [InlineData("Input.Url", "https://budi:rahasia@kabarnagari.test/feed", "Alamat ini memuat nama pengguna atau kata sandi.")]
    [InlineData("Input.Url", "http://169.254.169.254/latest", "Alamat ini mengarah ke jaringan dalam")]
    [InlineData("Input.Url", "http://[::1]/feed", "Alamat ini mengarah ke jaringan dalam")]
    [InlineData("Input.Url", "http://2130706433/feed", "Alamat ini mengarah ke jaringan dalam")]
    [InlineData("Input.Url", "http://localhost:5432/", "Alamat ini mengarah ke jaringan dalam")]
    [InlineData("Input.Url", "", "Tulis alamat sumbernya.")]
    [InlineData("Input.Url", "http://kabarnagari.09../feed", "Alamat ini tidak dapat dibaca.")]
    [InlineData("Input.OutletName", "", "Tulis nama medianya.")]
    [InlineData("Input.FixedMinutes", "5", "Isi antara 10 dan 1.440 menit.")]
    [InlineData("Input.FixedMinutes", "sering", "tidak dapat dipakai untuk isian ini.")]
    public async Task What_cannot_be_is_refused_in_words_and_nothing_typed_is_lost(string field, string value, string words)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var answer = await staff.PostFormAsync("/kelola/sumber/baru/manual", new(Kabar) { [field] = value });
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains(field == "Input.Url" ? "Kabar Nagari" : "https://kabarnagari.test/feed/", page, StringComparison.Ordinal);
        Assert.Null(await portal.QueryAsync(database => database.Set<Outlet>().SingleOrDefaultAsync(outlet => outlet.Name == "Kabar Nagari")));
    }

    [Fact]
    public async Task A_host_without_letters_still_gets_a_page()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var added = await staff.PostFormAsync("/kelola/sumber/baru/manual", new(Kabar) { ["Input.Url"] = "http://-/" });

        Assert.Equal("/kelola/sumber/media", added.Headers.Location!.ToString());
        await staff.ReadAsync("/kelola/sumber/media");
    }

    [Fact]
    public async Task In_English_the_same_refusal_is_English()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var answer = await staff.PostFormAsync("/en/kelola/sumber/baru/manual", new(Kabar) { ["Input.OutletName"] = "" });
        var page = await answer.Content.ReadAsStringAsync();

        Assert.DoesNotContain("Tulis nama medianya", page, StringComparison.Ordinal);
        Assert.Contains("Something needs your attention", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_known_is_not_added_again_even_by_a_double_click()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.PostFormAsync("/kelola/sumber/baru/manual", Kabar)));

        Assert.All(clicks, click => Assert.True(click.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{click.StatusCode}"));
        Assert.Equal(1, await portal.QueryAsync(database => database.Set<Source>().CountAsync(source => source.Url == Kabar["Input.Url"])));
    }

    [Fact]
    public async Task Of_two_people_who_edit_the_second_sees_both_versions()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ManageSources");
        using var added = await budi.PostFormAsync("/kelola/sumber/baru/manual", Kabar);
        var page = added.Headers.Location!.ToString();
        var seenBySari = await sari.ReadAsync(page);
        await EditAsync(budi, page, new(Kabar) { ["Input.FixedMinutes"] = "60" });

        using var late = await sari.PostAsync(page, new(Kabar)
        {
            ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seenBySari),
            ["Input.Version"] = VersionIn(seenBySari),
            ["Input.FixedMinutes"] = "120",
        });
        var told = await late.Content.ReadAsStringAsync();

        Assert.Contains("Orang lain baru saja menyimpan perubahan", told, StringComparison.Ordinal);
        Assert.Contains("value=\"120\"", told, StringComparison.Ordinal);
        Assert.Equal(60, (await SourceAsync(portal)).FixedMinutes);
    }

    [Fact]
    public async Task The_list_says_in_words_what_failed_first_of_all()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        await portal.InsertAsync(new Source
        {
            Slug = "kabar",
            Outlet = Mentions.Outlet(),
            Kind = SourceKind.Feed,
            Url = "https://kabar.test/feed",
            IsEnabled = true,
            LastFailure = "Fetch.DnsFailure",
            FailuresInRow = 3,
        });

        var list = await staff.ReadAsync("/kelola/sumber");
        var own = await staff.ReadAsync("/kelola/sumber/kabar");

        Assert.Contains("Nama situs media tidak ditemukan.", list, StringComparison.Ordinal);
        Assert.True(list.IndexOf("Media kabar", StringComparison.Ordinal) < list.IndexOf("KLIKPOSITIF", StringComparison.Ordinal));
        Assert.Contains("Gagal 3 kali berturut-turut.", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_failure_the_crawler_can_store_has_words_in_both_languages()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var keys = Enum.GetNames<Crawling.FetchReason>().Where(reason => reason is not ("Fetched" or "NotModified")).Select(reason => $"Fetch.{reason}")
            .Concat(Enum.GetNames<Extraction.ExtractionFailure>().Select(reason => $"Extract.{reason}"))
            .Concat(Enum.GetNames<Crawling.FeedFailure>().Select(reason => $"Feed.{reason}"))
            .Concat(["Sitemap.NotASitemap", "Listing.NoLinks"])
            .ToList();
        var outlet = Mentions.Outlet();
        await portal.InsertAsync([.. keys.Select(key => new Source
        {
            Slug = key.ToLowerInvariant().Replace('.', '-'),
            Outlet = outlet,
            Kind = SourceKind.Feed,
            Url = $"https://kabar.test/{key}",
            IsEnabled = true,
            LastFailure = key,
        })]);

        var pages = await staff.ReadAsync("/kelola/sumber") + await staff.ReadAsync("/en/kelola/sumber");

        Assert.All(keys, key => Assert.DoesNotContain($"<span>{key}</span>", pages, StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> EditAsync(PortalVisitor staff, string page, Dictionary<string, string> fields) =>
        await staff.PostFormAsync(page, new(fields) { ["Input.Version"] = VersionIn(await staff.ReadAsync(page)) });

    private static Task<Source> SourceAsync(PortalFixture portal) => portal.QueryAsync(database => database.Set<Source>().AsNoTracking().SingleAsync(source => source.Url == Kabar["Input.Url"]));

    private static string VersionIn(string html) => Version().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"Input.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
