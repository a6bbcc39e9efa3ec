using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.IndicatorsTests.Indicators;

public sealed class BaselineTests
{
    private const string Page = "/kelola/indikator/data-awal";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_correction_holds_from_now_on_and_what_was_before_stays_readable(TestDatabase database)
    {
        await using var bureau = await Bureau.OpenAsync(database);
        using var officer = await bureau.Portal.StaffAsync("budi", "AccessOffice", "ManageBaselines");

        foreach (var value in new[] { "12", "12", "14" })
        {
            using var answer = await officer.PostFormAsync(Page, Fields(value));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        // The same said twice is one record.
        Assert.Equal([12, 14], await bureau.Portal.QueryAsync(data => data.Set<Baseline>().OrderBy(one => one.Id).Select(one => one.Value).ToListAsync()));
        var page = WebUtility.HtmlDecode(await officer.ReadAsync(Page));
        Assert.Contains("1 catatan sebelumnya", page, StringComparison.Ordinal);
        await bureau.Portal.InScopeAsync(async services =>
        {
            var held = await services.GetRequiredService<IBaselines>().FindAsync(IndicatorCode.Exposure, null, CancellationToken.None);
            Assert.Equal((14, "budi"), (held!.Value, held.SetBy));
        });
        Assert.Contains("<dd>14</dd>", await bureau.CardAsync("ekspos-media"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1", "2023-01-01", "2023-12-31", "Laporan", "angka nol atau lebih")]
    [InlineData("1", "2023-12-31", "2023-01-01", "Laporan", "tidak boleh sebelum hari pertama")]
    [InlineData("1", "2023-01-01", "2027-01-01", "Laporan", "harus sudah lewat")]
    [InlineData("1", "2023-01-01", "2023-12-31", "", "dari mana nilainya")]
    public async Task What_cannot_be_is_told_and_what_was_typed_is_kept(string value, string first, string last, string source, string words)
    {
        await using var bureau = await Bureau.OpenAsync();
        using var officer = await bureau.Portal.StaffAsync("budi", "AccessOffice", "ManageBaselines");

        using var answer = await officer.PostFormAsync(Page, new(Fields(value)) { ["Input.FirstDay"] = first, ["Input.LastDay"] = last, ["Input.Source"] = source, ["Input.Note"] = "catatan saya" });

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("catatan saya", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_recipe_lays_down_the_first_one_and_leaves_what_staff_have_recorded(TestDatabase database)
    {
        await using var bureau = await Bureau.OpenAsync(database);
        const string Recipe = """
            {"name":"uji","displayName":"Uji","version":"1","steps":[{"name":"baselines","baselines":[
              {"code":"Exposure","value":5,"firstDay":"2023-01-01","lastDay":"2023-12-31","source":"Laporan 2023"},
              {"code":"Exposure","nagari":"piobang","value":1,"firstDay":"2023-01-01","lastDay":"2023-12-31","source":"Laporan 2023"}]}]}
            """;

        for (var time = 0; time < 2; time++)
            await bureau.Portal.InScopeAsync(services => services.GetRequiredService<RecipeRunner>().RunAsync(Framework.Recipes.Recipe.Parse(Recipe, new Dictionary<string, string>()), CancellationToken.None));

        Assert.Equal(2, await bureau.Portal.QueryAsync(data => data.Set<Baseline>().CountAsync()));
    }

    [Fact]
    public async Task A_row_behind_a_figure_shows_its_sentence_to_all_and_its_evidence_to_staff()
    {
        await using var bureau = await Bureau.OpenAsync();
        await bureau.MentionAsync("Kelas baca Piobang", new DateOnly(2026, 11, 23));
        using var officer = await bureau.Portal.StaffAsync("budi", "AccessOffice");

        var outside = await bureau.ReadAsync("/indikator/ekspos-media");
        var inside = await officer.ReadAsync("/indikator/ekspos-media");

        Assert.Contains("Naskah nomor 1 · kegiatan diliput: nomor 1", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("/kelola/liputan/", outside, StringComparison.Ordinal);
        Assert.Contains("/kelola/liputan/1/salinan", inside, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Fields(string value) => new()
    {
        ["Input.Code"] = "Exposure",
        ["Input.Nagari"] = "",
        ["Input.Value"] = value,
        ["Input.FirstDay"] = "2023-01-01",
        ["Input.LastDay"] = "2023-12-31",
        ["Input.Source"] = "Laporan tahunan 2023",
        ["Input.Note"] = "",
    };
}
