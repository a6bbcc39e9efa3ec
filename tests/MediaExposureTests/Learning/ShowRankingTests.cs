using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

namespace PortalMitra.MediaExposureTests.Learning;

public sealed partial class ShowRankingTests
{
    private const string Page = "/kelola/topik/belajar/urutan";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_page_tells_quality_decisions_and_the_words_for_and_against(TestDatabase database)
    {
        await using var queue = await LearntQueue.OpenAsync(database);
        using var sari = await queue.Portal.StaffAsync("sari", "AccessOffice", "ManageTopics");
        await queue.LearnAsync();
        var page = WebUtility.HtmlDecode(await sari.ReadAsync(Page));
        Assert.Contains("Antrean diurutkan menurut keputusan terdahulu", page, StringComparison.Ordinal);
        Assert.Contains("60: 30 diterima, 30 ditolak", page, StringComparison.Ordinal);
        Assert.Matches(@"100 dari 100; dengan skor saja \d+", page);
        Assert.True(page.IndexOf("kata “lapak” di judul atau kalimat yang cocok", StringComparison.Ordinal) < page.IndexOf("Yang menurunkan", StringComparison.Ordinal));
        Assert.True(page.IndexOf("kata “tender” di judul atau kalimat yang cocok", StringComparison.Ordinal) > page.IndexOf("Yang menurunkan", StringComparison.Ordinal));
        Assert.Contains("30 dari 30 diterima", page, StringComparison.Ordinal);
        Assert.Contains("the word “lapak” in the title", WebUtility.HtmlDecode(await sari.ReadAsync("/en" + Page)), StringComparison.Ordinal);
        Assert.Contains(Page, await sari.ReadAsync("/kelola/topik/belajar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_night_and_with_too_few_decisions_it_says_what_is_missing()
    {
        await using var queue = await LearntQueue.OpenAsync(decided: 5);
        using var sari = await queue.Portal.StaffAsync("sari", "AccessOffice", "ManageTopics");
        Assert.Contains("Belum ada yang dipelajari", await sari.ReadAsync(Page), StringComparison.Ordinal);
        await queue.LearnAsync();
        var page = await sari.ReadAsync(Page);
        Assert.Contains("Urutan masih mengikuti skor", page, StringComparison.Ordinal);
        Assert.Contains("Diperlukan paling sedikit 40, dengan 10 diterima dan 10 ditolak.", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Switched_off_the_queue_follows_the_score_at_once_and_stays_so_over_night(TestDatabase database)
    {
        await using var queue = await LearntQueue.OpenAsync(database);
        using var sari = await queue.Portal.StaffAsync("sari", "AccessOffice", "ManageTopics");
        await queue.LearnAsync();
        using var answer = await SwitchAsync(sari, await sari.ReadAsync(Page));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(45, (await queue.MentionAsync(queue.Unwanted)).Priority);
        await queue.LearnAsync();
        Assert.Equal((45, false), ((await queue.MentionAsync(queue.Unwanted)).Priority, (await queue.ModelAsync()).IsUsed));
        Assert.Contains("Dimatikan oleh petugas", await sari.ReadAsync(Page), StringComparison.Ordinal);
        var row = await queue.Portal.QueryAsync(data => data.Set<AuditEntry>().SingleAsync(row => row.EntityType == nameof(TopicModel)));
        Assert.Equal(("sari", "belajar", """{"IsSwitchedOff":true}"""), (row.Actor, row.EntityName, row.After));

        (await SwitchAsync(sari, await sari.ReadAsync(Page))).Dispose();
        await queue.LearnAsync();
        Assert.True((await queue.MentionAsync(queue.Wanted)).Priority > (await queue.MentionAsync(queue.Unwanted)).Priority);
    }

    [Fact]
    public async Task Who_saw_an_older_state_is_told_and_switches_nothing()
    {
        await using var queue = await LearntQueue.OpenAsync();
        using var sari = await queue.Portal.StaffAsync("sari", "AccessOffice", "ManageTopics");
        await queue.LearnAsync();
        var seen = await sari.ReadAsync(Page);
        queue.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await queue.LearnAsync();
        using var answer = await SwitchAsync(sari, seen);
        Assert.Contains("Baru saja berubah", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False((await queue.ModelAsync()).IsSwitchedOff);
    }

    [Fact]
    public async Task Only_who_keeps_topics_gets_in()
    {
        await using var queue = await LearntQueue.OpenAsync(decided: 1);
        using var budi = await queue.Portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        using var refused = await budi.GetAsync(Page);
        Assert.Contains("/tidak-berwenang", refused.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var stranger = queue.Portal.Visitor();
        using var anonymous = await stranger.GetAsync(Page);
        Assert.Contains("/masuk", anonymous.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var sari = await queue.Portal.StaffAsync("sari", "AccessOffice", "ManageTopics");
        using var missing = await sari.GetAsync("/kelola/topik/atlantis/urutan");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Beside_a_mention_the_three_strongest_reasons_stand_in_words()
    {
        await using var queue = await LearntQueue.OpenAsync();
        Assert.Null(await PanelAsync(queue, queue.Wanted, "ViewMentions"));
        await queue.LearnAsync();
        var (up, down) = (await PanelAsync(queue, queue.Wanted, "ViewMentions"), await PanelAsync(queue, queue.Unwanted, "ViewMentions", "ManageTopics"));
        Assert.Equal(("Up", null, "Down", "belajar"), (up!.Direction, up.TopicSlug, down!.Direction, down.TopicSlug));
        Assert.Equal(3, up.Reasons.Count);
        Assert.Contains(new RankingReason("kata “lapak” di judul atau kalimat yang cocok", true, 30, 30), up.Reasons);
        Assert.Contains(new RankingReason("kata “tender” di judul atau kalimat yang cocok", false, 0, 30), down.Reasons);
    }

    [Fact]
    public async Task A_decided_mention_and_one_who_may_not_look_get_no_panel()
    {
        await using var queue = await LearntQueue.OpenAsync();
        await queue.LearnAsync();
        Assert.Null(await PanelAsync(queue, queue.Wanted, "ManageTopics"));
        var decided = await queue.Portal.QueryAsync(data => data.Set<Mention>().Where(mention => mention.State == ReviewState.Accepted).Select(mention => mention.Id).FirstAsync());
        Assert.Null(await PanelAsync(queue, decided, "ViewMentions"));
    }

    private static async Task<RankingPanel?> PanelAsync(LearntQueue queue, long id, params string[] permissions) =>
        (await LearntQueue.PanelsAsync(queue.Portal, await queue.MentionAsync(id), "/kelola/liputan", permissions)).Select(panel => panel.Model).OfType<RankingPanel>().SingleOrDefault();

    private static Task<HttpResponseMessage> SwitchAsync(PortalVisitor who, string seen) => who.PostAsync(Page, new()
    {
        ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen),
        ["Version"] = Version().Match(seen).Groups[1].Value,
        ["IsSwitchedOff"] = Wish().Match(seen).Groups[1].Value,
    });

    [GeneratedRegex("name=\"Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("name=\"IsSwitchedOff\" value=\"(\\w+)\"")]
    private static partial Regex Wish();
}
