using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Review;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.MediaExposureTests.Review;

/// <summary>The list read in parts: whole, in order, either way, and narrowed by each filter.</summary>
public sealed class ReviewQueueTests
{
    private const int Many = 130;

    [Theory, OnSqlite, OnPostgres]
    public async Task Read_part_by_part_in_every_order_nothing_is_missed_or_shown_twice(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await AddAsync(portal, Many, accepted: true);
        foreach (var order in Enum.GetValues<ReviewSort>())
        {
            var filter = new ReviewFilter { State = ReviewState.Accepted, Sort = order };
            var forwards = await WalkAsync(portal, filter, window => window.Further is { } next ? new WindowRequest(next, null, false) : null, new WindowRequest(null, null, false));
            var backwards = await WalkAsync(portal, filter, window => window.HasEarlier ? new WindowRequest(null, window.First, false) : null, new WindowRequest(null, null, true));
            var expected = await portal.QueryAsync(async data =>
            {
                var all = await data.Set<Mention>().ToListAsync();
                var sorted = order switch
                {
                    ReviewSort.Priority => all.OrderByDescending(mention => mention.Priority).ThenByDescending(mention => mention.Id),
                    ReviewSort.Newest => all.OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id),
                    ReviewSort.Oldest => all.OrderBy(mention => mention.PublishedOn).ThenBy(mention => mention.Id),
                    _ => all.OrderByDescending(mention => mention.DecidedUtc).ThenByDescending(mention => mention.Id),
                };
                return sorted.Select(mention => mention.Id).ToList();
            });

            Assert.Equal(expected, forwards.SelectMany(window => window.Items.Select(item => item.Id)));
            Assert.Equal(expected, backwards.AsEnumerable().Reverse().SelectMany(window => window.Items.Select(item => item.Id)));
            Assert.Equal([false, true, true], forwards.Select(window => window.HasEarlier));
            Assert.Equal([null, .. Enumerable.Repeat<bool?>(true, 2)], backwards.Select(window => window.Further is null ? (bool?)null : true));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task From_any_mention_the_next_and_the_one_before_are_its_neighbours_in_the_list(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await AddAsync(portal, 12, accepted: true);
        foreach (var order in Enum.GetValues<ReviewSort>())
        {
            var filter = new ReviewFilter { State = ReviewState.Accepted, Sort = order };
            await portal.InScopeAsync(async services =>
            {
                var (queue, data) = (services.GetRequiredService<ReviewQueue>(), services.GetRequiredService<PortalDbContext>());
                var list = (await queue.WindowAsync(filter, new WindowRequest(null, null, false), null, default)).Cursors;
                for (var i = 0; i < list.Count; i++)
                {
                    var mention = await data.Set<Mention>().SingleAsync(one => one.Id == list[i].Id);
                    Assert.Equal(i + 1 < list.Count ? list[i + 1] : null, await queue.NextAsync(filter, mention, default));
                    Assert.Equal(i > 0 ? list[i - 1] : null, await queue.PreviousAsync(filter, mention, default));
                    Assert.Equal(i, await queue.BeforeAsync(filter, mention, default));
                    Assert.True((await queue.WindowAsync(filter, new WindowRequest(null, null, false), mention, default)).Holds(mention.Id));
                }
            });
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_filter_shows_what_it_says_and_counts_it_in_every_list(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var kabar = Mentions.Outlet();
        var cetak = Mentions.Outlet("cetak");
        cetak.Type = OutletType.Print;
        var topic = new Topic { Slug = "tbm", Name = "TBM", SubjectTerms = "a", PlaceTerms = "b", AmbiguousPlaceTerms = "", ContextTerms = "", OtherPlaceTerms = "" };
        await portal.InsertAsync(topic, kabar);
        var nagari = await portal.QueryAsync(data => data.Set<Nagari>().AsNoTracking().OrderBy(one => one.Id).FirstAsync());
        var odd = Mentions.New(cetak, 40, new DateOnly(2026, 10, 3), MentionKind.Release, "Gerobak BACA masuk pasar", topicId: topic.Id, warnings: "date.conflict", loggedBy: "sari");
        await portal.InScopeAsync(async services =>
        {
            var data = services.GetRequiredService<PortalDbContext>();
            data.Attach(kabar);
            data.Attach(nagari);
            odd.Nagari.Add(nagari);
            var automatic = Mentions.New(kabar, 3, warnings: "date.zone-assumed");
            automatic.AcceptAutomatically(new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc));
            data.AddRange(odd, Mentions.New(kabar, 1), automatic);
            await data.SaveChangesAsync();
        });

        foreach (var filter in new[]
        {
            "media=cetak", "jenis-media=cetak", "jenis=rilis", $"nagari={nagari.Slug}", "topik=tbm", "dari=2026-10-01&sampai=2026-10-31", "skor-sampai=2", "peringatan=ada", "asal=tangan",
            "cari=gerobak baca", "cari=GEROBAK", "media=cetak&jenis=rilis&cari=pasar",
        })
            Assert.Equal([odd.Id], await IdsAsync(portal, filter));
        Assert.Empty(await IdsAsync(portal, "media=entah"));
        Assert.Empty(await IdsAsync(portal, "cari=gerobak dorong"));
        Assert.Empty(await IdsAsync(portal, "cari=100%25"));
        Assert.Equal(2, (await IdsAsync(portal, "")).Count);
        Assert.Single(await IdsAsync(portal, "status=diterima&otomatis=ya&peringatan=tanpa"));
        await portal.InScopeAsync(async services =>
        {
            var queue = services.GetRequiredService<ReviewQueue>();
            Assert.Equal([(ReviewState.New, 1), (ReviewState.Accepted, 1)], (await queue.CountsAsync(ReviewFilter.Read("media=kabar"), default)).OrderBy(one => one.Key).Select(one => (one.Key, one.Value)));
            Assert.Equal([(ReviewState.New, 1)], (await queue.CountsAsync(ReviewFilter.Read("cari=gerobak"), default)).Select(one => (one.Key, one.Value)));
        });
    }

    private static async Task<IReadOnlyList<long>> IdsAsync(PortalFixture portal, string query)
    {
        var ids = new List<long>();
        await portal.InScopeAsync(async services =>
        {
            var filter = ReviewFilter.Read(query);
            ids = [.. (await services.GetRequiredService<ReviewQueue>().WindowAsync(filter, new WindowRequest(null, null, false), null, default)).Items.Select(item => item.Id)];
        });
        return ids;
    }

    /// <summary>With ties in every order: keys repeat, and the id must settle them.</summary>
    private static Task AddAsync(PortalFixture portal, int count, bool accepted)
    {
        var outlet = Mentions.Outlet();
        var mentions = Enumerable.Range(0, count).Select(i =>
        {
            var mention = Mentions.New(outlet, i, new DateOnly(2026, 11, 1).AddDays(i % 7));
            mention.Priority = i % 5;
            if (accepted)
                mention.Accept(MentionKind.Earned, "sari", new DateTime(2026, 11, 21, 0, 0, i % 3, DateTimeKind.Utc));
            return (object)mention;
        });
        return portal.InsertAsync([.. mentions]);
    }

    private static async Task<List<ReviewWindow>> WalkAsync(PortalFixture portal, ReviewFilter filter, Func<ReviewWindow, WindowRequest?> on, WindowRequest request)
    {
        var windows = new List<ReviewWindow>();
        for (WindowRequest? next = request; next is not null && windows.Count < 10; next = on(windows[^1]))
        {
            var asked = next;
            await portal.InScopeAsync(async services => windows.Add(await services.GetRequiredService<ReviewQueue>().WindowAsync(filter, asked, null, default)));
        }

        return windows;
    }
}
