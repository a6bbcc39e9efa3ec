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

    /// <summary>The database repeats what was written, under other addresses, until there are enough: many times faster than writing each.</summary>
    private static async Task CopyAsync(PortalFixture portal, int missing)
    {
        await portal.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<PortalDbContext>();
            var columns = database.Model.FindEntityType(typeof(Mention))!.GetProperties().Select(property => property.Name).Where(name => name is not ("Id" or "CanonicalUrl")).Select(name => $"\"{name}\"").ToList();
            var list = string.Join(", ", columns);
            for (var round = 1; missing > 0; round++)
            {
                var size = Math.Min(Written, missing);
                var mentions = $"INSERT INTO exposure_mention (\"CanonicalUrl\", {list}) SELECT \"CanonicalUrl\" || '-{round}', {list} FROM exposure_mention WHERE \"Id\" <= {size}";
                var nagari = "INSERT INTO exposure_mention_nagari (\"MentionId\", \"NagariId\") SELECT copy.\"Id\", one.\"NagariId\" FROM exposure_mention_nagari one "
                    + "JOIN exposure_mention first ON first.\"Id\" = one.\"MentionId\" "
                    + $"JOIN exposure_mention copy ON copy.\"OutletId\" = first.\"OutletId\" AND copy.\"CanonicalUrl\" = first.\"CanonicalUrl\" || '-{round}' WHERE first.\"Id\" <= {size}";
                await database.Database.ExecuteSqlRawAsync(mentions);
                await database.Database.ExecuteSqlRawAsync(nagari);
                missing -= size;
            }
        });
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
