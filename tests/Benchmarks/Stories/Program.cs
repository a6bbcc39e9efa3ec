using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;
using PortalMitra.StoryBenchmark;
using PortalMitra.Testing;

const int Rounds = 5;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
TestDatabase[] databases = args.Contains("sqlite") ? [TestDatabase.Sqlite] : args.Contains("postgres") ? [TestDatabase.Postgres] : [TestDatabase.Sqlite, TestDatabase.Postgres];
foreach (var database in databases)
{
    await using var portal = await PortalFixture.ServeAsync(database);
    using var reader = await portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");
    await Archive.FillAsync(portal);
    if (database == TestDatabase.Postgres)
        await portal.QueryAsync(db => db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE"));
    var shared = await portal.QueryAsync(db => db.Set<Story>().GroupBy(story => story.EventId).Where(group => group.Count() > 1).Select(group => group.Key).FirstAsync());
    var last = await portal.QueryAsync(db => db.Set<Mention>().AsNoTracking().OrderByDescending(mention => mention.Id).FirstAsync());

    Console.WriteLine($"\n| {database}, {Archive.Mentions:n0} mentions | Median ms | Least | Most |\n|---|---|---|---|");
    await TimeAsync("copies of a new text", () => portal.InScopeAsync(async services =>
        await services.GetRequiredService<CopySearch>().OfAsync(new CopySubject(0, last.Title, last.Text, last.PublishedOn.AddDays(-200), last.Fingerprint), CancellationToken.None)));
    await TimeAsync("four numbers of a quarter", () => portal.QueryAsync(db => ExposureCount.OfAsync(
        db.Set<Mention>().Where(mention => mention.State == ReviewState.Accepted && mention.PublishedOn >= new DateOnly(2025, 7, 1) && mention.PublishedOn <= new DateOnly(2025, 9, 30)), CancellationToken.None)));
    await TimeAsync("four numbers of three years", () => portal.QueryAsync(db => ExposureCount.OfAsync(db.Set<Mention>().Where(mention => mention.State == ReviewState.Accepted), CancellationToken.None)));
    await TimeAsync("page of a story", () => reader.ReadAsync($"/kelola/liputan/naskah/{last.StoryId}"));
    await TimeAsync("page of an event", () => reader.ReadAsync($"/kelola/liputan/peristiwa/{shared}"));
    await TimeAsync("search on the page of an event", () => reader.ReadAsync($"/kelola/liputan/peristiwa/{shared}?cari=judul+77"));
    await TimeAsync("list of events", () => reader.ReadAsync("/kelola/liputan/peristiwa"));
    await TimeAsync("list of suggestions", () => reader.ReadAsync("/kelola/liputan/usulan"));
    portal.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 19, 30, 0, TimeSpan.Zero));
    await TimeAsync("the night's job with the mentions of two days", () => portal.InScopeAsync(services => ActivatorUtilities.CreateInstance<GroupStoriesJob>(services).RunAsync(CancellationToken.None)));
}

static async Task TimeAsync(string what, Func<Task> work)
{
    await work();
    var times = new List<double>();
    for (var round = 0; round < Rounds; round++)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    times.Sort();
    Console.WriteLine($"| {what} | {times[Rounds / 2]:0} | {times[0]:0} | {times[^1]:0} |");
}
