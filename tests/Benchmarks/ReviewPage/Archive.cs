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
        var reasons = """[{"kind":"SubjectNearPlace","points":3,"term":"perpustakaan","place":"lima puluh kota","zone":"Title"},{"kind":"SubjectWithNagari","points":1.5,"term":"buku","place":"taeh bukik","zone":"Body"}]""";
        for (var from = 0; from < mentions; from += Batch)
        {
            await portal.InScopeAsync(async services =>
            {
                var database = services.GetRequiredService<PortalDbContext>();
                database.ChangeTracker.AutoDetectChangesEnabled = false;
                database.AttachRange(outlets);
                var nagari = await database.Set<Nagari>().ToListAsync();
                Story? story = null;
                for (var number = from; number < Math.Min(from + Batch, mentions); number++)
                {
                    if (story is null || number % 3 == 0)
                        story = Story.Alone();
                    database.Add(One(number, mentions, outlets[dice.Next(Outlets)], story, nagari, reasons, dice));
                }

                await database.SaveChangesAsync();
            });
        }
    }

    private static Mention One(int number, int mentions, Outlet outlet, Story story, List<Nagari> nagari, string reasons, Random dice)
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
            Reasons = reasons,
            Text = string.Join('\n', Enumerable.Range(0, 8).Select(_ => Sentence(dice, 55)).Append(sentence)),
            PageHash = $"{number:x64}",
            CopyHash = null,
            Kind = dice.Next(10) switch { 0 or 1 => MentionKind.Release, 2 => MentionKind.Paid, 3 => MentionKind.Owned, _ => MentionKind.Earned },
            Warnings = dice.Next(12) == 0 ? "date.conflict" : "",
        };
        if (dice.Next(3) == 0)
            mention.Nagari.Add(nagari[dice.Next(nagari.Count)]);
        var decided = mention.FoundUtc.AddHours(1 + dice.Next(48));
        if (number >= mentions - New)
            return mention;
        if (number >= mentions - New - Unsure)
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
