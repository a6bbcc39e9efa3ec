using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.MediaExposureTests.Dropped;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Topics;

public sealed partial class EditTopicTests
{
    private const string New = "/kelola/topik/baru";

    [Fact]
    public async Task Names_are_kept_one_a_line_without_empty_ones()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");
        var page = await TopicPageAsync(staff);

        using var answer = await SaveAsync(staff, page, new() { ["Input.SubjectTerms"] = " perpustakaan nagari \r\n\r\n pojok baca ", ["Input.OwnNames"] = "" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("perpustakaan nagari\npojok baca", (await TopicAsync(portal)).SubjectTerms);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_shown_and_sent_back_changes_nothing(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");
        await portal.QueryAsync(data => data.Set<Topic>().ExecuteUpdateAsync(set => set
            .SetProperty(topic => topic.People, "Sri Rahayu | Kepala Dinas | 2021-02-26\nTanpa Jabatan").SetProperty(topic => topic.Query, "\"duta baca\"~3").SetProperty(topic => topic.AcceptFromTenths, 95)));
        var page = await TopicPageAsync(staff);
        var before = await TopicAsync(portal);

        using var answer = await SaveAsync(staff, page, []);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equivalent(before, await TopicAsync(portal));
    }

    [Fact]
    public async Task A_topic_without_names_is_refused_in_words()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");
        var page = await TopicPageAsync(staff);
        var before = await TopicAsync(portal);

        using var answer = await SaveAsync(staff, page, new() { ["Input.OwnNames"] = "", ["Input.SubjectTerms"] = "", ["Input.ProgrammeTerms"] = "" });

        Assert.Contains("Tulis sedikitnya satu nama", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before.SubjectTerms, (await TopicAsync(portal)).SubjectTerms);
    }

    [Fact]
    public async Task A_broken_line_is_named_and_nothing_typed_is_lost()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");

        using var answer = await SaveAsync(staff, New, new()
        {
            ["Input.Name"] = "Bunda Literasi",
            ["Input.IsActive"] = "true",
            ["Input.OwnNames"] = $"Bunda Literasi Lima Puluh Kota\n{new string('x', 101)}",
            ["Input.PlaceTerms"] = "50 Kota",
            ["Input.AmbiguousPlaceTerms"] = "50  KOTA",
            ["Input.People[0].Name"] = "Nevi Zulfia",
            ["Input.People[0].From"] = "2025-02-20",
            ["Input.People[0].Until"] = "2021-02-26",
            ["Input.People[1].Name"] = "Tanpa Hari",
            ["Input.People[1].From"] = "kemarin",
            ["Input.Query"] = "(duta",
            ["Input.AskFrom"] = "banyak",
        });
        var told = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("x…” terlalu panjang untuk sebuah nama", told, StringComparison.Ordinal);
        Assert.Contains("“50 Kota” ada di “Nama kabupaten kita” dan di “Nama yang bisa berarti lain”", told, StringComparison.Ordinal);
        Assert.Contains("“Nevi Zulfia”: hari terakhir menjabat lebih awal", told, StringComparison.Ordinal);
        Assert.Contains("“Tanpa Hari”: tanggalnya tidak terbaca", told, StringComparison.Ordinal);
        Assert.Contains("Ambang untuk bertanya harus angka", told, StringComparison.Ordinal);
        Assert.Contains("href=\"#Input_People_0__From\"", told, StringComparison.Ordinal);
        foreach (var typed in new[] { "Bunda Literasi Lima Puluh Kota", "50  KOTA", "value=\"2025-02-20\"", "(duta", "value=\"banyak\"" })
            Assert.Contains(typed, told, StringComparison.Ordinal);
        Assert.Equal(1, await portal.QueryAsync(data => data.Set<Topic>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_topic_gets_an_address_of_its_own_and_one_of_the_same_name_another(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");
        Dictionary<string, string> Fields() => new()
        {
            ["Input.Name"] = "Baru",
            ["Input.IsActive"] = "true",
            ["Input.OwnNames"] = "Pustaka Kejora",
            ["Input.People[0].Name"] = "Sri Rahayu",
            ["Input.People[0].Office"] = "Kepala Dinas",
            ["Input.People[0].From"] = "2021-02-26",
            ["Input.AskFrom"] = "2,5",
        };

        using var first = await SaveAsync(staff, New, Fields());
        using var second = await SaveAsync(staff, New, Fields());

        Assert.EndsWith("/kelola/topik/baru-2", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("/kelola/topik/baru-3", second.Headers.Location!.ToString(), StringComparison.Ordinal);
        var topic = await portal.QueryAsync(data => data.Set<Topic>().SingleAsync(one => one.Slug == "baru-2"));
        Assert.Equal(("Sri Rahayu | Kepala Dinas | 2021-02-26", 25, null), (topic.People, topic.AskFromTenths, topic.AcceptFromTenths));
        Assert.Equal(2, await portal.QueryAsync(data => data.Set<AuditEntry>().CountAsync(row => row.EntityType == nameof(Topic) && row.Actor == "budi" && row.Action == "Created")));
    }

    [Fact]
    public async Task Of_two_people_who_edit_the_second_overwrites_nothing_and_sees_what_differs()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ManageTopics");
        var page = await TopicPageAsync(budi);
        var late = FieldsOf(await sari.ReadAsync(page));
        late["Input.SubjectTerms"] = "kata dari Sari\nkata bersama";
        await SaveAsync(budi, page, new() { ["Input.SubjectTerms"] = "kata dari Budi\nkata bersama" });

        using var answer = await sari.PostFormAsync(page, late);
        var told = await answer.Content.ReadAsStringAsync();
        using var again = await sari.PostAsync(page, new(late) { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(told), ["Input.Version"] = Version().Match(told).Groups[1].Value });

        Assert.Contains("Orang lain baru saja menyimpan perubahan", told, StringComparison.Ordinal);
        Assert.Matches("Hanya di yang tersimpan:</b> kata dari Budi<", told);
        Assert.Matches("Hanya di isian Anda:</b> kata dari Sari<", told);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("kata dari Sari\nkata bersama", (await TopicAsync(portal)).SubjectTerms);
    }

    [Fact]
    public async Task What_was_typed_outlives_the_topic_that_another_deletes()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ManageTopics");
        var page = await TopicPageAsync(budi);
        var seen = await sari.ReadAsync(page);
        var late = FieldsOf(seen);
        late["Input.SubjectTerms"] = "kata dari Sari";
        await budi.PostFormAsync(page, new() { ["Input.Version"] = late["Input.Version"] }, $"{page}?handler=Delete");

        using var answer = await sari.PostAsync(page, new(late) { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen) });
        var told = await answer.Content.ReadAsStringAsync();
        using var saved = await sari.PostAsync(New, new(late) { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(told) });

        Assert.Contains("Topik ini baru saja dihapus orang lain", told, StringComparison.Ordinal);
        Assert.Contains($"action=\"{New}\"", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("kata dari Sari", (await TopicAsync(portal)).SubjectTerms);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_topic_is_deleted_and_its_mentions_stay_unless_somebody_changed_it(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics", "ReviewMentions");
        var page = await TopicPageAsync(staff);
        await DropTests.LiftAsync(staff, (await Drops.AddAsync(portal, ("Buka malam", Drops.AboutUs)))[0]);
        var version = (await TopicAsync(portal)).Version;
        using var refused = await staff.PostFormAsync(page, new() { ["Input.Version"] = $"{version - 1}" }, $"{page}?handler=Delete");

        using var answer = await staff.PostFormAsync(page, new() { ["Input.Version"] = $"{version}" }, $"{page}?handler=Delete");

        Assert.Contains("Topik belum dihapus", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/kelola/topik", answer.Headers.Location!.ToString());
        Assert.Equal(0, await portal.QueryAsync(data => data.Set<Topic>().CountAsync()));
        Assert.Null(Assert.Single(await Drops.MentionsAsync(portal)).TopicId);
    }

    [Fact]
    public async Task Further_rows_for_people_come_without_a_script_and_keep_what_was_typed()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");

        using var answer = await staff.PostFormAsync(New, new() { ["Input.People[0].Name"] = "Sri Rahayu", ["Input.OwnNames"] = "Pustaka Kejora" }, $"{New}?handler=Rows");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("name=\"Input.People[4].Name\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Sri Rahayu\"", page, StringComparison.Ordinal);
        Assert.Contains("Pustaka Kejora</textarea>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("error-summary", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spellings_that_nobody_typed_stand_below_their_list()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");

        using var answer = await staff.PostFormAsync(New, new() { ["Input.PlaceTerms"] = "Tanjuang Bungo" }, $"{New}?handler=Rows");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Juga dicari sebagai", page, StringComparison.Ordinal);
        Assert.Contains("Tanjung Bungo", page, StringComparison.Ordinal);
    }

    internal static async Task<string> TopicPageAsync(PortalVisitor staff) => Link().Matches(await staff.ReadAsync("/kelola/topik")).Select(link => link.Value).First(link => link != New);

    /// <summary>Sends the form as it is shown, but for these fields.</summary>
    internal static async Task<HttpResponseMessage> SaveAsync(PortalVisitor staff, string page, Dictionary<string, string> changed, string? handler = null)
    {
        var fields = FieldsOf(await staff.ReadAsync(page));
        foreach (var (name, value) in changed)
            fields[name] = value;
        return await staff.PostFormAsync(page, fields, handler is null ? null : $"{page}?handler={handler}");
    }

    internal static Dictionary<string, string> FieldsOf(string html)
    {
        var fields = new Dictionary<string, string>();
        foreach (Match input in Input().Matches(html))
        {
            var isBox = input.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal);
            if (!isBox || input.Value.Contains("checked", StringComparison.Ordinal))
                fields[input.Groups["name"].Value] = WebUtility.HtmlDecode(input.Groups["value"].Value);
        }

        foreach (Match area in Area().Matches(html))
            fields[area.Groups["name"].Value] = WebUtility.HtmlDecode(area.Groups["value"].Value).TrimStart('\r', '\n');
        return fields;
    }

    private static Task<Topic> TopicAsync(PortalFixture portal) => portal.QueryAsync(database => database.Set<Topic>().AsNoTracking().OrderBy(topic => topic.Id).FirstAsync());

    [GeneratedRegex("/kelola/topik/[a-z0-9-]+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"Input.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("<input[^>]*name=\"(?<name>Input[^\"]+)\"(?:[^>]*?value=\"(?<value>[^\"]*)\")?[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<textarea[^>]*name=\"(?<name>Input[^\"]+)\"[^>]*>(?<value>[^<]*)</textarea>")]
    private static partial Regex Area();
}
