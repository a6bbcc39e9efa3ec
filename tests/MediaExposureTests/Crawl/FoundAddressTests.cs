using PortalMitra.MediaExposureTests.Evidence;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>What address a mention is given to readers with.</summary>
public sealed class FoundAddressTests
{
    [Fact]
    public async Task A_mention_keeps_its_address_without_where_the_crawler_came_from()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/feed", outlet.Feed(1).Replace("-dari-pasar.html", "-dari-pasar.html?utm_source=rss&amp;halaman=all", StringComparison.Ordinal), "application/rss+xml");
        outlet.Serve(ScriptedOutlet.Path(1) + "?utm_source=rss&halaman=all", """
            <html><head><title>Perpustakaan Nagari Piobang buka malam</title></head><body><article><h1>Perpustakaan Nagari Piobang buka malam</h1>
            <p>Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota kini buka sampai pukul sembilan malam, setiap hari kerja.</p>
            <p>Jam baru itu diminta warga yang bekerja di sawah sampai sore. Pengelola menata ulang ruang baca dan memasang lampu tambahan di teras.</p>
            </article></body></html>
            """);
        await outlet.AddAsync();

        await outlet.CrawlAsync();

        Assert.Equal(outlet.At(ScriptedOutlet.Path(1)) + "?halaman=all", Assert.Single(await outlet.Portal.MentionsAsync()).Url);
    }
}
