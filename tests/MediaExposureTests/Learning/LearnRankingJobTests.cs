using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

namespace PortalMitra.MediaExposureTests.Learning;

public sealed class LearnRankingJobTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Decisions_turn_the_order_of_what_waits_and_touch_nothing_else(TestDatabase database)
    {
        await using var queue = await LearntQueue.OpenAsync(database);
        var decided = await queue.Portal.QueryAsync(data => data.Set<Mention>().Where(mention => mention.DecidedBy != null).OrderBy(mention => mention.Id).Select(mention => new { mention.Priority, mention.Version, mention.State }).ToListAsync());

        await queue.LearnAsync();

        var model = await queue.ModelAsync();
        Assert.Equal((RankingOutcome.Good, 60, 30, true), (model.Outcome, model.Examples, model.Accepted, model.IsUsed));
        var (wanted, unwanted) = (await queue.MentionAsync(queue.Wanted), await queue.MentionAsync(queue.Unwanted));
        Assert.True(wanted.Priority > unwanted.Priority);
        Assert.Equal((ReviewState.New, 0, 33), (wanted.State, wanted.Version, wanted.ScoreTenths));
        Assert.Equal(decided, await queue.Portal.QueryAsync(data => data.Set<Mention>().Where(mention => mention.DecidedBy != null).OrderBy(mention => mention.Id).Select(mention => new { mention.Priority, mention.Version, mention.State }).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_again_it_writes_the_same_bytes(TestDatabase database)
    {
        await using var queue = await LearntQueue.OpenAsync(database);
        await queue.LearnAsync();
        var first = await queue.ModelAsync();
        queue.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await queue.LearnAsync();
        var second = await queue.ModelAsync();
        Assert.Equal(first.Weights, second.Weights);
        Assert.Equal((first.GoodSinceUtc, first.TrainedUtc.AddDays(1)), (second.GoodSinceUtc, second.TrainedUtc));
    }

    [Fact]
    public async Task What_no_person_decided_teaches_nothing()
    {
        await using var queue = await LearntQueue.OpenAsync(decided: 19);
        for (var number = 0; number < 30; number++)
            await queue.AddAsync($"Lapak dongeng {number}", 60, mention => mention.AcceptAutomatically(DateTime.UnixEpoch));
        await queue.LearnAsync();
        var model = await queue.ModelAsync();
        Assert.Equal((RankingOutcome.TooFew, 38, ""), (model.Outcome, model.Examples, model.Weights));
        Assert.Equal(45, (await queue.MentionAsync(queue.Unwanted)).Priority);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task When_it_is_no_longer_good_the_queue_follows_the_score_again(TestDatabase database)
    {
        await using var queue = await LearntQueue.OpenAsync(database);
        await queue.LearnAsync();
        await queue.Portal.QueryAsync(data => data.Set<Mention>().Where(mention => mention.State == ReviewState.Rejected).ExecuteDeleteAsync());
        await queue.LearnAsync();
        var model = await queue.ModelAsync();
        Assert.Equal((RankingOutcome.TooFew, (DateTime?)null), (model.Outcome, model.GoodSinceUtc));
        Assert.Equal((33, 45), ((await queue.MentionAsync(queue.Wanted)).Priority, (await queue.MentionAsync(queue.Unwanted)).Priority));
    }

    [Fact]
    public async Task Another_topics_mentions_keep_their_score()
    {
        await using var queue = await LearntQueue.OpenAsync();
        var elsewhere = Mentions.New(queue.Outlet, 1, title: "Lapak dongeng");
        await Review.ReviewMentionsTests.AddAsync(queue.Portal, elsewhere);
        await queue.LearnAsync();
        Assert.Equal(49, (await queue.MentionAsync(elsewhere.Id)).Priority);
    }

    [Fact]
    public async Task A_new_mention_takes_its_place_at_once()
    {
        await using var queue = await LearntQueue.OpenAsync();
        await queue.LearnAsync();
        await queue.Portal.InScopeAsync(async services =>
        {
            var ranking = services.GetRequiredService<TopicRanking>();
            var (wanted, unwanted) = (queue.New("Lapak dongeng", 25), queue.New("Tender jalan", 60));
            Assert.True(await ranking.PriorityAsync(wanted, CancellationToken.None) > await ranking.PriorityAsync(unwanted, CancellationToken.None));
            Assert.Equal(49, await ranking.PriorityAsync(Mentions.New(queue.Outlet, 1), CancellationToken.None));
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task More_waiting_mentions_than_one_batch_are_all_given_their_place(TestDatabase database)
    {
        await using var queue = await LearntQueue.OpenAsync(database);
        await queue.Portal.InScopeAsync(async services =>
        {
            var data = services.GetRequiredService<Framework.Data.PortalDbContext>();
            data.Attach(queue.Outlet);
            data.AddRange(Enumerable.Range(0, 1100).Select(number => queue.New(number % 2 == 0 ? "Lapak dongeng" : "Tender gedung", 40)));
            await data.SaveChangesAsync();
        });
        await queue.LearnAsync();
        var places = await queue.Portal.QueryAsync(data => data.Set<Mention>().Where(mention => mention.State == ReviewState.New && mention.ScoreTenths == 40)
            .GroupBy(mention => new { mention.Title, mention.Priority }).Select(group => new { group.Key.Title, group.Key.Priority, Count = group.Count() }).ToListAsync());
        Assert.Equal([550, 550], places.Select(place => place.Count));
        Assert.True(places.Single(place => place.Title == "Lapak dongeng").Priority > places.Single(place => place.Title == "Tender gedung").Priority);
    }
}
