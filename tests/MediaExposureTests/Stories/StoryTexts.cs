using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Stories;

/// <summary>One occasion as a release, its shortened copy and an own report tell it, and another occasion of the same office.</summary>
internal static class StoryTexts
{
    public const string Release =
        """
        Dinas Perpustakaan dan Kearsipan Kabupaten Lima Puluh Kota menyerahkan 620 buku cerita kepada Perpustakaan Nagari Piobang, Kamis (12/11/2026). Buku itu dihimpun dari iuran alumni selama setahun.
        “Satu buku yang sampai ke tangan anak lebih berguna daripada seratus yang tersimpan di gudang,” kata Ketua Alumni, Zulfadli Rahman, saat serah terima di aula nagari.
        Pengelola perpustakaan akan mencatat setiap peminjaman dan mengirim laporannya kepada para penyumbang setiap triwulan, lengkap dengan foto rak yang sudah terisi penuh.
        Penyerahan ditutup dengan mendongeng bersama empat puluh anak dari dua jorong terdekat, lalu makan bersama di halaman sampai hujan turun menjelang petang.
        """;

    /// <summary>Another dateline, the last paragraph cut, a line that leads elsewhere.</summary>
    public const string Copy =
        """
        LIMAPULUH KOTA, KL – Dinas Perpustakaan dan Kearsipan Kabupaten Lima Puluh Kota menyerahkan 620 buku cerita kepada Perpustakaan Nagari Piobang, Kamis (12/11/2026). Buku itu dihimpun dari iuran alumni selama setahun.
        Baca juga: Pasar Ibuh Ditata Ulang Mulai Pekan Depan
        "Satu buku yang sampai ke tangan anak lebih berguna daripada seratus yang tersimpan di gudang," kata Ketua Alumni, Zulfadli Rahman, saat serah terima di aula nagari.
        Pengelola perpustakaan akan mencatat setiap peminjaman dan mengirim laporannya kepada para penyumbang setiap triwulan, lengkap dengan foto rak yang sudah terisi penuh. (rls)
        """;

    public const string OwnReport =
        """
        Hujan baru reda ketika mobil bak terbuka berhenti di depan Perpustakaan Nagari Piobang. Enam ratus dua puluh buku diturunkan berantai dari tangan ke tangan, Kamis siang.
        Zulfadli Rahman, yang mengumpulkan iuran alumni sejak tahun lalu, memilih duduk di belakang. Ia hanya berpesan supaya buku tidak tersimpan di gudang.
        Sore itu empat puluh anak mendengar dongeng, dan setengahnya pulang membawa pinjaman pertama mereka.
        """;

    public const string OtherOccasion =
        """
        Sebelas ekor kambing kurban dibagikan panitia di Nagari Talang Maur, dan sebagian kulitnya dijual untuk menambah kas perpustakaan nagari di Kabupaten Lima Puluh Kota.
        Kas itu dipakai membeli meja lipat. Wali jorong berharap tahun depan jumlahnya bertambah sehingga setiap kelompok belajar punya meja sendiri.
        """;

    public static Mention Mention(Outlet outlet, int number, string text, DateOnly? day = null, string? title = null, DateTime? foundUtc = null)
    {
        var template = Mentions.New(outlet, number, day ?? new DateOnly(2026, 11, 13), title: title ?? $"Kabar {number}");
        return new Mention
        {
            Outlet = template.Outlet,
            Story = template.Story,
            CanonicalUrl = template.CanonicalUrl,
            Url = template.Url,
            Title = template.Title,
            PublishedUtc = template.PublishedUtc,
            PublishedOn = template.PublishedOn,
            PublishedFrom = template.PublishedFrom,
            FoundUtc = foundUtc ?? new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc),
            Sentence = template.Sentence,
            ScoreTenths = template.ScoreTenths,
            Priority = template.Priority,
            Reasons = template.Reasons,
            Text = text,
            PageHash = template.PageHash,
            CopyHash = template.CopyHash,
            Kind = template.Kind,
        };
    }
}
