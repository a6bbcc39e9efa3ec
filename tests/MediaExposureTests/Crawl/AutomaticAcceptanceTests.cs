using Microsoft.EntityFrameworkCore;
using PortalMitra.MediaExposureTests.Dropped;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Crawl;

public sealed class AutomaticAcceptanceTests
{
    [Theory]
    [InlineData(null, ReviewState.New)]
    [InlineData(1000, ReviewState.New)]
    [InlineData(20, ReviewState.Accepted)]
    public async Task Only_a_topic_whose_threshold_is_reached_accepts_and_the_mention_says_so(int? acceptFrom, ReviewState state)
    {
        await using var outlet = await OpenAsync(acceptFrom);
        outlet.ServeMention(1);

        await outlet.CrawlAsync();

        var mention = Assert.Single(await Drops.MentionsAsync(outlet.Portal));
        Assert.Equal((state, state == ReviewState.Accepted, null), (mention.State, mention.IsAutomatic, mention.DecidedBy));
        Assert.Equal(MentionKind.Earned, mention.Kind);
        Assert.NotNull(mention.TopicId);
    }

    [Fact]
    public async Task What_was_paid_for_is_always_asked_about()
    {
        await using var outlet = await OpenAsync(20);
        outlet.Serve(ScriptedOutlet.Path(1), """
            <html><head><title>Perpustakaan Nagari Piobang buka malam</title></head><body><article><h1>Perpustakaan Nagari Piobang buka malam</h1>
            <p>Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota kini buka sampai pukul sembilan malam, untuk kali pertama tahun ini.</p>
            <p>Jam baru itu diminta warga yang bekerja di sawah sampai sore. Pengelola menata ulang ruang baca dan memasang lampu tambahan di teras. (Adv)</p>
            </article></body></html>
            """);

        await outlet.CrawlAsync();

        var mention = Assert.Single(await Drops.MentionsAsync(outlet.Portal));
        Assert.Equal((MentionKind.Paid, ReviewState.New, false), (mention.Kind, mention.State, mention.IsAutomatic));
    }

    private static async Task<ScriptedOutlet> OpenAsync(int? acceptFrom)
    {
        var outlet = await ScriptedOutlet.OpenAsync();
        await outlet.Portal.QueryAsync(database => database.Set<Topic>().ExecuteUpdateAsync(set => set.SetProperty(topic => topic.AcceptFromTenths, acceptFrom)));
        outlet.Serve("/feed", outlet.Feed(1), "application/rss+xml");
        await outlet.AddAsync();
        return outlet;
    }
}
