using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Search;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed class SearchAndUploadTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_public_search_learns_of_open_agreements_and_public_partners_and_forgets_hidden_ones(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        var cursor = SearchCursor.Beginning;
        await ChangeAsync(registry, data => data.AddRange(PublicRegisterTests.Signed("terbuka", "Pojok statistik", AccessLevel.Public), PublicRegisterTests.Signed("internal", "Naskah internal", AccessLevel.Internal)));
        var (found, next) = await ReadAsync(registry, cursor);
        Assert.Equal("/kemitraan/terbuka", found["naskah:terbuka"]?.Path);
        Assert.Equal("/mitra/mitra-terbuka", found["mitra:mitra-terbuka"]?.Path);
        Assert.Null(found["naskah:internal"]);
        await ChangeAsync(registry, data => data.Set<Agreement>().Single(one => one.Slug == "terbuka").Access = AccessLevel.Internal);
        var (later, last) = await ReadAsync(registry, next);
        Assert.Equal(["naskah:terbuka"], later.Keys);
        Assert.Null(later["naskah:terbuka"]);
        Assert.Equal(last, (await ReadAsync(registry, last)).Next);
    }

    [Fact]
    public async Task Half_a_gigabyte_is_refused_before_it_is_read_with_a_word_on_the_page()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        const string Path = "/kelola/kerja-sama/literasi-keuangan";
        var token = PortalVisitor.TokenOf(await dewi.ReadAsync(Path));
        using var answer = await dewi.PostHugeAsync($"{Path}?handler=Upload", 500L * 1024 * 1024, token);
        Assert.Equal((HttpStatusCode.Redirect, $"{Path}?terlalu-besar=true"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Contains("25 MB", await Registry.ReadAsync(dewi, $"{Path}?terlalu-besar=true"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("naskah.pdf", "<script>alert(1)</script>")]
    [InlineData("naskah.pdf", "MZ\u0090\u0000")]
    public async Task A_programme_that_is_called_a_pdf_is_refused_and_nothing_is_stored(string name, string content)
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        const string Path = "/kelola/kerja-sama/literasi-keuangan";
        using var answer = await dewi.PostFileAsync(Path, "Document.File", name, Encoding.Latin1.GetBytes(content), new() { ["Document.Kind"] = "Scan" }, $"{Path}?handler=Upload");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("error-summary", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await registry.Portal.QueryAsync(data => Task.FromResult(data.Set<Attachment>().Count())));
    }

    private static Task ChangeAsync(Registry registry, Action<PortalDbContext> change) => registry.Portal.InScopeAsync(async services =>
    {
        services.GetRequiredService<ActorScope>().ActAs("dewi");
        var data = services.GetRequiredService<PortalDbContext>();
        change(data);
        await data.SaveChangesAsync();
    });

    private static async Task<(Dictionary<string, SearchDocument?> Found, SearchCursor Next)> ReadAsync(Registry registry, SearchCursor cursor)
    {
        SearchBatch batch = new([], cursor);
        await registry.Portal.InScopeAsync(async services => batch = await services.GetServices<ISearchSource>().Single(source => source.Name == "partnerships").ReadAsync(cursor, 1000, CancellationToken.None));
        return (batch.Changes.ToDictionary(change => change.Key, change => change.Document), batch.Next);
    }
}
