using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.IndicatorsTests.Indicators;

/// <summary>What another module must do to be measured: implement the contract, nothing else.</summary>
public sealed class OtherSourceTests
{
    [Fact]
    public async Task A_registered_source_fills_its_card_and_its_page()
    {
        await using var bureau = await OpenAsync();
        var card = await bureau.CardAsync("kunjungan");
        Assert.Equal("1.250", Bureau.FigureOf(card));
        Assert.Contains("<dt>perpustakaan</dt><dd>3</dd>", card, StringComparison.Ordinal);
        Assert.Contains("<p class=\"completeness\">Dua bulan belum masuk.</p>", card, StringComparison.Ordinal);
        Assert.Equal(["Buku tamu Januari", "Buku tamu Februari"], Bureau.RowsOf(await bureau.ReadAsync("/indikator/kunjungan")));
    }

    [Fact]
    public async Task It_is_asked_for_the_chosen_quarter_and_nagari()
    {
        await using var bureau = await OpenAsync();
        Assert.Contains("2025-Q3 di semua", await bureau.CardAsync("kunjungan", "?triwulan=2025-Q3"), StringComparison.Ordinal);
        Assert.DoesNotContain("di semua", await bureau.ReadAsync("/indikator/kunjungan?nagari=piobang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_without_an_address_is_no_link()
    {
        await using var bureau = await OpenAsync();
        var page = await bureau.ReadAsync("/indikator/kunjungan");
        Assert.DoesNotContain(">Buku tamu Januari</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/bukti/2\" rel=\"noopener nofollow\">Buku tamu Februari</a>", page, StringComparison.Ordinal);
    }

    private static Task<Bureau> OpenAsync() => Bureau.OpenAsync(
        options: new PortalFixtureOptions
        {
            ConfigureServices = services =>
        {
            services.Remove(services.Single(service => service.ServiceType == typeof(IIndicatorSource) && service.ImplementationType?.Name == "VisitsIndicator"));
            services.AddScoped<IIndicatorSource, VisitorBooks>();
        }
        });

    private sealed class VisitorBooks : IIndicatorSource
    {
        public IndicatorCode Code => IndicatorCode.Visits;

        public Task<IndicatorFigure?> MeasureAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken) => Task.FromResult<IndicatorFigure?>(new IndicatorFigure(
            1250, [new IndicatorPart(3, "perpustakaan"), new IndicatorPart(1, $"{quarter} di {(nagariId is null ? "semua" : "satu")}")], "Dua bulan belum masuk."));

        public Task<IReadOnlyList<IndicatorRow>> RowsAsync(Quarter quarter, long? nagariId, int skip, int take, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<IndicatorRow>>(
            [
                new("Buku tamu Januari", "Piobang", quarter.FirstDay, null),
                new("Buku tamu Februari", "Piobang", quarter.LastDay, "/bukti/2"),
            ]);
    }
}
