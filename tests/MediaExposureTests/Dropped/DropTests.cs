using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.MediaExposureTests.Evidence;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.MediaExposureTests.Dropped;

/// <summary>What becomes of articles that no topic proposes.</summary>
public sealed class DropTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_no_topic_proposes_is_kept_with_its_text_and_what_becomes_a_mention_is_not(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.ServeFeed("/feed", 1, 2);
        outlet.ServeMention(2);
        await outlet.AddAsync();

        await outlet.CrawlAsync();

        var dropped = Assert.Single(await Drops.AllAsync(outlet.Portal));
        Assert.Equal(("Berita nomor 1 dari pasar", 0, outlet.At(ScriptedOutlet.Path(1))), (dropped.Title, dropped.ScoreTenths, dropped.Url));
        var text = PackedText.Unpack(dropped.Text!);
        Assert.Contains("Harga cabai turun", text, StringComparison.Ordinal);
        Assert.Equal(dropped.TextLength, text.Length);
        Assert.Equal("Perpustakaan Nagari Piobang buka malam ke-2", Assert.Single(await Drops.MentionsAsync(outlet.Portal)).Title);
    }

    [Fact]
    public async Task Of_a_page_that_wants_no_copy_kept_no_text_is_kept()
    {
        await using var outlet = await OutletThatWantsNoCopyAsync();

        await outlet.CrawlAsync();

        var dropped = Assert.Single(await Drops.AllAsync(outlet.Portal));
        Assert.Null(dropped.Text);
        Assert.Equal("Pasar tanpa salinan", dropped.Title);
    }

    [Fact]
    public async Task A_page_without_text_is_read_again_when_somebody_wants_it_and_written_down_under_that_name_alone()
    {
        await using var outlet = await OutletThatWantsNoCopyAsync();
        await outlet.CrawlAsync();
        var dropped = Assert.Single(await Drops.AllAsync(outlet.Portal));
        using var reviewer = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        await LiftAsync(reviewer, dropped.Id);
        var waiting = await reviewer.ReadAsync(DroppedListTests.Page);
        outlet.Serve("/feed", outlet.Feed(1, 2), "application/rss+xml");
        outlet.ServeMention(2);

        await outlet.ReadAsync();

        Assert.Contains("Sedang dibaca ulang", waiting, StringComparison.Ordinal);
        var mentions = await Drops.MentionsAsync(outlet.Portal);
        Assert.Equal(["Pasar tanpa salinan", "Perpustakaan Nagari Piobang buka malam ke-2"], mentions.Select(mention => mention.Title).Order());
        Assert.All(mentions, mention => Assert.Equal(ReviewState.New, mention.State));
        Assert.Empty(await Drops.AllAsync(outlet.Portal));
        var audited = await outlet.Portal.QueryAsync(database => database.Set<AuditEntry>().Where(row => row.EntityType == nameof(Mention)).ToListAsync());
        Assert.Equal(("budi", "Pasar tanpa salinan"), (Assert.Single(audited).Actor, audited[0].EntityName));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_lifted_is_found_now_joins_its_copies_and_gets_the_copy_of_its_page(TestDatabase database)
    {
        await using var outlet = await LiftedAsync(database);
        var lifted = (await outlet.Portal.MentionsAsync()).Single(mention => mention.Url == outlet.At(ScriptedOutlet.Path(1)));
        var before = lifted.CopyHash;

        await outlet.CrawlAsync();
        await outlet.Portal.AcceptAllAsync();
        await outlet.Portal.KeepEvidenceAsync();

        var now = outlet.Portal.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal((now, now), (lifted.FoundUtc, lifted.ChangedUtc));
        Assert.Null(before);
        var mentions = await outlet.Portal.MentionsAsync();
        Assert.Equal(2, mentions.Count);
        Assert.Single(mentions.Select(mention => mention.StoryId).Distinct());
        Assert.NotNull(mentions.Single(mention => mention.Id == lifted.Id).CopyHash);
        Assert.Equal(EvidenceKind.Warc, (await outlet.Portal.EvidenceAsync()).Single(item => item.MentionId == lifted.Id).Kind);
        Assert.All(await outlet.LinksAsync(), link => Assert.Equal(LinkState.Matched, link.State));
    }

    [Fact]
    public async Task Accepted_before_its_page_was_read_again_its_evidence_is_completed()
    {
        await using var outlet = await LiftedAsync();
        await outlet.Portal.AcceptAllAsync();
        await outlet.Portal.QueryAsync(data => data.Set<Mention>().Where(mention => mention.CopyHash != null).ExecuteUpdateAsync(set => set.SetProperty(mention => mention.EvidencedUtc, DateTime.UnixEpoch)));
        await outlet.Portal.KeepEvidenceAsync();
        var first = Assert.Single(await outlet.Portal.EvidenceAsync()).Kind;

        await outlet.CrawlAsync();
        await outlet.Portal.KeepEvidenceAsync();

        Assert.Equal(EvidenceKind.Facts, first);
        Assert.Equal([EvidenceKind.Facts, EvidenceKind.Warc], (await outlet.Portal.EvidenceAsync()).Select(item => item.Kind));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_is_gone_or_stands_elsewhere_now_leaves_the_text_that_was_kept_and_makes_no_second_mention(bool isGone)
    {
        await using var outlet = await LiftedAsync();
        if (isGone)
            outlet.Refuse(ScriptedOutlet.Path(1), 404);
        else
            outlet.ServeMention(1, "<link rel='canonical' href='/2026/11/alamat-baru.html'>");

        await outlet.CrawlAsync();

        var mentions = await outlet.Portal.MentionsAsync();
        Assert.Equal(2, mentions.Count);
        var lifted = mentions.Single(mention => mention.Url == outlet.At(ScriptedOutlet.Path(1)));
        Assert.Contains("Perpustakaan Nagari Piobang", lifted.Text, StringComparison.Ordinal);
        Assert.Null(lifted.CopyHash);
    }

    [Fact]
    public async Task A_page_that_was_edited_since_becomes_a_version_and_no_proof_of_the_text_before()
    {
        await using var outlet = await LiftedAsync();
        outlet.Serve(ScriptedOutlet.Path(1), """
            <html><head><title>Perpustakaan Nagari Piobang buka malam ke-1</title></head><body><article><h1>Perpustakaan Nagari Piobang buka malam ke-1</h1>
            <p>Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota kini buka sampai pukul delapan malam, untuk kali ke-1 tahun ini, kata pengelolanya.</p>
            <p>Jam baru itu diminta warga yang bekerja di sawah sampai sore. Pengelola menata ulang ruang baca dan memasang lampu tambahan di teras.</p>
            </article></body></html>
            """);

        await outlet.CrawlAsync();

        var lifted = (await outlet.Portal.MentionsAsync()).Single(mention => mention.Url == outlet.At(ScriptedOutlet.Path(1)));
        var version = Assert.Single(await outlet.Portal.VersionsAsync());
        Assert.Null(lifted.CopyHash);
        Assert.Equal(lifted.Id, version.MentionId);
        Assert.Contains("pukul delapan malam", version.Text, StringComparison.Ordinal);
        Assert.NotNull(version.CopyHash);
    }

    [Fact]
    public async Task What_somebody_has_asked_for_is_not_removed_before_it_is_read()
    {
        await using var outlet = await OutletThatWantsNoCopyAsync();
        await outlet.CrawlAsync();
        using var reviewer = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        await LiftAsync(reviewer, Assert.Single(await Drops.AllAsync(outlet.Portal)).Id);
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(91));

        await ForgetAsync(outlet.Portal);

        Assert.Single(await Drops.AllAsync(outlet.Portal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_ninety_days_it_is_removed_and_its_link_stays(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await Drops.AddAsync(portal, ("Pasar", Drops.Market));
        portal.Clock.Advance(TimeSpan.FromDays(90));
        await ForgetAsync(portal);
        var onTheLastDay = (await Drops.AllAsync(portal)).Count;

        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await ForgetAsync(portal);

        Assert.Equal(1, onTheLastDay);
        Assert.Empty(await Drops.AllAsync(portal));
        Assert.Equal(1, await portal.QueryAsync(data => data.Set<FoundLink>().CountAsync()));
    }

    internal static async Task<HttpResponseMessage> LiftAsync(PortalVisitor reviewer, long id, string? page = null) =>
        await reviewer.PostFormAsync(page ?? DroppedListTests.Page, new() { ["id"] = $"{id}" }, $"{DroppedListTests.Page}?handler=Lift");

    private static Task ForgetAsync(PortalFixture portal) =>
        portal.InScopeAsync(services => ActivatorUtilities.CreateInstance<ForgetDroppedJob>(services).RunAsync(CancellationToken.None));

    /// <summary>An article lifted two months after it was read and dropped; a copy of it at another outlet is a mention already.</summary>
    private static async Task<ScriptedOutlet> LiftedAsync(TestDatabase database = TestDatabase.Sqlite)
    {
        var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.Serve("/feed", outlet.Feed(1), "application/rss+xml");
        outlet.ServeMention(1);
        // No topic finds it.
        await outlet.Portal.QueryAsync(data => data.Set<Topic>().ExecuteUpdateAsync(set => set.SetProperty(topic => topic.AskFromTenths, 9000)));
        await outlet.AddAsync(source => source.FixedMinutes = 1440);
        await outlet.CrawlAsync();
        var dropped = Assert.Single(await Drops.AllAsync(outlet.Portal));
        await outlet.Portal.InsertAsync(Mentions.New(
            Mentions.Outlet(), 1, DateOnly.FromDateTime(ScriptedOutlet.Day(1)), title: dropped.Title, text: PackedText.Unpack(dropped.Text!), copy: await outlet.Portal.PutAsync(Archive.Pack("<h1>Ramai</h1>"u8.ToArray()))));
        // With the fingerprint that it is compared by.
        await outlet.Portal.InScopeAsync(services => ActivatorUtilities.CreateInstance<GroupStoriesJob>(services).RunAsync(CancellationToken.None));
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(60));
        await outlet.Portal.QueryAsync(data => data.Set<Source>().ExecuteUpdateAsync(set => set.SetProperty(source => source.NextDueUtc, outlet.Portal.Clock.GetUtcNow().UtcDateTime.AddDays(1))));
        await outlet.Portal.InScopeAsync(async services => Assert.Equal(LiftResult.Lifted, (await services.GetRequiredService<LiftDropped>().RunAsync(dropped.Id, "budi", CancellationToken.None)).Result));
        return outlet;
    }

    private static async Task<ScriptedOutlet> OutletThatWantsNoCopyAsync()
    {
        var outlet = await ScriptedOutlet.OpenAsync(served: true);
        outlet.Serve("/feed", outlet.Feed(1), "application/rss+xml");
        outlet.Serve(ScriptedOutlet.Path(1), """
            <html><head><title>Pasar tanpa salinan</title><meta name='robots' content='noarchive'></head><body><article><h1>Pasar tanpa salinan</h1>
            <p>Pedagang di pasar mingguan menyambut hari pasar dengan dagangan yang lebih beragam daripada pekan sebelumnya.</p>
            <p>Harga cabai turun, harga bawang tetap, dan pembeli datang sejak pagi walaupun hujan turun hampir sepanjang malam di sekitar pasar itu.</p>
            </article></body></html>
            """);
        await outlet.AddAsync();
        return outlet;
    }
}
