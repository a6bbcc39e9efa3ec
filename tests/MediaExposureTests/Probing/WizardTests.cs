using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

namespace PortalMitra.MediaExposureTests.Probing;

/// <summary>From a pasted home page to a source that is read.</summary>
public sealed partial class WizardTests
{
    [Fact]
    public async Task A_pasted_home_page_becomes_a_source_that_is_read()
    {
        await using var office = await PressOffice.OpenAsync();
        var home = await ForgetAsync(office, "kabar-luhak");
        using var staff = await office.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        var page = await StartAsync(office.Portal, staff, home);
        var found = WebUtility.HtmlDecode(await staff.ReadAsync(page));
        using var added = await staff.PostFormAsync(page, FieldsOf(found, isConfirmed: true));
        await office.CrawlAsync();

        Assert.Contains("Media ini bisa dibaca lewat: Umpan berita (RSS)", found, StringComparison.Ordinal);
        Assert.Contains("Akan diusulkan", found, StringComparison.Ordinal);
        Assert.DoesNotContain("data-live", found, StringComparison.Ordinal);
        var source = await office.Portal.QueryAsync(database => database.Set<Source>().Include(one => one.Outlet).SingleAsync(one => one.Url == $"{home}/feed/"));
        Assert.Equal(("Kabar Luhak", true, SourceKind.Feed), (source.Outlet.Name, source.IsEnabled, source.Kind));
        Assert.EndsWith($"/kelola/sumber/{source.Slug}", added.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(source.LastSuccessUtc);
        Assert.True(await office.Portal.QueryAsync(database => database.Set<FoundLink>().AnyAsync(link => link.SourceId == source.Id)));
    }

    [Fact]
    public async Task Saved_without_watching_it_rests()
    {
        await using var outlet = await OpenAsync();
        using var staff = await StaffAsync(outlet);

        var page = await StartAsync(outlet.Portal, staff, outlet.Home.AbsoluteUri);
        using var added = await staff.PostFormAsync(page, FieldsOf(await staff.ReadAsync(page), isConfirmed: false));

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.False((await AddedAsync(outlet)).Single().IsEnabled);
    }

    [Fact]
    public async Task The_form_cannot_name_an_address_that_was_not_found()
    {
        await using var outlet = await OpenAsync();
        using var staff = await StaffAsync(outlet);

        var page = await StartAsync(outlet.Portal, staff, outlet.Home.AbsoluteUri);
        var fields = FieldsOf(await staff.ReadAsync(page), isConfirmed: true);
        using var other = await staff.PostFormAsync(page, new(fields) { [NameOf(fields, "Url")] = outlet.At("/rahasia") });
        using var stranger = await staff.PostFormAsync(page, fields.ToDictionary(field => field.Key.Replace("Choices[", "Choices[99", StringComparison.Ordinal), field => field.Value));

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, stranger.StatusCode);
        Assert.Empty(await AddedAsync(outlet));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_double_click_adds_once(TestDatabase database)
    {
        await using var outlet = await OpenAsync(database);
        using var staff = await StaffAsync(outlet);
        var page = await StartAsync(outlet.Portal, staff, outlet.Home.AbsoluteUri);
        var fields = FieldsOf(await staff.ReadAsync(page), isConfirmed: true);

        var clicks = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => staff.PostFormAsync(page, fields)));

        Assert.All(clicks, click => Assert.True(click.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{click.StatusCode}"));
        Assert.Single(await AddedAsync(outlet));
    }

    [Fact]
    public async Task Of_several_outlets_those_chosen_are_added_though_others_failed()
    {
        await using var office = await PressOffice.OpenAsync();
        var first = await ForgetAsync(office, "kabar-luhak");
        var second = await ForgetAsync(office, "suara-sarilamak");
        var third = await ForgetAsync(office, "radio-luhak");
        using var staff = await office.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        // The first of the list fails, so that the fields of the others do not begin at nought.
        var page = await StartAsync(office.Portal, staff, $"tidak-ada.invalid\n{first}\n{second}\n{third}\n{first}");
        var found = await staff.ReadAsync(page);
        var fields = FieldsOf(found, isConfirmed: false);
        fields.Remove(Wanted(found, third));
        using var added = await staff.PostFormAsync(page, fields);

        Assert.EndsWith("/kelola/sumber", added.Headers.Location!.ToString(), StringComparison.Ordinal);
        var sites = await office.Portal.QueryAsync(database => database.Set<Source>().Where(source => source.Url.StartsWith("http://127")).Select(source => source.Url).ToListAsync());
        Assert.Contains(sites, url => url.StartsWith(first, StringComparison.Ordinal));
        Assert.Contains(sites, url => url.StartsWith(second, StringComparison.Ordinal));
        Assert.DoesNotContain(sites, url => url.StartsWith(third, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Choosing_nothing_is_refused_and_what_was_typed_stays()
    {
        await using var outlet = await OpenAsync();
        using var staff = await StaffAsync(outlet);

        var page = await StartAsync(outlet.Portal, staff, outlet.Home.AbsoluteUri);
        var fields = FieldsOf(await staff.ReadAsync(page), isConfirmed: true);
        (fields[NameOf(fields, "IsWanted")], fields[NameOf(fields, "OutletName")]) = ("false", "Nama Pilihan");
        using var answer = await staff.PostFormAsync(page, fields);
        var told = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Pilih sedikitnya satu sumber.", told, StringComparison.Ordinal);
        Assert.Contains("value=\"Nama Pilihan\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_probe_that_was_killed_is_done_again_once_its_lease_is_over()
    {
        await using var outlet = await OpenAsync();
        var now = outlet.Portal.Clock.GetUtcNow().UtcDateTime;
        await outlet.Portal.InsertAsync(new Probe { Batch = "mati", Address = outlet.Home.AbsoluteUri, AskedBy = "budi", AskedUtc = now, LeaseUntilUtc = now.AddMinutes(2), Attempts = 1, Steps = "Probe.ReadingHome\tx\n" });

        await ProbeAsync(outlet.Portal);
        Assert.Null((await ProbeOfAsync(outlet.Portal, "mati")).DoneUtc);
        outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await ProbeAsync(outlet.Portal);

        var probe = await ProbeOfAsync(outlet.Portal, "mati");
        Assert.NotNull(probe.DoneUtc);
        Assert.NotNull(probe.Findings);
        Assert.Equal(2, probe.Attempts);
    }

    [Fact]
    public async Task A_probe_that_breaks_off_again_and_again_ends_in_words()
    {
        await using var outlet = await OpenAsync();
        using var staff = await StaffAsync(outlet);
        await outlet.Portal.InsertAsync(new Probe { Batch = "mati", Address = outlet.Home.AbsoluteUri, AskedBy = "budi", AskedUtc = outlet.Portal.Clock.GetUtcNow().UtcDateTime, Attempts = 3 });

        await ProbeAsync(outlet.Portal);

        Assert.Contains("Pemeriksaan terhenti karena gangguan di portal.", await staff.ReadAsync("/kelola/sumber/periksa/mati"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_on_the_list_is_shown_as_known_and_not_offered_again()
    {
        await using var outlet = await OpenAsync();
        using var staff = await StaffAsync(outlet);
        await outlet.AddAsync();

        var page = await StartAsync(outlet.Portal, staff, outlet.At("/feed"));
        var found = await staff.ReadAsync(page);

        Assert.Contains("/kelola/sumber/uji\"", found, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"IsConfirmed\"", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_stores_nothing_and_leads_back_to_its_source()
    {
        await using var outlet = await OpenAsync();
        using var staff = await StaffAsync(outlet);
        await outlet.AddAsync();

        using var asked = await staff.PostFormAsync("/kelola/sumber/uji", [], "/kelola/sumber/uji?handler=Try");
        await ProbeAsync(outlet.Portal);
        var page = await staff.ReadAsync(asked.Headers.Location!.ToString());

        Assert.Contains("Berita nomor 3 dari pasar", page, StringComparison.Ordinal);
        Assert.Contains("/kelola/sumber/uji\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"IsConfirmed\"", page, StringComparison.Ordinal);
        Assert.Empty(await outlet.LinksAsync());
    }

    [Fact]
    public async Task A_mistyped_address_is_told_from_a_site_that_forbids()
    {
        await using var outlet = await OpenAsync();
        using var staff = await StaffAsync(outlet);
        outlet.Serve("/robots.txt", "User-agent: *\nDisallow: /", "text/plain");

        var mistyped = await staff.ReadAsync(await StartAsync(outlet.Portal, staff, "kabar-yang-salah-tulis.invalid"));
        var forbidden = await staff.ReadAsync(await StartAsync(outlet.Portal, staff, outlet.Home.AbsoluteUri));

        Assert.Contains("Situs ini tidak dapat dihubungi", mistyped, StringComparison.Ordinal);
        Assert.Contains("memastikan ejaannya", mistyped, StringComparison.Ordinal);
        Assert.Contains("meminta portal tidak membaca alamat ini", forbidden, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"IsConfirmed\"", mistyped + forbidden, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Tulis alamat sumbernya.")]
    [InlineData("http://169.254.169.254/", "Alamat ini mengarah ke jaringan dalam")]
    [InlineData("bukan alamat", "bukan alamat: Alamat ini tidak dapat dibaca.")]
    [InlineData("https://budi:rahasia@kabar.test/", "memuat nama pengguna atau kata sandi")]
    public async Task What_is_no_home_page_is_refused_in_words_before_anybody_asks_for_it(string typed, string words)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var answer = await staff.PostFormAsync("/kelola/sumber/baru", new() { ["Addresses"] = typed });

        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await portal.QueryAsync(database => database.Set<Probe>().CountAsync()));
    }

    [Fact]
    public async Task More_than_fifty_addresses_are_too_many_at_once()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var answer = await staff.PostFormAsync("/kelola/sumber/baru", new() { ["Addresses"] = string.Join('\n', Enumerable.Range(0, 51).Select(i => $"kabar{i}.test")) });

        Assert.Contains("Paling banyak 50 alamat sekaligus.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_looks_the_page_says_what_it_does_with_and_without_a_script()
    {
        await using var outlet = await OpenAsync();
        using var staff = await StaffAsync(outlet);
        await outlet.Portal.InsertAsync(new Probe
        {
            Batch = "kerja",
            Address = outlet.Home.AbsoluteUri,
            AskedBy = "budi",
            AskedUtc = DateTime.UnixEpoch,
            LeaseUntilUtc = outlet.Portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(2),
            Steps = new ProbeStep("Probe.Trying", "http://kabar.test/feed/").ToLine(),
        });

        var page = await staff.ReadAsync("/kelola/sumber/periksa/kerja");

        Assert.Contains("Mencoba http://kabar.test/feed/", page, StringComparison.Ordinal);
        Assert.Contains("data-live=2000", page, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
    }

    /// <summary>An outlet whose home page names its feed.</summary>
    private static async Task<ScriptedOutlet> OpenAsync(TestDatabase database = TestDatabase.Sqlite)
    {
        var outlet = await ScriptedOutlet.OpenAsync(database, served: true);
        outlet.Serve("/", """<html><head><title>Kabar Uji</title><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><h1>Kabar Uji</h1></body></html>""");
        outlet.Serve("/robots.txt", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        outlet.ServeFeed("/feed", 1, 2, 3);
        return outlet;
    }

    private static Task<PortalVisitor> StaffAsync(ScriptedOutlet outlet) => outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");

    private static async Task<string> StartAsync(PortalFixture portal, PortalVisitor staff, string addresses)
    {
        using var started = await staff.PostFormAsync("/kelola/sumber/baru", new() { ["Addresses"] = addresses });
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        await ProbeAsync(portal);
        return started.Headers.Location!.ToString();
    }

    private static Task ProbeAsync(PortalFixture portal) => portal.InScopeAsync(services =>
        ActivatorUtilities.CreateInstance<ProbeJob>(services).RunAsync(CancellationToken.None));

    private static Task<Probe> ProbeOfAsync(PortalFixture portal, string batch) => portal.QueryAsync(database => database.Set<Probe>().AsNoTracking().SingleAsync(probe => probe.Batch == batch));

    private static Task<List<Source>> AddedAsync(ScriptedOutlet outlet) =>
        outlet.Portal.QueryAsync(database => database.Set<Source>().AsNoTracking().Where(source => source.Url.StartsWith(outlet.Home.AbsoluteUri)).ToListAsync());

    /// <summary>Removes an outlet of the press with all it brought.</summary>
    /// <returns>Its home page.</returns>
    private static async Task<string> ForgetAsync(PressOffice office, string slug)
    {
        await office.Portal.QueryAsync(database => database.Set<Source>().Where(source => source.Slug == slug).ExecuteDeleteAsync());
        await office.Portal.QueryAsync(database => database.Set<Outlet>().Where(outlet => outlet.Slug == slug).ExecuteDeleteAsync());
        return office.Press.Outlet(slug).BaseUrl;
    }

    /// <summary>What a browser would send: hidden and text fields, and what is ticked.</summary>
    private static Dictionary<string, string> FieldsOf(string html, bool isConfirmed)
    {
        var fields = new Dictionary<string, string> { ["IsConfirmed"] = isConfirmed ? "true" : "false" };
        foreach (Match input in Input().Matches(html))
        {
            var (tag, name) = (input.Value, WebUtility.HtmlDecode(input.Groups["name"].Value));
            if (!name.StartsWith("Choices", StringComparison.Ordinal) || (TickBox().IsMatch(tag) && !tag.Contains(" checked", StringComparison.Ordinal)))
                continue;
            fields[name] = WebUtility.HtmlDecode(Value().Match(tag).Groups["value"].Value);
        }

        return fields;
    }

    private static string NameOf(Dictionary<string, string> fields, string property) => fields.Keys.Single(name => name.EndsWith($".{property}", StringComparison.Ordinal));

    /// <summary>The name of the box that takes an outlet of several.</summary>
    private static string Wanted(string html, string home)
    {
        var section = html.Split("<section").Single(part => part.Contains($"<p class=\"note break\">{home}", StringComparison.Ordinal));
        return Input().Matches(section).Select(match => match.Groups["name"].Value).Single(name => name.EndsWith(".IsWanted", StringComparison.Ordinal));
    }

    [GeneratedRegex("<input[^>]* name=\"(?<name>[^\"]+)\"[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("type=\"(?:checkbox|radio)\"")]
    private static partial Regex TickBox();

    [GeneratedRegex(" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Value();
}
