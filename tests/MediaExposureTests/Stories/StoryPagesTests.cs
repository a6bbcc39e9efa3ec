using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.MediaExposureTests.Stories;

public sealed partial class StoryPagesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_printing_taken_out_is_a_story_of_its_own_and_stays_so(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var (story, copy) = await CopiesAsync(portal);

        using var answer = await ActAsync(reviewer, Page(story), "TakeOut", new() { ["mentionId"] = $"{copy}" });
        await GroupStoriesTests.RunAsync(portal);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(new ExposureCount(2, 2, 2, 2), await GroupStoriesTests.CountAsync(portal));
        var rows = await portal.QueryAsync(db => db.Set<AuditEntry>().Where(row => row.Actor == "budi").ToListAsync());
        Assert.Contains(rows, row => row.EntityType == nameof(Mention) && row.After!.Contains("StoryId", StringComparison.Ordinal) && !row.After.Contains('-', StringComparison.Ordinal));
        Assert.Contains(rows, row => row.EntityType == nameof(StorySplit));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Joining_takes_a_parting_back_and_leaves_nothing_empty(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var (story, copy) = await CopiesAsync(portal);
        await ActAsync(reviewer, Page(story), "TakeOut", new() { ["mentionId"] = $"{copy}" });
        var parted = await StoryOfAsync(portal, copy);

        var seen = await reviewer.ReadAsync($"{Page(story)}?cari=Kabar");
        using var answer = await SendAsync(reviewer, seen, $"{Page(story)}?handler=Join", new() { ["otherId"] = $"{parted}" });
        await GroupStoriesTests.RunAsync(portal);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(new ExposureCount(2, 2, 1, 1), await GroupStoriesTests.CountAsync(portal));
        Assert.Equal((1, 1), await GroupStoriesTests.RowsAsync(portal));
        Assert.Equal(0, await portal.QueryAsync(db => db.Set<StorySplit>().CountAsync()));
    }

    [Fact]
    public async Task Staff_choose_the_original_and_go_back_to_the_days()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var (story, copy) = await CopiesAsync(portal);

        await ActAsync(reviewer, Page(story), "Original", new() { ["mentionId"] = $"{copy}" });
        var chosen = await OriginalAsync(portal, story);
        await ActAsync(reviewer, Page(story), "ByDay", []);

        Assert.Equal(copy, chosen);
        Assert.Null(await OriginalAsync(portal, story));
    }

    [Fact]
    public async Task The_page_marks_what_the_copy_left_out_and_encodes_what_outlets_wrote()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");
        var (story, _) = await CopiesAsync(portal, StoryTexts.Copy + "<script>alert(1)</script>");

        var page = await reader.ReadAsync(Page(story));

        Assert.Matches("<del class=\"differs\">Penyerahan ditutup dengan mendongeng bersama[^<]+</del>", page);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=TakeOut", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_reviewers_the_second_is_told_and_changes_nothing()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");
        var (story, copy) = await CopiesAsync(portal);
        var seen = await sari.ReadAsync(Page(story));
        await ActAsync(budi, Page(story), "Original", new() { ["mentionId"] = $"{copy}" });

        using var late = await SendAsync(sari, seen, $"{Page(story)}?handler=TakeOut", new() { ["mentionId"] = $"{copy}" });

        Assert.Contains("Sudah diubah orang lain", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await GroupStoriesTests.CountAsync(portal)).Stories);
    }

    [Fact]
    public async Task The_only_printing_cannot_be_taken_out()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var (story, copy) = await CopiesAsync(portal);
        await ActAsync(reviewer, Page(story), "TakeOut", new() { ["mentionId"] = $"{copy}" });
        var alone = await StoryOfAsync(portal, copy);

        using var answer = await ActAsync(reviewer, Page(alone), "TakeOut", new() { ["mentionId"] = $"{copy}", ["version"] = "0" });

        Assert.Contains("Tidak ada yang perlu dikeluarkan", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((2, 2), await GroupStoriesTests.RowsAsync(portal));
    }

    [Theory]
    [InlineData("/kelola/liputan?id=7", "/kelola/liputan?id=7")]
    [InlineData("https://jahat.test/", "/kelola/liputan/naskah/")]
    public async Task An_act_leads_back_to_where_it_was_asked_for_and_never_away_from_the_portal(string back, string goal)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var (story, copy) = await CopiesAsync(portal);

        using var answer = await ActAsync(reviewer, Page(story), "Original", new() { ["mentionId"] = $"{copy}", ["kembali"] = back });

        Assert.StartsWith(goal, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_look_is_refused()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");
        var (story, copy) = await CopiesAsync(portal);
        var page = await reader.ReadAsync(Page(story));

        using var answer = await SendAsync(reader, page, $"{Page(story)}?handler=TakeOut", new() { ["mentionId"] = $"{copy}", ["version"] = "0" });
        using var other = await SendAsync(reader, page, "/kelola/liputan/usulan", new() { ["id"] = "1", ["version"] = "0", ["jawaban"] = "ya" });

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(1, (await GroupStoriesTests.CountAsync(portal)).Stories);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_yes_joins_two_events_and_taking_the_story_out_is_remembered(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var (first, second) = await EventPairAsync(portal);

        using var answer = await AnswerAsync(reviewer, "ya");
        var joined = await GroupStoriesTests.CountAsync(portal);
        var rows = await GroupStoriesTests.RowsAsync(portal);
        var covered = await EventOfAsync(portal, first);
        var page = await reader(covered);
        await ActAsync(reviewer, $"/kelola/liputan/peristiwa/{covered}", "TakeOut", new() { ["storyId"] = $"{second}" });
        await GroupStoriesTests.RunAsync(portal);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((1, 1), (joined.Events, rows.Events));
        Assert.Contains("Tangan ke tangan", page, StringComparison.Ordinal);
        Assert.Equal(2, (await GroupStoriesTests.CountAsync(portal)).Events);
        Assert.Equal(SuggestionState.Refused, Assert.Single(await GroupStoriesTests.SuggestionsAsync(portal)).State);

        Task<string> reader(long id) => reviewer.ReadAsync($"/kelola/liputan/peristiwa/{id}");
    }

    [Fact]
    public async Task A_no_is_kept_and_can_be_taken_back()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        await EventPairAsync(portal);
        var waiting = await reviewer.ReadAsync("/kelola/liputan/usulan");

        await AnswerAsync(reviewer, "bukan");
        await GroupStoriesTests.RunAsync(portal);
        var none = await reviewer.ReadAsync("/kelola/liputan/usulan");
        await AnswerAsync(reviewer, "tanya", "/kelola/liputan/usulan?daftar=bukan");

        Assert.Contains("tempat sama: Piobang", waiting, StringComparison.Ordinal);
        Assert.Contains("nama yang jarang: Zulfadli, Rahman", waiting, StringComparison.Ordinal);
        Assert.Contains("Tidak ada usulan yang menunggu", none, StringComparison.Ordinal);
        Assert.Equal(SuggestionState.Waiting, Assert.Single(await GroupStoriesTests.SuggestionsAsync(portal)).State);
        Assert.Equal(2, (await GroupStoriesTests.CountAsync(portal)).Events);
    }

    [Fact]
    public async Task The_second_answer_to_one_question_is_told_that_it_came_late()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        await EventPairAsync(portal);
        var seen = await reviewer.ReadAsync("/kelola/liputan/usulan");
        var id = SuggestionId().Match(seen).Groups[1].Value;
        await AnswerAsync(reviewer, "bukan");

        using var late = await SendAsync(reviewer, seen, "/kelola/liputan/usulan", new() { ["id"] = id, ["jawaban"] = "ya" });

        Assert.Contains("Sudah diubah orang lain", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, (await GroupStoriesTests.CountAsync(portal)).Events);
    }

    [Fact]
    public async Task An_event_is_named_listed_and_joined_by_a_search()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var (first, second) = await EventPairAsync(portal);
        var (kept, gone) = (await EventOfAsync(portal, first), await EventOfAsync(portal, second));

        await ActAsync(reviewer, $"/kelola/liputan/peristiwa/{kept}", "Rename", new() { ["nama"] = "Serah buku Piobang" });
        var found = await reviewer.ReadAsync($"/kelola/liputan/peristiwa/{kept}?cari=TANGAN+ke");
        await ActAsync(reviewer, $"/kelola/liputan/peristiwa/{kept}", "Join", new() { ["otherId"] = $"{gone}" });
        var list = await reviewer.ReadAsync("/kelola/liputan/peristiwa");

        Assert.Contains($"name=\"otherId\" value=\"{gone}\"", found, StringComparison.Ordinal);
        Assert.Contains("Serah buku Piobang", list, StringComparison.Ordinal);
        Assert.Equal((2, 1), await GroupStoriesTests.RowsAsync(portal));
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_and_kept_in_the_form()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var covered = await EventOfAsync(portal, (await EventPairAsync(portal)).First);
        var name = new string('a', CoveredEvent.MaxNameLength + 1);

        using var answer = await ActAsync(reviewer, $"/kelola/liputan/peristiwa/{covered}", "Rename", new() { ["nama"] = name });
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Nama paling banyak 300 huruf", page, StringComparison.Ordinal);
        Assert.Contains(name, page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_has_become_part_of_another_leads_there_by_its_old_address(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var (story, copy) = await CopiesAsync(portal);
        await ActAsync(reviewer, Page(story), "TakeOut", new() { ["mentionId"] = $"{copy}" });
        var parted = await StoryOfAsync(portal, copy);
        var (kept, gone) = (await EventOfAsync(portal, story), await EventOfAsync(portal, parted));

        using var joined = await SendAsync(reviewer, await reviewer.ReadAsync($"{Page(story)}?cari=Kabar"), $"{Page(story)}?handler=Join", new() { ["otherId"] = $"{parted}" });

        Assert.Equal(Page(story), await GoalAsync(Page(parted)));
        Assert.Equal($"/kelola/liputan/peristiwa/{kept}", await GoalAsync($"/kelola/liputan/peristiwa/{gone}"));

        async Task<string?> GoalAsync(string address)
        {
            using var answer = await reviewer.GetAsync(address);
            return answer.Headers.Location?.ToString();
        }
    }

    [Fact]
    public async Task An_event_joined_with_another_leads_there_and_on_to_where_that_went()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var (first, second) = await EventPairAsync(portal);
        var (kept, gone) = (await EventOfAsync(portal, first), await EventOfAsync(portal, second));

        await ActAsync(reviewer, $"/kelola/liputan/peristiwa/{kept}", "Join", new() { ["otherId"] = $"{gone}" });
        await ActAsync(reviewer, $"/kelola/liputan/peristiwa/{kept}", "TakeOut", new() { ["storyId"] = $"{second}" });
        var alone = await EventOfAsync(portal, second);
        await ActAsync(reviewer, $"/kelola/liputan/peristiwa/{alone}", "Join", new() { ["otherId"] = $"{kept}" });

        using var toKept = await reviewer.GetAsync($"/kelola/liputan/peristiwa/{gone}");
        using var toAlone = await reviewer.GetAsync($"/kelola/liputan/peristiwa/{kept}");
        Assert.Equal($"/kelola/liputan/peristiwa/{kept}", toKept.Headers.Location?.ToString());
        Assert.Equal($"/kelola/liputan/peristiwa/{alone}", toAlone.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/kelola/liputan/naskah/999")]
    [InlineData("/kelola/liputan/peristiwa/999")]
    public async Task What_is_not_there_is_said_to_be_missing(string page)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");

        using var answer = await reader.GetAsync(page);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Page(long story) => $"/kelola/liputan/naskah/{story}";

    private static async Task<(long Story, long Copy)> CopiesAsync(PortalFixture portal, string copyText = StoryTexts.Copy)
    {
        var original = StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release);
        var copy = StoryTexts.Mention(Mentions.Outlet("suara"), 2, copyText, new DateOnly(2026, 11, 14));
        await portal.InsertAsync(original, copy);
        await GroupStoriesTests.RunAsync(portal);
        return (await StoryOfAsync(portal, original.Id), copy.Id);
    }

    private static async Task<(long First, long Second)> EventPairAsync(PortalFixture portal)
    {
        var release = StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release);
        var own = StoryTexts.Mention(Mentions.Outlet("radio"), 2, StoryTexts.OwnReport, new DateOnly(2026, 11, 14), "Tangan ke tangan di Piobang");
        await portal.InsertAsync(release, own);
        await GroupStoriesTests.RunAsync(portal);
        return (release.StoryId, own.StoryId);
    }

    private static Task<long> StoryOfAsync(PortalFixture portal, long mention) => portal.QueryAsync(db => db.Set<Mention>().Where(one => one.Id == mention).Select(one => one.StoryId).SingleAsync());

    private static Task<long> EventOfAsync(PortalFixture portal, long story) => portal.QueryAsync(db => db.Set<Story>().Where(one => one.Id == story).Select(one => one.EventId).SingleAsync());

    private static Task<long?> OriginalAsync(PortalFixture portal, long story) => portal.QueryAsync(db => db.Set<Story>().Where(one => one.Id == story).Select(one => one.OriginalId).SingleAsync());

    private static async Task<HttpResponseMessage> AnswerAsync(PortalVisitor reviewer, string answer, string page = "/kelola/liputan/usulan")
    {
        var seen = await reviewer.ReadAsync(page);
        return await SendAsync(reviewer, seen, "/kelola/liputan/usulan", new() { ["id"] = SuggestionId().Match(seen).Groups[1].Value, ["jawaban"] = answer });
    }

    private static async Task<HttpResponseMessage> ActAsync(PortalVisitor reviewer, string page, string handler, Dictionary<string, string> fields) =>
        await SendAsync(reviewer, await reviewer.ReadAsync(page), $"{page}?handler={handler}", fields);

    private static Task<HttpResponseMessage> SendAsync(PortalVisitor reviewer, string seen, string action, Dictionary<string, string> fields) => reviewer.PostAsync(action, new(fields)
    {
        ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen),
        ["version"] = fields.GetValueOrDefault("version") ?? Version().Match(seen).Groups[1].Value,
    });

    [GeneratedRegex("name=\"version\" value=\"(\\d+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("name=\"id\" value=\"(\\d+)\"")]
    private static partial Regex SuggestionId();
}
