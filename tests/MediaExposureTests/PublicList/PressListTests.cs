using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.PublicList;

public sealed class PressListTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_can_be_narrowed_to_a_quarter(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var outlet = Mentions.Outlet();
        await portal.InsertAsync(
            Accepted(Mentions.New(outlet, 1, new DateOnly(2026, 9, 30), title: "Terbit 30 September")),
            Accepted(Mentions.New(outlet, 2, new DateOnly(2026, 10, 1), title: "Terbit 1 Oktober")));
        using var citizen = portal.Visitor();

        var fourth = await citizen.ReadAsync("/liputan?triwulan=2026-Q4");
        var third = await citizen.ReadAsync("/liputan?triwulan=2026-Q3");

        Assert.True(fourth.Contains("Terbit 1 Oktober", StringComparison.Ordinal) && !fourth.Contains("Terbit 30 September", StringComparison.Ordinal));
        Assert.True(third.Contains("Terbit 30 September", StringComparison.Ordinal) && !third.Contains("Terbit 1 Oktober", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?triwulan=2026-Q9")]
    [InlineData("?triwulan=%00")]
    [InlineData("?nagari=tidak-ada")]
    [InlineData("?jenis=Rahasia")]
    [InlineData("?hal=-3")]
    [InlineData("?hal=9999999999999")]
    public async Task A_filter_that_makes_no_sense_breaks_nothing(string query)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();

        using var answer = await citizen.GetAsync("/liputan" + query);

        Assert.True((int)answer.StatusCode is 200 or 400 or 404, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task Only_what_was_accepted_is_shown_and_never_the_articles_whole_text()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var outlet = Mentions.Outlet();
        await portal.InsertAsync(Accepted(Mentions.New(outlet, 1)), Mentions.New(outlet, 2, title: "Masih menunggu"));
        using var citizen = portal.Visitor();

        var page = await citizen.ReadAsync("/liputan");

        Assert.Contains("Perpustakaan nagari ramai 1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Masih menunggu", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Warga pulang membawa buku.", page, StringComparison.Ordinal);
        Assert.Contains("1 temuan masih ditinjau dan belum dihitung.", page, StringComparison.Ordinal);
    }

    private static Mention Accepted(Mention mention)
    {
        mention.Accept(mention.Kind, "budi", new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc));
        return mention;
    }
}
