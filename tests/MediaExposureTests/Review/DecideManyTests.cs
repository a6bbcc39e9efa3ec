using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.MediaExposureTests.Review;

public sealed class DecideManyTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_chosen_rows_are_accepted_each_with_its_proposed_kind_and_each_is_in_the_audit_trail(TestDatabase database)
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(database, 3, all => all[1] = Mentions.New(all[0].Outlet, 2, kind: MentionKind.Release, title: "Pustaka nomor 002"));
        await using var _ = portal;
        using var __ = budi;

        using var answer = await budi.ManyAsync(ids.Take(2), "Accept");
        var page = await budi.FollowAsync(answer);

        Assert.Contains("2 liputan diterima", page, StringComparison.Ordinal);
        Assert.Equal([ReviewState.Accepted, ReviewState.Accepted, ReviewState.New], await portal.StatesAsync());
        Assert.Equal(MentionKind.Release, (await portal.StoredAsync(ids[1])).Kind);
        Assert.Equal(2, await portal.QueryAsync(data => data.Set<AuditEntry>().CountAsync(row => row.EntityType == nameof(Mention) && row.Action == "Changed" && row.Actor == "budi")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_colleague_changed_meanwhile_stays_and_is_named(TestDatabase database)
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(database, 3);
        await using var _ = portal;
        using var __ = budi;
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");
        var seen = await budi.ReadAsync($"{Reviewing.Page}?status=baru");
        await ReviewMentionsTests.DecideAsync(sari, ids[1], "SetAside");

        using var answer = await Reviewing.SendAsync(budi, seen, ids, "Reject", "status=baru", ("Bulk.Reason", "NotUs"));
        var page = await budi.FollowAsync(answer);

        Assert.Contains("2 liputan ditolak", page, StringComparison.Ordinal);
        Assert.Contains("<li>Pustaka nomor 002</li>", page, StringComparison.Ordinal);
        Assert.Equal([ReviewState.Rejected, ReviewState.Unsure, ReviewState.Rejected], await portal.StatesAsync());
        Assert.Equal("Bukan tentang kita", (await portal.StoredAsync(ids[0])).RejectReason);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task All_that_match_the_filter_are_decided_but_nothing_that_came_after_the_list_was_shown(TestDatabase database)
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(database, 120);
        await using var _ = portal;
        using var __ = budi;
        var seen = await budi.ReadAsync($"{Reviewing.Page}?status=baru&cari=nomor");
        var late = Mentions.New(Mentions.Outlet("terlambat"), 500, title: "Pustaka nomor terlambat", found: new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc));
        await portal.InsertAsync(late);

        using var answer = await Reviewing.SendAsync(budi, seen, [], "SetAside", "status=baru&cari=nomor", ("Bulk.All", "true"));
        await budi.FollowAsync(answer);

        Assert.Equal([.. Enumerable.Repeat(ReviewState.Unsure, 120), ReviewState.New], await portal.StatesAsync());
        Assert.Equal(120, await portal.QueryAsync(data => data.Set<ReviewAction>().Select(action => action.Mentions.Count).SingleAsync()));
        Assert.Equal(120, ids.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_read_before_the_list_was_shown_but_entered_after_it_is_not_decided_unseen(TestDatabase database)
    {
        var (portal, budi, _) = await Reviewing.OpenAsync(database, 2);
        await using var __ = portal;
        using var ___ = budi;
        var outlet = await portal.QueryAsync(data => data.Set<Outlet>().AsNoTracking().SingleAsync(one => one.SiteKey == "kabar.test"));
        var seen = await budi.ReadAsync($"{Reviewing.Page}?status=baru");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.InScopeAsync(async services =>
        {
            var read = new ReadArticle(
                outlet.Id, "https://kabar.test/lama", "https://kabar.test/lama", "Pustaka yang baru diangkat", null, new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 1), "Meta",
                new DateTime(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc), "", "Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota.", new string('0', 64), MentionKind.Earned);
            var best = await services.GetRequiredService<ActiveTopics>().BestAsync(read.ForMatching, CancellationToken.None);
            await services.GetRequiredService<StoreMention>().AddAsync(read, best, null, mayAccept: false, CancellationToken.None);
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        });

        using var answer = await Reviewing.SendAsync(budi, seen, [], "SetAside", "status=baru", ("Bulk.All", "true"));
        await budi.FollowAsync(answer);

        Assert.Equal([ReviewState.Unsure, ReviewState.Unsure, ReviewState.New], await portal.StatesAsync());
    }

    [Theory]
    [InlineData("Reject", "Pilih atau tulis alasan penolakan")]
    [InlineData("Accept", "Pilih dahulu satu baris")]
    public async Task Without_a_reason_or_a_row_nothing_changes_and_the_page_says_so(string decision, string words)
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(TestDatabase.Sqlite, 2);
        await using var _ = portal;
        using var __ = budi;

        using var answer = await budi.ManyAsync(decision == "Reject" ? ids : [], decision);

        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([ReviewState.New, ReviewState.New], await portal.StatesAsync());
    }

    [Fact]
    public async Task One_kind_may_be_given_to_all()
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(TestDatabase.Sqlite, 2);
        await using var _ = portal;
        using var __ = budi;

        await budi.ManyAsync(ids, "Accept", more: ("Bulk.Kind", "Paid"));

        Assert.Equal([MentionKind.Paid, MentionKind.Paid], [(await portal.StoredAsync(ids[0])).Kind, (await portal.StoredAsync(ids[1])).Kind]);
    }

    [Fact]
    public async Task Who_may_only_look_decides_on_nothing_and_undoes_nothing()
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(TestDatabase.Sqlite, 2);
        await using var _ = portal;
        using var __ = budi;
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");
        using var done = await budi.ManyAsync(ids, "Accept");
        var page = await reader.ReadAsync($"{Reviewing.Page}?status=diterima");

        using var many = await reader.PostAsync($"{Reviewing.Page}?handler=Many", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page), ["Bulk.Decision"] = "Reopen", ["Bulk.Rows"] = $"{ids[0]}:1" });
        using var undone = await reader.PostAsync($"{Reviewing.Page}?handler=Undo", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page), ["actionId"] = "1" });

        Assert.DoesNotContain("Bulk.Rows", page, StringComparison.Ordinal);
        Assert.Contains("tidak-berwenang", $"{many.Headers.Location}", StringComparison.Ordinal);
        Assert.Contains("tidak-berwenang", $"{undone.Headers.Location}", StringComparison.Ordinal);
        Assert.Equal([ReviewState.Accepted, ReviewState.Accepted], await portal.StatesAsync());
    }
}
