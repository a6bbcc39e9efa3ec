using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.MediaExposureTests.Evidence;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;
using PortalMitra.Modules.MediaExposure.MediaExposure.Rechecking;

namespace PortalMitra.MediaExposureTests.Rechecking;

public sealed class RecheckLinksTests
{
    private static readonly string Address = ScriptedOutlet.Path(1);

    [Theory, OnSqlite, OnPostgres]
    public async Task Three_days_after_it_was_found_and_then_each_month_the_site_is_asked_once(TestDatabase database)
    {
        await using var outlet = await AcceptedAsync(database);
        await PassAsync(outlet, days: 2);
        Assert.Empty(outlet.Asked.Skip(2));

        await PassAsync(outlet, days: 1);
        await PassAsync(outlet, days: 29);
        Assert.Equal([Address], outlet.Asked.Skip(2));
        await PassAsync(outlet, days: 1);

        Assert.Equal([Address, Address], outlet.Asked.Skip(2));
        Assert.Equal(LinkHealth.Alive, (await outlet.Portal.LinkAsync()).Health);
        Assert.Empty(await outlet.Portal.VersionsAsync());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_link_that_is_missing_twice_is_dead_its_mention_stays_and_its_copy_is_shown(int status)
    {
        await using var outlet = await AcceptedAsync(served: true);
        outlet.Refuse(Address, status);
        await PassAsync(outlet, days: 3);
        var missing = outlet.Portal.Clock.GetUtcNow().UtcDateTime;
        Assert.Null(Assert.Single(await outlet.Portal.MentionsAsync()).DeadSinceUtc);

        await PassAsync(outlet, days: 3);

        var mention = Assert.Single(await outlet.Portal.MentionsAsync());
        Assert.Equal((missing, ReviewState.Accepted), (mention.DeadSinceUtc, mention.State));
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ViewMentions");
        var page = await staff.ReadAsync($"/kelola/liputan/{mention.Id}/salinan");
        Assert.Contains("Tautan ini sudah mati", page, StringComparison.Ordinal);
        Assert.Contains("lampu tambahan di teras", page, StringComparison.Ordinal);

        outlet.ServeMention(1);
        await PassAsync(outlet, days: 30);
        Assert.Null(Assert.Single(await outlet.Portal.MentionsAsync()).DeadSinceUtc);
    }

    [Fact]
    public async Task Trouble_is_not_death()
    {
        await using var outlet = await AcceptedAsync();
        outlet.Refuse(Address, 500);

        for (var i = 0; i < 4; i++)
            await PassAsync(outlet, days: 30);

        Assert.Equal(LinkHealth.Unclear, (await outlet.Portal.LinkAsync()).Health);
        Assert.Null(Assert.Single(await outlet.Portal.MentionsAsync()).DeadSinceUtc);
    }

    [Fact]
    public async Task A_site_that_asks_for_a_pause_gets_it()
    {
        await using var outlet = await AcceptedAsync();
        outlet.Refuse(Address, 429, retryAfter: "7200");
        await PassAsync(outlet, days: 3);
        var check = await outlet.Portal.LinkAsync();

        Assert.Equal(outlet.Portal.Clock.GetUtcNow().UtcDateTime.AddHours(2), check.NextCheckUtc);
        Assert.Equal(LinkHealth.Unchecked, check.Health);
        Assert.Null(check.LeaseToken);
    }

    [Fact]
    public async Task What_robots_forbid_now_is_not_asked_for()
    {
        await using var outlet = await AcceptedAsync();
        outlet.Serve("/robots.txt", "User-agent: *\nDisallow: /2026/\n", "text/plain");

        await PassAsync(outlet, days: 3);

        Assert.Empty(outlet.Asked.Skip(2));
        Assert.Equal("Fetch.BlockedByRobots", (await outlet.Portal.LinkAsync()).Failure);
    }

    [Fact]
    public async Task Led_to_the_front_page_it_is_missing_and_led_to_the_article_it_has_moved()
    {
        await using var outlet = await AcceptedAsync();
        Redirect(outlet, Address, "/");
        outlet.Serve("/", "<html><body><h1>Kabar Uji</h1></body></html>");
        await PassAsync(outlet, days: 3);
        Assert.Equal(LinkHealth.Missing, (await outlet.Portal.LinkAsync()).Health);

        Redirect(outlet, Address, "/arsip/berita-lama.html");
        outlet.Serve("/arsip/berita-lama.html", Article("Jam baru itu diminta warga yang bekerja di sawah sampai sore."));
        await PassAsync(outlet, days: 3);

        var check = await outlet.Portal.LinkAsync();
        Assert.Equal(LinkHealth.Moved, check.Health);
        Assert.EndsWith("/arsip/berita-lama.html", check.MovedTo!, StringComparison.Ordinal);
        Assert.Equal(outlet.At(Address), Assert.Single(await outlet.Portal.MentionsAsync()).Url);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_edit_becomes_a_version_and_the_mention_stays_one(TestDatabase database)
    {
        await using var outlet = await AcceptedAsync(database, served: true);
        outlet.Serve(Address, Article("Jam baru itu ditolak warga yang bekerja di sawah sampai sore."));
        await PassAsync(outlet, days: 3);
        var seen = outlet.Portal.Clock.GetUtcNow().UtcDateTime;
        await PassAsync(outlet, days: 30);

        var version = Assert.Single(await outlet.Portal.VersionsAsync());
        var mention = Assert.Single(await outlet.Portal.MentionsAsync());
        Assert.Equal((mention.Id, seen), (version.MentionId, version.SeenUtc));
        Assert.Contains("ditolak warga", version.Text, StringComparison.Ordinal);
        Assert.Contains("diminta warga", mention.Text, StringComparison.Ordinal);
        Assert.Contains("ditolak warga", Encoding.UTF8.GetString(Archive.Records(outlet.Portal.Stored(version.CopyHash!)).First(record => record.Type == "response").Block.Span), StringComparison.Ordinal);

        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ViewMentions");
        var page = await staff.ReadAsync($"/kelola/liputan/{mention.Id}/salinan?versi=2");
        Assert.Contains("<del>diminta</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins class=\"differs\">ditolak</ins>", page, StringComparison.Ordinal);
        using var file = await staff.GetAsync($"/kelola/liputan/{mention.Id}/salinan?handler=Version&item={version.Id}");
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Another_frame_around_the_same_words_and_a_counter_are_no_edit()
    {
        await using var outlet = await AcceptedAsync();
        outlet.Serve(Address, Article("Jam baru itu diminta warga yang bekerja di sawah sampai sore.", frame: "<aside><p>Terpopuler hari ini: harga cabai naik</p></aside>", after: "<p>Dibaca 344 kali</p>"));

        await PassAsync(outlet, days: 3);

        Assert.Equal(LinkHealth.Alive, (await outlet.Portal.LinkAsync()).Health);
        Assert.Empty(await outlet.Portal.VersionsAsync());
    }

    [Fact]
    public async Task When_our_reading_has_changed_and_not_the_page_nothing_was_edited()
    {
        await using var outlet = await AcceptedAsync();
        // As an earlier extraction would have left it.
        await outlet.Portal.QueryAsync(data => data.Set<Mention>().ExecuteUpdateAsync(set => set.SetProperty(mention => mention.Text, mention => mention.Text + "\nBaca juga: harga cabai naik")));
        outlet.Serve(Address, Article("Jam baru itu diminta warga yang bekerja di sawah sampai sore.", frame: "<p>" + "</p>"));

        await PassAsync(outlet, days: 3);

        Assert.Empty(await outlet.Portal.VersionsAsync());
    }

    [Fact]
    public async Task A_page_of_other_words_is_no_version()
    {
        await using var outlet = await AcceptedAsync();
        outlet.ServeArticle(1);

        await PassAsync(outlet, days: 3);

        Assert.Equal(LinkHealth.OtherText, (await outlet.Portal.LinkAsync()).Health);
        Assert.Empty(await outlet.Portal.VersionsAsync());
    }

    [Fact]
    public async Task Of_a_version_that_may_not_be_kept_the_text_is_kept()
    {
        await using var outlet = await AcceptedAsync();
        outlet.Serve(Address, Article("Jam baru itu ditolak warga yang bekerja di sawah sampai sore.", head: "<meta name='robots' content='noarchive'>"));

        await PassAsync(outlet, days: 3);

        Assert.Null(Assert.Single(await outlet.Portal.VersionsAsync()).CopyHash);
    }

    [Fact]
    public async Task What_was_rejected_meanwhile_is_left_alone()
    {
        await using var outlet = await AcceptedAsync();
        await outlet.Portal.QueryAsync(async data =>
        {
            (await data.Set<Mention>().SingleAsync()).Reject("Bukan kita", "siti", DateTime.UnixEpoch);
            return await data.SaveChangesAsync();
        });

        await PassAsync(outlet, days: 3);

        Assert.Empty(outlet.Asked.Skip(2));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Killed_in_the_middle_it_is_looked_at_again_when_the_claim_has_run_out(TestDatabase database)
    {
        await using var outlet = await AcceptedAsync(database);
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(3));
        var mention = Assert.Single(await outlet.Portal.MentionsAsync());
        await outlet.Portal.QueryAsync(data => data.Set<LinkCheck>().ExecuteUpdateAsync(set => set
            .SetProperty(check => check.LeaseToken, "proses-lain").SetProperty(check => check.LeaseUntilUtc, outlet.Portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(4))));
        if (database == TestDatabase.Postgres)
        {
            // Another process may be alive: its claim holds.
            await outlet.Portal.RecheckAsync();
            Assert.Null((await outlet.Portal.LinkAsync()).CheckedUtc);
            outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        await outlet.Portal.RecheckAsync();

        Assert.Equal((mention.Id, LinkHealth.Alive), ((await outlet.Portal.LinkAsync()).MentionId, (await outlet.Portal.LinkAsync()).Health));
    }

    /// <summary>One mention, read from article 1 and accepted; asked so far: feed and article.</summary>
    private static async Task<ScriptedOutlet> AcceptedAsync(TestDatabase database = TestDatabase.Sqlite, bool served = false)
    {
        var outlet = await ScriptedOutlet.OpenAsync(database, served);
        outlet.Serve("/feed", outlet.Feed(1), "application/rss+xml");
        outlet.ServeMention(1);
        await outlet.AddAsync(source => source.FixedMinutes = 1440);
        await outlet.CrawlAsync();
        await outlet.Portal.AcceptAllAsync();
        await outlet.Portal.KeepEvidenceAsync();
        return outlet;
    }

    private static async Task PassAsync(ScriptedOutlet outlet, int days)
    {
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(days));
        await outlet.Portal.RecheckAsync();
    }

    private static void Redirect(ScriptedOutlet outlet, string path, string to) => outlet.Serve(path, context =>
    {
        (context.Response.StatusCode, context.Response.Headers.Location) = (301, to);
        return Task.CompletedTask;
    });

    private static string Article(string sentence, string frame = "", string after = "", string head = "") => $"""
        <html><head><title>Perpustakaan Nagari Piobang buka malam ke-1</title>{head}</head><body>{frame}<article><h1>Perpustakaan Nagari Piobang buka malam ke-1</h1>
        <p>Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota kini buka sampai pukul sembilan malam, untuk kali ke-1 tahun ini.</p>
        <p>{sentence} Pengelola menata ulang ruang baca dan memasang lampu tambahan di teras.</p>{after}
        </article></body></html>
        """;
}
