using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

/// <summary>It is 23 November 2026.</summary>
public sealed class PartnershipsIndicatorTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Partners_count_once_on_the_last_day_and_every_figure_opens_its_rows(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var piobang = await portal.QueryAsync(data => data.Set<Nagari>().SingleAsync(one => one.Slug == "piobang"));
        var (bank, kopi, rahasia) = (new Partner { Slug = "bank", Name = "Bank" }, new Partner { Slug = "kopi", Name = "Kopi" }, new Partner { Slug = "rahasia", Name = "Rahasia" });
        var old = New("lama", "2024-01-01", "2026-09-30", bank);
        await portal.InsertAsync(
            New("lanjut", "2026-09-15", "2028-09-14", bank, predecessor: old),
            New("kedai", "2026-02-01", null, kopi),
            New("diakhiri", "2026-01-01", "2027-12-31", new Partner { Slug = "pergi", Name = "Pergi" }, terminated: "2026-08-01"),
            New("nanti", "2027-01-01", null, new Partner { Slug = "nanti", Name = "Nanti" }),
            New("tertutup", "2026-10-01", null, rahasia, AccessLevel.Internal),
            new Agreement { Slug = "rintisan", Subject = "Rintisan", Parties = { new Party { Position = 1 }, new Party { Position = 2, Partner = new Partner { Slug = "baru-kenal", Name = "Baru Kenal" } } } });
        await portal.QueryAsync(data => data.Database.ExecuteSqlAsync($"""INSERT INTO partnerships_agreement_nagari ("AgreementId", "NagariId") SELECT "Id", {piobang.Id} FROM partnerships_agreement WHERE "Slug" = 'kedai'"""));

        // Second quarter: Bank, Kopi, Pergi. Third: Bank (old and new together), Kopi. Fourth, so far: Bank, Kopi, Rahasia.
        Assert.Equal((3, "Bank,Kopi,Pergi"), await FigureAsync(portal, "2026-Q2"));
        Assert.Equal((2, "Bank,Kopi"), await FigureAsync(portal, "2026-Q3"));
        Assert.Equal((3, "Bank,Kopi,Satu mitra dengan naskah internal"), await FigureAsync(portal, "2026-Q4"));
        Assert.Equal((1, "Kopi"), await FigureAsync(portal, "2026-Q4", piobang.Id));
        Assert.Equal((1, "Bank"), await FigureAsync(portal, "2025-Q4"));
        Assert.Equal([3, 0, 1, 1, 0, 3, 0], await PartsAsync(portal, "2026-Q3"));
    }

    [Fact]
    public async Task With_an_empty_register_there_is_no_figure_and_no_zero()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await portal.InScopeAsync(async services => Assert.Null(await Source(services).MeasureAsync(new Quarter(2026, 4), null, CancellationToken.None)));
    }

    private static async Task<(int Value, string Rows)> FigureAsync(PortalFixture portal, string quarter, long? nagariId = null)
    {
        (int, string) answer = default;
        await portal.InScopeAsync(async services =>
        {
            Assert.True(Quarter.TryParse(quarter, out var period));
            var figure = await Source(services).MeasureAsync(period, nagariId, CancellationToken.None);
            var rows = await Source(services).RowsAsync(period, nagariId, 0, 100, CancellationToken.None);
            Assert.Equal(rows.Skip(1).Select(row => row.Title), (await Source(services).RowsAsync(period, nagariId, 1, 100, CancellationToken.None)).Select(row => row.Title));
            Assert.DoesNotContain(rows, row => row.Title.Contains("Rahasia", StringComparison.Ordinal) || row.Detail.Contains("tertutup", StringComparison.Ordinal));
            answer = (figure!.Value, string.Join(',', rows.Select(row => row.Title)));
        });
        return answer;
    }

    /// <summary>In force, new, renewed, ended, with and without a scan.</summary>
    private static async Task<List<int>> PartsAsync(PortalFixture portal, string quarter)
    {
        List<int> parts = [];
        await portal.InScopeAsync(async services =>
        {
            Assert.True(Quarter.TryParse(quarter, out var period));
            parts = [.. (await Source(services).MeasureAsync(period, null, CancellationToken.None))!.Parts.Select(part => part.Value)];
        });
        return parts;
    }

    private static IIndicatorSource Source(IServiceProvider services) => services.GetServices<IIndicatorSource>().Single(source => source.Code == IndicatorCode.Partnerships);

    private static Agreement New(string slug, string starts, string? ends, Partner partner, AccessLevel access = AccessLevel.Public, string? terminated = null, Agreement? predecessor = null)
    {
        var agreement = new Agreement
        {
            Slug = slug,
            Subject = slug,
            StartsOn = Day(starts),
            EndsOn = ends is null ? null : Day(ends),
            Access = access,
            Predecessor = predecessor,
            IsFromOldRegister = true,
            Parties = { new Party { Position = 1 }, new Party { Position = 2, Partner = partner } },
        };
        agreement.EnterAsSigned(Day(starts), "dewi");
        if (terminated is not null)
            agreement.Terminate("500/1", Day(terminated), "Selesai", Day(terminated), "dewi");
        return agreement;
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
