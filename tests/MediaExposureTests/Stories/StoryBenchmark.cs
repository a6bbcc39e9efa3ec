using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;
using Xunit.Abstractions;

namespace PortalMitra.MediaExposureTests.Stories;

/// <summary>Three years of 100,000 mentions: how long what people and jobs wait for takes. Judges nothing; run by <c>tests/Benchmarks/stories.sh</c>.</summary>
public sealed class StoryBenchmark(ITestOutputHelper output)
{
    private const int Mentions = 100_000;
    private const int Days = 1_095;
    private const int Rounds = 5;

    private static readonly string[] Words = [.. Enumerable.Range(0, 4_000).Select(i => $"kata{i}")];

    [BenchmarkTheory, OnSqlite, OnPostgres]
    public async Task A_hundred_thousand_mentions(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");
        await FillAsync(portal);
        var last = await portal.QueryAsync(db => db.Set<Mention>().AsNoTracking().OrderByDescending(mention => mention.Id).FirstAsync());

        await TimeAsync(database, "copies of a new text", () => portal.InScopeAsync(async services =>
            await services.GetRequiredService<CopySearch>().OfAsync(new CopySubject(0, last.Title, last.Text, last.PublishedOn.AddDays(-200), last.Fingerprint), CancellationToken.None)));
        await TimeAsync(database, "four numbers of a quarter", () => portal.QueryAsync(db => ExposureCount.OfAsync(
            db.Set<Mention>().Where(mention => mention.State == ReviewState.Accepted && mention.PublishedOn >= new DateOnly(2025, 7, 1) && mention.PublishedOn <= new DateOnly(2025, 9, 30)), CancellationToken.None)));
        await TimeAsync(database, "four numbers of three years", () => portal.QueryAsync(db => ExposureCount.OfAsync(db.Set<Mention>().Where(mention => mention.State == ReviewState.Accepted), CancellationToken.None)));
        await TimeAsync(database, "page of a story", () => reader.ReadAsync($"/kelola/liputan/naskah/{last.StoryId}"));
        await TimeAsync(database, "page of an event", () => reader.ReadAsync($"/kelola/liputan/peristiwa/1"));
        await TimeAsync(database, "search on the page of an event", () => reader.ReadAsync($"/kelola/liputan/peristiwa/1?cari=judul+77"));
        await TimeAsync(database, "list of events", () => reader.ReadAsync("/kelola/liputan/peristiwa"));
        await TimeAsync(database, "list of suggestions", () => reader.ReadAsync("/kelola/liputan/usulan"));
        portal.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 19, 30, 0, TimeSpan.Zero));
        await TimeAsync(database, "the night's job with the mentions of two days", () => GroupStoriesTests.RunAsync(portal));
    }

    private async Task TimeAsync(TestDatabase database, string what, Func<Task> work)
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
        output.WriteLine(FormattableString.Invariant($"{database}: {what}: median {times[Rounds / 2]:0} ms, least {times[0]:0}, most {times[^1]:0}"));
    }

    /// <summary>Every fifth is a copy of the one before; half are accepted; 1,000 events have two stories; 500 suggestions wait.</summary>
    private static async Task FillAsync(PortalFixture portal)
    {
        var random = new Random(5);
        var outlets = Enumerable.Range(0, 200).Select(i => MediaExposureTests.Mentions.Outlet($"media-{i}")).ToList();
        await portal.InsertAsync([.. outlets]);
        var first = new DateOnly(2026, 11, 23).AddDays(-Days);
        var text = "";
        for (var from = 0; from < Mentions; from += 5_000)
        {
            await portal.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<PortalDbContext>();
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                db.AttachRange(outlets);
                Story? story = null;
                for (var i = from; i < from + 5_000; i++)
                {
                    var day = first.AddDays((int)((long)i * Days / Mentions));
                    text = i % 5 == 4 ? text : string.Join(' ', Enumerable.Range(0, 200).Select(_ => Words[random.Next(Words.Length)])) + $" ({day.Day}/{day.Month}).";
                    var mention = StoryTexts.Mention(outlets[i % outlets.Count], i, text, day, $"Judul {i}", foundUtc: day.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc));
                    mention.Fingerprint = Fingerprint.Of(Shingles.OfText(text));
                    if (i % 5 == 4)
                        mention.Story = story!;
                    else if (i % 100 == 1)
                        mention.Story.Event = story!.Event;
                    story = mention.Story;
                    if (i % 2 == 0)
                        mention.Accept(MentionKind.Earned, "budi", DateTime.UnixEpoch);
                    db.Add(mention);
                }

                await db.SaveChangesAsync();
            });
        }

        await portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            var stories = await db.Set<Story>().OrderByDescending(story => story.Id).Take(1_000).Select(story => story.Id).ToListAsync();
            db.AddRange(stories.Chunk(2).Select(pair => EventSuggestion.Of(pair[0], pair[1], 50, "[]")));
            await db.SaveChangesAsync();
        });
    }
}

/// <summary>Runs only when asked for by name: it takes minutes and judges nothing.</summary>
public sealed class BenchmarkTheoryAttribute : TheoryAttribute
{
    public BenchmarkTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("PORTALMITRA_BENCHMARK") is null)
            Skip = "A benchmark: tests/Benchmarks/stories.sh runs it.";
    }
}
