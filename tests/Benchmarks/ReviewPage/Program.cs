using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.ReviewPageBenchmark;
using PortalMitra.Testing;

const int WorstNew = 20_000;
const double Limit = 150;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var mentions = args.Select(arg => int.TryParse(arg, out var number) ? number : 0).FirstOrDefault(number => number > 0, 100_000);
var requests = args.Where(arg => int.TryParse(arg, out _)).Select(int.Parse).Skip(1).FirstOrDefault(100);
TestDatabase[] databases = args.Contains("sqlite") ? [TestDatabase.Sqlite] : args.Contains("postgres") ? [TestDatabase.Postgres] : [TestDatabase.Sqlite, TestDatabase.Postgres];
var slow = new List<string>();
foreach (var database in databases)
{
    await using var portal = await PortalFixture.ServeAsync(database, new PortalFixtureOptions { RealClock = true, ConfigureServices = WithoutSearchIndex });
    var watch = Stopwatch.StartNew();
    await Archive.FillAsync(portal, mentions);
    await SettleAsync(portal, database);
    Console.WriteLine($"{database}: {mentions:n0} mentions stored in {watch.Elapsed.TotalSeconds:0} s");
    using var visitor = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions", "ManageSources");
    await MeasureAsync(portal, new Reviewer(visitor, requests), $"{database}, {Archive.New} wait");
    if (mentions > 2 * WorstNew)
    {
        await portal.QueryAsync(data => data.Set<Mention>().Where(mention => mention.State == ReviewState.Accepted).OrderBy(mention => mention.Id).Take(WorstNew)
            .ExecuteUpdateAsync(set => set.SetProperty(mention => mention.State, ReviewState.New)));
        await SettleAsync(portal, database);
        await MeasureAsync(portal, new Reviewer(visitor, requests), $"{database}, {WorstNew:n0} wait");
    }
}

Console.WriteLine(slow.Count == 0 ? $"Every median is under {Limit} ms." : $"SLOW: {string.Join(", ", slow)}");
return slow.Count == 0 ? 0 : 1;

async Task MeasureAsync(PortalFixture portal, Reviewer reviewer, string title)
{
    var deep = await portal.QueryAsync(data => data.Set<Mention>().Where(mention => mention.State == ReviewState.Accepted).OrderBy(mention => mention.DecidedUtc).Skip(mentions / 4).Select(mention => mention.Id).FirstAsync());
    Console.WriteLine($"\n| {title} | Median ms | 95 % ms | Processor ms |\n|---|---|---|---|");
    foreach (var (name, query) in new[]
    {
        ("first page of those that wait", "status=baru"),
        ("one outlet, one quarter, accepted", "status=diterima&media=media-7&dari=2026-07-01&sampai=2026-09-30"),
        ("one outlet among those that wait", "status=baru&media=media-7"),
        ("text search, rare word", "status=diterima&cari=gerobak"),
        ("text search, word in nearly all", "status=diterima&cari=perpustakaan"),
        ("one nagari with warnings, accepted", "status=diterima&nagari=taeh-bukik&peringatan=ada"),
        ("last page of accepted", "status=diterima&akhir=1"),
        ("one from the middle of accepted", $"status=diterima&id={deep}"),
    })
        Tell(await reviewer.ReadAsync(name, $"/kelola/liputan?{query}"));
    Tell(await reviewer.DecideAsync("one decision", "status=baru"));
    foreach (var (name, address) in new[]
    {
        ("dashboard, running quarter", "/kelola/ekspos"),
        ("dashboard, a year", "/kelola/ekspos?periode=2025"),
        ("dashboard, one nagari", "/kelola/ekspos?periode=2026-Q3&nagari=taeh-bukik"),
        ("rows behind a figure", "/kelola/ekspos/baris?periode=2026-Q3"),
        ("public page, a quarter", "/liputan?triwulan=2026-Q3"),
        ("public page, one nagari", "/liputan?triwulan=2026-Q3&nagari=taeh-bukik"),
        ("events with several stories", "/kelola/liputan/peristiwa"),
        ("all events, page 20", "/kelola/liputan/peristiwa?daftar=semua&hal=20"),
        ("suggestions", "/kelola/liputan/usulan"),
        ("outlets", "/kelola/media"),
        ("dropped articles", "/kelola/liputan/tersisih"),
        ("dropped articles, word of titles", "/kelola/liputan/tersisih?kata=perpustakaan"),
    })
        Tell(await reviewer.ReadAsync(name, address));

    void Tell(Figure figure)
    {
        Console.WriteLine(figure);
        if (figure.Median > Limit)
            slow.Add($"{title}: {figure.Name}");
    }
}

// The public search would take up a hundred thousand mentions at once, which no portal has to do beside its pages.
static void WithoutSearchIndex(IServiceCollection services) => services.Remove(services.Single(service => service.ImplementationType?.Name == "IndexingService"));

// What PostgreSQL's autovacuum does within minutes of such a change; SQLite is left as the portal leaves it.
static Task SettleAsync(PortalFixture portal, TestDatabase database) =>
    database == TestDatabase.Postgres ? portal.QueryAsync(data => data.Database.ExecuteSqlRawAsync("VACUUM ANALYZE")) : Task.CompletedTask;
