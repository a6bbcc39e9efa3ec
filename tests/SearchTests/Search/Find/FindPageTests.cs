using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Search;
using PortalMitra.Modules.Search.Contracts;

namespace PortalMitra.SearchTests.Search.Find;

public sealed class FindPageTests : IAsyncLifetime
{
    private readonly TableSource _news = new("uji");
    private PortalFixture? _served;

    private PortalFixture Portal => _served ?? throw new InvalidOperationException("Not served yet.");

    public async Task InitializeAsync()
    {
        _served = await PortalFixture.ServeAsync(options: new PortalFixtureOptions
        {
            ConfigureServices = services => services.AddScoped<ISearchSource>(_ => _news),
        });
    }

    public async Task DisposeAsync() => await Portal.DisposeAsync();

    [Fact]
    public async Task Shows_title_kind_day_and_the_marked_passage_and_encodes_them_all()
    {
        await HoldsAsync("Pelatihan <i>tenun</i>", "Ibu-ibu & tenun <script>alert(1)</script>", "/berita/pelatihan-tenun");
        var html = WebUtility.HtmlDecode(await ReadAsync("/cari?q=tenun", raw =>
        {
            Assert.DoesNotContain("<script>alert", raw, StringComparison.Ordinal);
            Assert.Contains("<mark>tenun</mark>", raw, StringComparison.Ordinal);
        }));

        Assert.Contains("<a href=\"/berita/pelatihan-tenun\">Pelatihan <i>tenun</i></a>", html, StringComparison.Ordinal);
        Assert.Contains("Jenis uji", html, StringComparison.Ordinal);
        Assert.Contains("22 November 2026", html, StringComparison.Ordinal);
        Assert.Contains("Satu hasil untuk “tenun”", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_elsewhere_says_so_and_keeps_its_address()
    {
        await HoldsAsync("Tenun di koran", "", "https://kabar.example/tenun?a=1");
        var html = await ReadAsync("/cari?q=tenun");
        Assert.Contains("href=\"https://kabar.example/tenun?a=1\" rel=\"external noopener\"", html, StringComparison.Ordinal);
        Assert.Contains("situs lain", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_the_links_stay_in_English()
    {
        await HoldsAsync("Pelatihan tenun", "", "/berita/pelatihan-tenun");
        var html = await ReadAsync("/en/cari?q=tenun");
        Assert.Contains("href=\"/en/berita/pelatihan-tenun\"", html, StringComparison.Ordinal);
        Assert.Contains("One result for", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_question_it_invites_to_ask_one() =>
        Assert.Contains("Cari berita, halaman, dan liputan media", WebUtility.HtmlDecode(await ReadAsync("/cari")), StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_result_it_gives_advice()
    {
        var html = WebUtility.HtmlDecode(await ReadAsync("/cari?q=zzz&jenis=uji"));
        Assert.Contains("Belum ada hasil untuk “zzz”", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cari?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/cari?q=tenun&hal=abc&jenis=%3Cmarquee%3E")]
    [InlineData("/cari?q=tenun&q=sulam&hal=-1")]
    [InlineData("/cari?q=%00&hal=99999999999999999999")]
    public async Task Odd_addresses_get_a_page(string address)
    {
        var html = await ReadAsync(address);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<marquee>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_pages_are_not_for_other_search_engines()
    {
        using var visitor = Portal.Visitor();
        using var response = await visitor.GetAsync("/cari?q=tenun");
        Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
    }

    private async Task HoldsAsync(string title, string text, string path)
    {
        _news.Put(Portal.Clock.GetUtcNow().UtcDateTime, 1, title, text, path: path, day: new DateOnly(2026, 11, 22));
        await Portal.Services.GetRequiredService<SearchIndexer>().RunOnceAsync(CancellationToken.None);
    }

    private async Task<string> ReadAsync(string address, Action<string>? check = null)
    {
        using var visitor = Portal.Visitor();
        var html = await visitor.ReadAsync(address);
        check?.Invoke(html);
        return html;
    }
}
