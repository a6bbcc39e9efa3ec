using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Topics;

public sealed partial class EditTopicTests
{
    [Fact]
    public async Task Names_are_kept_one_a_line_without_empty_ones()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");
        var page = await TopicPageAsync(staff);

        using var answer = await staff.PostFormAsync(page, Fields(await staff.ReadAsync(page), " perpustakaan nagari \r\n\r\n pojok baca "));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("perpustakaan nagari\npojok baca", await SubjectsAsync(portal));
    }

    [Fact]
    public async Task A_topic_without_subjects_is_refused_in_words()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");
        var page = await TopicPageAsync(staff);
        var before = await SubjectsAsync(portal);

        using var answer = await staff.PostFormAsync(page, Fields(await staff.ReadAsync(page), ""));

        Assert.Contains("Tulis sedikitnya satu nama pada daftar pertama.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await SubjectsAsync(portal));
    }

    [Fact]
    public async Task Of_two_people_who_edit_the_second_overwrites_nothing()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ManageTopics");
        var page = await TopicPageAsync(budi);
        var late = Fields(await sari.ReadAsync(page), "kata dari Sari");
        await budi.PostFormAsync(page, Fields(await budi.ReadAsync(page), "kata dari Budi"));

        using var answer = await sari.PostFormAsync(page, late);
        var told = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Orang lain baru saja menyimpan perubahan", told, StringComparison.Ordinal);
        Assert.Contains("kata dari Sari", told, StringComparison.Ordinal);
        Assert.Equal("kata dari Budi", await SubjectsAsync(portal));
    }

    private static async Task<string> TopicPageAsync(PortalVisitor staff) => Link().Match(await staff.ReadAsync("/kelola/topik")).Value;

    private static Dictionary<string, string> Fields(string html, string subjects) => new()
    {
        ["Input.Name"] = "Perpustakaan",
        ["Input.IsActive"] = "true",
        ["Input.SubjectTerms"] = subjects,
        ["Input.Version"] = Version().Match(html).Groups[1].Value,
    };

    private static Task<string> SubjectsAsync(PortalFixture portal) => portal.QueryAsync(database => database.Set<Topic>().Select(topic => topic.SubjectTerms).FirstAsync());

    [GeneratedRegex("/kelola/topik/[a-z0-9-]+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"Input.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
