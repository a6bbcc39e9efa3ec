using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

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
