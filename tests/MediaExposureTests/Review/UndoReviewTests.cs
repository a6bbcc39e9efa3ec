using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Review;
using PortalMitra.Modules.Places.Domain;
using PortalMitra.Modules.Search.Contracts;

namespace PortalMitra.MediaExposureTests.Review;

public sealed class UndoReviewTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_decision_taken_back_leaves_the_mention_exactly_as_it_was(TestDatabase database)
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(database, 2);
        await using var _ = portal;
        using var __ = budi;
        var nagari = await portal.QueryAsync(data => data.Set<Nagari>().OrderBy(one => one.Id).Select(one => one.Id).ToListAsync());
        await portal.InScopeAsync(async services =>
        {
            var data = services.GetRequiredService<PortalDbContext>();
            var mention = await data.Set<Mention>().Include(one => one.Nagari).SingleAsync(one => one.Id == ids[0]);
            mention.Nagari.AddRange(await data.Set<Nagari>().Where(one => one.Id == nagari[0] || one.Id == nagari[1]).ToListAsync());
            await data.SaveChangesAsync();
        });
        var before = (await portal.StoredAsync(ids[0])).Verdict();
        using var answer = await ReviewMentionsTests.DecideAsync(budi, ids[0], "Accept", new()
        {
            ["Input.Kind"] = "Paid",
            ["Input.Prominence"] = "3",
            ["Input.Tone"] = "Neutral",
            ["Input.IsPassing"] = "true",
            ["Input.Nagari"] = $"{nagari[2]}",
        });
        Assert.NotEqual(before, (await portal.StoredAsync(ids[0])).Verdict());

        var after = await budi.UndoAsync(await budi.FollowAsync(answer));

        Assert.Contains("1 liputan kembali seperti semula", after, StringComparison.Ordinal);
        Assert.Equal(before, (await portal.StoredAsync(ids[0])).Verdict());
        Assert.Equal(2, await portal.QueryAsync(data => data.Set<AuditEntry>().CountAsync(row => row.EntityType == nameof(Mention) && row.Action == "Changed" && row.Actor == "budi")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_only_those_that_nobody_has_changed_since_are_put_back_and_the_others_are_named(TestDatabase database)
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(database, 70);
        await using var _ = portal;
        using var __ = budi;
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");
        using var answer = await budi.ManyAsync([], "Accept", more: ("Bulk.All", "true"));
        var done = await budi.FollowAsync(answer);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReviewMentionsTests.DecideAsync(sari, ids[4], "Reject", new() { ["Input.Remark"] = "lain" });

        var after = await budi.UndoAsync(done);

        Assert.Contains("69 liputan kembali seperti semula", after, StringComparison.Ordinal);
        Assert.Contains("<li>Pustaka nomor 005</li>", after, StringComparison.Ordinal);
        var states = await portal.StatesAsync();
        Assert.Equal((69, ReviewState.Rejected), (states.Count(state => state == ReviewState.New), states[4]));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Work_that_touches_no_decision_does_not_stand_in_the_way(TestDatabase database)
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(database, 1);
        await using var _ = portal;
        using var __ = budi;
        using var answer = await ReviewMentionsTests.DecideAsync(budi, ids[0], "Accept");
        await portal.InScopeAsync(async services =>
        {
            var data = services.GetRequiredService<PortalDbContext>();
            (await data.Set<Mention>().SingleAsync()).Priority = 7;
            await data.SaveChangesAsync();
        });

        await budi.UndoAsync(await budi.FollowAsync(answer));

        Assert.Equal((ReviewState.New, 7), (await portal.StoredAsync(ids[0])) is var stored ? (stored.State, stored.Priority) : default);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Cut_short_in_the_middle_nothing_is_taken_back_and_it_can_be_asked_for_again(TestDatabase database)
    {
        var (portal, budi, _) = await Reviewing.OpenAsync(database, 120);
        await using var __ = portal;
        using var ___ = budi;
        using var answer = await budi.ManyAsync([], "SetAside", more: ("Bulk.All", "true"));
        var action = await portal.QueryAsync(data => data.Set<ReviewAction>().Select(one => one.Id).SingleAsync());
        using var killed = new CancellationTokenSource();
        await portal.InScopeAsync(async services =>
        {
            var (data, saved) = (services.GetRequiredService<PortalDbContext>(), 0);
            data.SavedChanges += (_, _) =>
            {
                if (++saved == 2)
                    killed.Cancel();
            };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.GetRequiredService<UndoReview>().RunAsync(action, "budi", killed.Token));
        });
        var between = await portal.StatesAsync();

        UndoResult? result = null;
        await portal.InScopeAsync(async services => result = await services.GetRequiredService<UndoReview>().RunAsync(action, "budi", CancellationToken.None));

        Assert.All(between, state => Assert.Equal(ReviewState.Unsure, state));
        Assert.Equal((UndoOutcome.Done, 120), (result!.Outcome, result.Restored));
        Assert.All(await portal.StatesAsync(), state => Assert.Equal(ReviewState.New, state));
    }

    [Fact]
    public async Task Twice_is_once_and_somebody_elses_action_is_nobody_elses_business()
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(TestDatabase.Sqlite, 1);
        await using var _ = portal;
        using var __ = budi;
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");
        using var answer = await ReviewMentionsTests.DecideAsync(budi, ids[0], "SetAside");
        var done = await budi.FollowAsync(answer);
        var hers = await sari.ReadAsync(Reviewing.Page + "?status=ragu");
        using var refused = await sari.PostAsync($"{Reviewing.Page}?handler=Undo", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(hers), ["actionId"] = "1" });

        Assert.Contains("tidak ada di antara tindakan Anda", await sari.FollowAsync(refused), StringComparison.Ordinal);
        Assert.Equal(ReviewState.Unsure, (await portal.StoredAsync(ids[0])).State);
        Assert.Contains("1 liputan kembali", await budi.UndoAsync(done), StringComparison.Ordinal);
        Assert.Contains("Tindakan itu sudah diurungkan", await budi.UndoAsync(done), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ones_own_last_actions_are_listed_and_each_can_be_taken_back_there(TestDatabase database)
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(database, 3);
        await using var _ = portal;
        using var __ = budi;
        await ReviewMentionsTests.DecideAsync(budi, ids[0], "SetAside");
        await budi.ManyAsync(ids.Skip(1), "Reject", more: ("Bulk.Reason", "NotUs"));
        var list = await budi.ReadAsync($"{Reviewing.Page}/tindakan");

        using var answer = await budi.PostFormAsync($"{Reviewing.Page}/tindakan", new() { ["actionId"] = "2" });
        var after = await budi.FollowAsync(answer);

        Assert.True(list.IndexOf("2 liputan ditolak", StringComparison.Ordinal) < list.IndexOf("Ditandai ragu: Pustaka nomor 001", StringComparison.Ordinal));
        Assert.Contains("2 liputan kembali seperti semula", after, StringComparison.Ordinal);
        Assert.Contains("Diurungkan 23 Nov", after, StringComparison.Ordinal);
        Assert.Equal([ReviewState.Unsure, ReviewState.New, ReviewState.New], await portal.StatesAsync());
    }

    [Fact]
    public async Task An_acceptance_taken_back_leaves_the_search_too()
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(TestDatabase.Sqlite, 1);
        await using var _ = portal;
        using var __ = budi;
        using var citizen = portal.Visitor();
        using var answer = await ReviewMentionsTests.DecideAsync(budi, ids[0], "Accept");
        var done = await budi.FollowAsync(answer);
        await IndexAsync(portal);
        var found = await citizen.ReadAsync("/cari?q=pustaka");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await budi.UndoAsync(done);
        await IndexAsync(portal);

        Assert.Contains("kabar.test", found, StringComparison.Ordinal);
        Assert.DoesNotContain("kabar.test", await citizen.ReadAsync("/cari?q=pustaka"), StringComparison.Ordinal);
    }

    private static Task IndexAsync(PortalFixture portal) =>
        portal.InScopeAsync(services => services.GetRequiredService<SearchIndexer>().RunOnceAsync(CancellationToken.None));
}
