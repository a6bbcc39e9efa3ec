using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.Places.Domain;
using PortalMitra.Testing;

namespace PortalMitra.ReviewPageBenchmark;

/// <summary>Years of mentions: articles of some three kilobytes at 120 outlets, most of them decided.</summary>
internal static class Archive
{
    public const int New = 300;
    public const int Unsure = 200;

    private const int Outlets = 120;
    private const int Dropped = 20_000;
    private const int Batch = 1000;

    /// <summary>Articles that differ; the others are copies of them at other addresses.</summary>
    private const int Written = 5000;

    private const string Reasons =
        """[{"kind":"SubjectNearPlace","points":3,"term":"perpustakaan","place":"lima puluh kota","zone":"Title"},{"kind":"SubjectWithNagari","points":1.5,"term":"buku","place":"taeh bukik","zone":"Body"}]""";

    private static readonly string[] Words =
    [
        "perpustakaan", "nagari", "warga", "buku", "kelas", "pelatihan", "bupati", "literasi", "anak", "ibu", "petani", "gambir", "randang", "tenun", "sekolah", "kampus", "kegiatan",
        "ruang", "baca", "pojok", "lomba", "festival", "dinas", "arsip", "pustakawan", "membuka", "menerima", "mengajak", "kunjungan", "koleksi", "internet", "komputer",
    ];

    public static async Task FillAsync(PortalFixture portal, int mentions)
    {
        var dice = new Random(20261126);
        var outlets = Enumerable.Range(1, Outlets).Select(i => new Outlet
        {
            Slug = $"media-{i}",
            Name = $"Media {i}",
            SiteKey = $"media{i}.test",
            Type = i % 10 == 0 ? OutletType.Print : OutletType.Online,
        }).ToArray();
        await portal.InsertAsync([.. outlets]);
        var written = Math.Min(Written, mentions - New - Unsure);
        await WriteAsync(portal, outlets, dice, 0, written, written);
        await CopyAsync(portal, mentions - New - Unsure - written);
        await WriteAsync(portal, outlets, dice, mentions - New - Unsure, mentions, mentions);
        await JoinAsync(portal);
        await DropAsync(portal, outlets, dice);
    }

    private static async Task WriteAsync(PortalFixture portal, Outlet[] outlets, Random dice, int first, int end, int of)
    {
        for (var from = first; from < end; from += Batch)
        {
            await portal.InScopeAsync(async services =>
            {
                var database = services.GetRequiredService<PortalDbContext>();
                database.ChangeTracker.AutoDetectChangesEnabled = false;
                database.AttachRange(outlets);
                var nagari = await database.Set<Nagari>().ToListAsync();
                Story? story = null;
                for (var number = from; number < Math.Min(from + Batch, end); number++)
                {
                    if (story is null || number % 3 == 0)
                        story = Story.Alone();
                    database.Add(One(number, of, first == 0, outlets[dice.Next(Outlets)], story, nagari, dice));
                }

                await database.SaveChangesAsync();
            });
        }
    }

    /// <summary>The database repeats what was written, under other addresses, with stories and words of their own, until there are enough: many times faster than writing each.</summary>
    private static async Task CopyAsync(PortalFixture portal, int missing)
    {
        await portal.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<PortalDbContext>();
            var step = await database.Set<Story>().MaxAsync(story => Math.Max(story.Id, story.EventId));
            var (ofMention, ofStory, ofEvent) = (Columns<Mention>(database, "Id", "CanonicalUrl", "StoryId", "SearchText"), Columns<Story>(database, "Id", "EventId"), Columns<CoveredEvent>(database, "Id"));
            for (var round = 1; missing > 0; round++)
            {
                var size = Math.Min(Written, missing);
                var (further, stories) = (round * step, $"SELECT \"StoryId\" FROM exposure_mention WHERE \"Id\" <= {size}");
                foreach (var statement in new[]
                {
                    $"INSERT INTO exposure_event (\"Id\", {ofEvent}) SELECT \"Id\" + {further}, {ofEvent} FROM exposure_event WHERE \"Id\" IN (SELECT \"EventId\" FROM exposure_story WHERE \"Id\" IN ({stories}))",
                    $"INSERT INTO exposure_story (\"Id\", \"EventId\", {ofStory}) SELECT \"Id\" + {further}, \"EventId\" + {further}, {ofStory} FROM exposure_story WHERE \"Id\" IN ({stories})",
                    $"INSERT INTO exposure_mention (\"CanonicalUrl\", \"StoryId\", \"SearchText\", {ofMention}) SELECT \"CanonicalUrl\" || '-{round}', \"StoryId\" + {further}, \"SearchText\" || ' {round}', {ofMention} FROM exposure_mention WHERE \"Id\" <= {size}",
                    "INSERT INTO exposure_mention_nagari (\"MentionId\", \"NagariId\") SELECT copy.\"Id\", one.\"NagariId\" FROM exposure_mention_nagari one "
                        + "JOIN exposure_mention first ON first.\"Id\" = one.\"MentionId\" "
                        + $"JOIN exposure_mention copy ON copy.\"OutletId\" = first.\"OutletId\" AND copy.\"CanonicalUrl\" = first.\"CanonicalUrl\" || '-{round}' WHERE first.\"Id\" <= {size}",
                })
                    await database.Database.ExecuteSqlRawAsync(statement);
                missing -= size;
            }

            // PostgreSQL does not notice numbers that it did not give itself.
            if (database.Database.IsNpgsql())
            {
                await database.Database.ExecuteSqlRawAsync("SELECT setval(pg_get_serial_sequence('exposure_event', 'Id'), (SELECT MAX(\"Id\") FROM exposure_event))");
                await database.Database.ExecuteSqlRawAsync("SELECT setval(pg_get_serial_sequence('exposure_story', 'Id'), (SELECT MAX(\"Id\") FROM exposure_story))");
            }
        });
    }

    private static string Columns<T>(PortalDbContext database, params string[] without) =>
        string.Join(", ", database.Model.FindEntityType(typeof(T))!.GetProperties().Select(property => property.Name).Except(without).Select(name => $"\"{name}\""));

    /// <summary>Every twentieth story tells of the same event as the one before; for every thirtieth a question about another waits.</summary>
    private static async Task JoinAsync(PortalFixture portal)
    {
        await portal.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<PortalDbContext>().Database;
            await database.ExecuteSqlRawAsync("UPDATE exposure_story SET \"EventId\" = (SELECT before.\"EventId\" FROM exposure_story before WHERE before.\"Id\" = exposure_story.\"Id\" - 1) WHERE \"Id\" % 20 = 0 AND EXISTS (SELECT 1 FROM exposure_story before WHERE before.\"Id\" = exposure_story.\"Id\" - 1)");
            await database.ExecuteSqlRawAsync("DELETE FROM exposure_event WHERE NOT EXISTS (SELECT 1 FROM exposure_story one WHERE one.\"EventId\" = exposure_event.\"Id\")");
            await database.ExecuteSqlRawAsync("INSERT INTO exposure_event_suggestion (\"FirstId\", \"SecondId\", \"ScoreTenths\", \"Reasons\", \"State\", \"Version\") "
                + "SELECT one.\"Id\", one.\"Id\" + 1, 40 + one.\"Id\" % 60, '[]', 'Waiting', 0 FROM exposure_story one JOIN exposure_story other ON other.\"Id\" = one.\"Id\" + 1 WHERE one.\"Id\" % 30 = 7");
        });
    }

    /// <summary>What the topics passed over in ninety days.</summary>
    private static async Task DropAsync(PortalFixture portal, Outlet[] outlets, Random dice)
    {
        var sources = outlets.Select((outlet, i) => new Source { Slug = $"sumber-{i}", Outlet = outlet, Kind = SourceKind.Feed, Url = $"https://{outlet.SiteKey}/feed" }).ToArray();
        await portal.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<PortalDbContext>();
            database.AttachRange(outlets);
            database.AddRange(sources);
            await database.SaveChangesAsync();
        });
        var texts = Enumerable.Range(0, 100).Select(_ => Packed(string.Join('\n', Enumerable.Range(0, 8).Select(_ => Sentence(dice, 55))))).ToList();
        for (var from = 0; from < Dropped; from += Batch)
        {
            await portal.InScopeAsync(async services =>
            {
                var database = services.GetRequiredService<PortalDbContext>();
                database.ChangeTracker.AutoDetectChangesEnabled = false;
                var links = Enumerable.Range(from, Batch).Select(number => Link(number, sources[number % Outlets])).ToList();
                database.AddRange(links);
                await database.SaveChangesAsync();
                database.AddRange(links.Select((link, i) => Passed(link, from + i, texts[i % texts.Count], dice)));
                await database.SaveChangesAsync();
            });
        }
    }

    private static FoundLink Link(int number, Source source)
    {
        var address = $"https://{source.Outlet.SiteKey}/lain/{number}";
        var found = new DateTime(2026, 8, 25, 1, 0, 0, DateTimeKind.Utc).AddMinutes((long)number * 90 * 24 * 60 / Dropped);
        var link = new FoundLink { OutletId = source.Outlet.Id, SourceId = source.Id, CanonicalUrl = address, Url = address, FoundUtc = found };
        link.FinishNotMatched(number % 20, found.AddMinutes(1));
        return link;
    }

    private static DroppedArticle Passed(FoundLink link, int number, byte[] text, Random dice) => new()
    {
        FoundLinkId = link.Id,
        OutletId = link.OutletId,
        Title = Sentence(dice, 8),
        CanonicalUrl = link.CanonicalUrl,
        Url = link.Url,
        PublishedUtc = link.FoundUtc,
        PublishedOn = DateOnly.FromDateTime(link.FoundUtc),
        PublishedFrom = "Meta",
        ReadUtc = link.FoundUtc.AddMinutes(1),
        ScoreTenths = number % 20,
        Kind = MentionKind.Earned,
        PageHash = $"{number:x64}",
        TextLength = 3000,
        Text = text,
    };

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static Mention One(int number, int mentions, bool isDecided, Outlet outlet, Story story, List<Nagari> nagari, Random dice)
    {
        // The newest wait; what is older is decided.
        var day = new DateOnly(2026, 11, 20).AddDays(-(int)((mentions - number) * 365L * 4 / mentions));
        var score = dice.Next(20, 120);
        var sentence = Sentence(dice, 18);
        var mention = new Mention
        {
            Outlet = outlet,
            Story = story,
            CanonicalUrl = $"https://{outlet.SiteKey}/{number}",
            Url = $"https://{outlet.SiteKey}/{number}",
            Title = number % 1000 == 7 ? $"Gerobak {Sentence(dice, 7)}" : Sentence(dice, 8),
            PublishedUtc = day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc),
            PublishedOn = day,
            PublishedFrom = "Meta",
            FoundUtc = day.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc),
            Sentence = sentence,
            ScoreTenths = score,
            Priority = score,
            Reasons = Reasons,
            Text = string.Join('\n', Enumerable.Range(0, 8).Select(_ => Sentence(dice, 55)).Append(sentence)),
            PageHash = $"{number:x64}",
            CopyHash = null,
            Kind = dice.Next(10) switch { 0 or 1 => MentionKind.Release, 2 => MentionKind.Paid, 3 => MentionKind.Owned, _ => MentionKind.Earned },
            Warnings = dice.Next(12) == 0 ? "date.conflict" : "",
        };
        if (dice.Next(3) == 0)
            mention.Nagari.Add(nagari[dice.Next(nagari.Count)]);
        var decided = mention.FoundUtc.AddHours(1 + dice.Next(48));
        if (!isDecided && number >= mentions - New)
            return mention;
        if (!isDecided)
            mention.SetAside("sari", decided);
        else if (dice.Next(10) < 4)
            mention.Reject("Tentang daerah lain", "sari", decided);
        else if (dice.Next(20) == 0)
            mention.AcceptAutomatically(decided);
        else
            mention.Accept(mention.Kind, "sari", decided);
        return mention;
    }

    private static string Sentence(Random dice, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[dice.Next(Words.Length)])) + ".";
}
