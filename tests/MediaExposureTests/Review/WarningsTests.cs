using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Review;

/// <summary>What the extraction doubts reaches the person who decides.</summary>
public sealed class WarningsTests
{
    [Fact]
    public async Task Two_dates_more_than_a_day_apart_and_other_doubts_stand_above_the_text()
    {
        var pane = await PaneAsync("date.conflict\ntext.paywall\nrule.unmatched:body\nrule.unmatched:<b>");

        Assert.Contains("Dua tanggal di halaman ini berbeda lebih dari sehari.", pane, StringComparison.Ordinal);
        Assert.Contains("Sebagian berita hanya untuk pelanggan", pane, StringComparison.Ordinal);
        Assert.Contains("tidak lagi cocok dengan halamannya: Isi", pane, StringComparison.Ordinal);
        Assert.Contains("tidak lagi cocok dengan halamannya: &lt;b&gt;", pane, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("date.zone-assumed\nrule.unmatched:remove")]
    public async Task Where_there_is_nothing_to_note_nothing_is_said(string warnings) =>
        Assert.DoesNotContain("Yang perlu dicermati", await PaneAsync(warnings), StringComparison.Ordinal);

    [Fact]
    public async Task Every_warning_and_every_origin_of_a_date_has_words_in_both_languages()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var warnings = typeof(ExtractionWarning).GetFields().Select(field => (string)field.GetValue(null)!).ToList();
        Assert.True(warnings.Count >= 8);
        var outlet = Mentions.Outlet();
        var origins = Enum.GetNames<DateOrigin>().Append("Found").ToList();
        await portal.InsertAsync([.. origins.Select((origin, number) => With(Mentions.New(outlet, number + 1), string.Join('\n', warnings), origin))]);

        foreach (var number in Enumerable.Range(1, origins.Count))
        {
            var pages = await staff.ReadAsync($"/kelola/liputan?id={number}") + await staff.ReadAsync($"/en/kelola/liputan?id={number}");
            Assert.DoesNotContain("DateFrom.", pages, StringComparison.Ordinal);
            Assert.DoesNotContain("Warning.", pages, StringComparison.Ordinal);
        }
    }

    private static async Task<string> PaneAsync(string warnings)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        await portal.InsertAsync(With(Mentions.New(Mentions.Outlet(), 1), warnings, "Meta"));
        return await staff.ReadAsync("/kelola/liputan");
    }

    private static Mention With(Mention mention, string warnings, string origin) => new()
    {
        Outlet = mention.Outlet,
        Story = mention.Story,
        CanonicalUrl = mention.CanonicalUrl,
        Url = mention.Url,
        Title = mention.Title,
        PublishedUtc = mention.PublishedUtc,
        PublishedOn = mention.PublishedOn,
        PublishedFrom = origin,
        FoundUtc = mention.FoundUtc,
        Warnings = warnings,
        Sentence = mention.Sentence,
        ScoreTenths = mention.ScoreTenths,
        Reasons = mention.Reasons,
        Text = mention.Text,
        PageHash = mention.PageHash,
        CopyHash = mention.CopyHash,
        Kind = mention.Kind,
    };
}
