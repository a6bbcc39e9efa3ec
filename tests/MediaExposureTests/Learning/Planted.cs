using PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

namespace PortalMitra.MediaExposureTests.Learning;

/// <summary>Decisions whose cause is known, for it was planted: some words are met mostly in what was accepted, others mostly in what was rejected.</summary>
internal static class Planted
{
    public static readonly IReadOnlyList<string> Liked = ["pustakawan", "lapak", "dongeng", "nagari"];
    public static readonly IReadOnlyList<string> Disliked = ["lowongan", "tender", "pilkada", "kecelakaan"];

    private static readonly string[] Neutral =
    [
        "warga", "pasar", "sekolah", "jalan", "bupati", "rapat", "kegiatan", "anak", "petani", "kantor", "panen", "sawah", "lomba", "peserta", "gedung", "acara", "hujan", "mobil",
        "dapur", "kain", "buku", "guru", "pemuda", "masjid", "kopi", "ternak", "jembatan", "pelatihan", "pameran", "lapangan",
    ];

    /// <param name="signal">How often the planted word belongs to its sort; 0.5 plants nothing.</param>
    /// <param name="scoreTells">The plain score alone tells accepted from rejected.</param>
    public static List<Lesson> Lessons(int count, double signal, int seed = 1, bool scoreTells = false)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(number =>
        {
            var isAccepted = number % 5 < 3;
            var score = scoreTells ? (isAccepted ? 60 : 20) + chance.Next(30) : 20 + chance.Next(60);
            var words = (chance.NextDouble() < signal) == isAccepted ? Liked : Disliked;
            return Of(number, number, isAccepted, $"{words[chance.Next(words.Count)]} {Some(chance, 3)}", Some(chance, 6), score);
        })];
    }

    public static Lesson Of(long id, long story, bool isAccepted, string title, string sentence, int score, string reasons = "[]", long outlet = 1) =>
        new(id, story, isAccepted, score, MentionTraits.Of(title, sentence, reasons, outlet, score));

    /// <summary>The same decisions with their outcomes dealt out anew.</summary>
    public static List<Lesson> Permuted(List<Lesson> lessons, int seed)
    {
        var labels = lessons.Select(lesson => lesson.IsAccepted).ToArray();
        new Random(seed).Shuffle(labels);
        return [.. lessons.Select((lesson, at) => lesson with { IsAccepted = labels[at] })];
    }

    private static string Some(Random chance, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Neutral[chance.Next(Neutral.Length)]));
}
