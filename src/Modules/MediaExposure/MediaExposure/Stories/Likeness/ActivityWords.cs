namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>What was done, by the words in title and opening. A text may be of several kinds.</summary>
internal static class ActivityWords
{
    private static readonly (string Kind, string[] Beginnings)[] Kinds =
    [
        ("Training", ["pelatihan", "melatih", "dilatih", "berlatih", "bimtek", "bimbingan", "lokakarya", "workshop", "diklat"]),
        ("Class", ["kelas", "belajar", "diajar", "kursus"]),
        ("Contest", ["lomba", "berlomba", "juara", "pemenang", "perlombaan", "bertutur"]),
        ("Festival", ["festival", "pekan", "pameran", "gerai", "stan", "bazar"]),
        ("Visit", ["kunjungan", "berkunjung", "mengunjungi", "menginap", "meninjau", "singgah", "menyambangi", "bertandang"]),
        ("Meeting", ["pertemuan", "rapat", "stakeholder", "pemangku", "musyawarah", "forum", "diskusi"]),
        ("Agreement", ["mou", "kesepahaman", "perjanjian", "kesepakatan", "meneken", "diteken", "menandatangani", "penandatanganan"]),
        ("Donation", ["menyerahkan", "penyerahan", "menyumbang", "sumbang", "sumbangan", "hibah", "donasi", "wakaf", "bantuan"]),
        ("Mobile", ["keliling", "pusling", "mobil"]),
        ("Archives", ["arsip", "kearsipan", "naskah", "manuskrip"]),
        ("Opening", ["meresmikan", "diresmikan", "peresmian"]),
        ("Assessment", ["penilaian", "dinilai", "akreditasi", "visitasi", "verifikasi", "asesor"]),
        ("Storytelling", ["dongeng", "mendongeng", "pendongeng"]),
        ("Garden", ["kebun", "menanam", "bertanam", "panen"]),
        ("Weaving", ["tenun", "menenun", "sulam", "menyulam", "anyaman", "menganyam", "rajut"]),
    ];

    public static IReadOnlyList<string> In(string text)
    {
        var words = ArticleWords.Of([text]).ToHashSet(StringComparer.Ordinal);
        // The office's own name is not what was done.
        words.Remove("kearsipan");
        return [.. Kinds.Where(kind => kind.Beginnings.Any(words.Contains)).Select(kind => kind.Kind)];
    }
}
