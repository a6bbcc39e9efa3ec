using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;
using PortalMitra.Testing;

namespace PortalMitra.StoryBenchmark;

/// <summary>Three years of mentions, each with the fingerprint of its text. Every fifth is a copy of the one before; half are accepted; 1,000 events have two stories; 500 suggestions wait.</summary>
internal static class Archive
{
    public const int Mentions = 100_000;

    private const int Days = 1_095;
    private const int Batch = 5_000;

    private static readonly string[] Words = [.. Enumerable.Range(0, 4_000).Select(i => $"kata{i}")];

    public static async Task FillAsync(PortalFixture portal)
    {
        var dice = new Random(5);
        var outlets = Enumerable.Range(0, 200).Select(i => new Outlet { Slug = $"media-{i}", Name = $"Media {i}", SiteKey = $"media-{i}.test" }).ToList();
        await portal.InsertAsync([.. outlets]);
        for (var from = 0; from < Mentions; from += Batch)
            await portal.InScopeAsync(services => WriteAsync(services.GetRequiredService<PortalDbContext>(), outlets, from, dice));
        await portal.InScopeAsync(services => SuggestAsync(services.GetRequiredService<PortalDbContext>()));
    }

    private static async Task WriteAsync(PortalDbContext database, List<Outlet> outlets, int from, Random dice)
    {
        database.ChangeTracker.AutoDetectChangesEnabled = false;
        database.AttachRange(outlets);
        Mention? before = null;
        for (var number = from; number < from + Batch; number++)
        {
            var day = new DateOnly(2026, 11, 23).AddDays((int)((long)number * Days / Mentions) - Days);
            var isCopy = number % 5 == 4;
            var text = isCopy ? before!.Text : string.Join(' ', Enumerable.Range(0, 200).Select(_ => Words[dice.Next(Words.Length)])) + $" ({day.Day}/{day.Month}).";
            var mention = One(outlets[number % outlets.Count], number, day, text, isCopy ? before!.Story : Story.Alone());
            if (number % 100 == 1)
                mention.Story.Event = before!.Story.Event;
            if (number % 2 == 0)
                mention.Accept(MentionKind.Earned, "budi", DateTime.UnixEpoch);
            database.Add(mention);
            before = mention;
        }

        await database.SaveChangesAsync();
    }

    private static Mention One(Outlet outlet, int number, DateOnly day, string text, Story story) => new()
    {
        Outlet = outlet,
        Story = story,
        CanonicalUrl = $"https://{outlet.SiteKey}/berita/{number}",
        Url = $"https://{outlet.SiteKey}/berita/{number}",
        Title = $"Judul {number}",
        PublishedUtc = day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc),
        PublishedOn = day,
        PublishedFrom = "Meta",
        FoundUtc = day.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc),
        Sentence = $"Perpustakaan nagari ramai oleh warga, nomor {number}.",
        ScoreTenths = 50,
        Reasons = "[]",
        Text = text,
        Fingerprint = Fingerprint.Of(Shingles.OfText(text)),
        PageHash = $"{number:x64}",
        CopyHash = null,
        Kind = MentionKind.Earned,
    };

    private static async Task SuggestAsync(PortalDbContext database)
    {
        var stories = await database.Set<Story>().OrderByDescending(story => story.Id).Take(1_000).Select(story => story.Id).ToListAsync();
        database.AddRange(stories.Chunk(2).Select(pair => EventSuggestion.Of(pair[0], pair[1], 50, "[]")));
        await database.SaveChangesAsync();
    }
}
