namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>Words that prove nothing when two texts share them.</summary>
internal static class CommonWords
{
    /// <summary>In every text about us, or no name at all: offices, ranks, the regency, days, months, words of titles. Folded.</summary>
    private static readonly HashSet<string> InNames = Folded(
        """
        dinas perpustakaan kearsipan dispusip perpusda perpusnas perpusnag pustaka dpk kabupaten kab kota lima puluh limapuluh limapuluhkota luhak nan bungsu sumatera barat sumbar
        kecamatan nagari jorong desa kelurahan wali walinagari camat bupati wakil gubernur presiden kepala sekretaris sekda bidang seksi kasi kabid plt ketua anggota pengelola
        pustakawan fasilitator daerah tpbis transformasi berbasis inklusi sosial program umum nasional republik indonesia bunda literasi duta baca taman bacaan masyarakat tbm pojok
        pkk opd apbd apbn dana sarilamak harau payakumbuh bukittinggi padang panjang pekanbaru jakarta tanah datar agam limopuluah luak
        senin selasa rabu kamis jumat jum sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november desember
        wib acara kegiatan pelatihan kelas lomba festival pekan pertemuan kunjungan tahun hari datuak datuk sutan drs dra prof kom
        bapak ibu pak bu mak anak warga guru siswa pelajar sma smk paud universitas kantor gedung aula balai rumah pasar jalan masjid administrasi tingkat dasar layanan
        kominfo rls hms adv antara tim pemkab pemerintah dprd polres kementerian agama direktur manajer umkm kwt stan menurut sebanyak selain sementara setelah usai para
        """);

    /// <summary>The words between the words.</summary>
    private static readonly HashSet<string> Small = Folded(
        """
        yang dan di ke dari untuk pada dengan dalam ini itu ia dia mereka kami kita saya tidak juga oleh atau agar supaya karena sebab bahwa sebagai adalah akan telah sudah masih belum
        dapat bisa harus para sejumlah banyak lebih paling sangat saat ketika setelah sebelum sesudah hingga sampai antara lain secara tersebut menurut kata katanya ujar ujarnya
        tutur tuturnya ucap ucapnya jelas jelasnya sebut sebutnya menyebut mengatakan menyampaikan menambahkan menjelaskan jika bila kalau maka tetapi tapi namun serta pun lagi
        hanya saja baru bukan jadi menjadi ada tak seorang sebuah satu dua tiga empat lima enam tujuh delapan sembilan se tiap setiap semua seluruh beberapa masing hari tahun bulan
        pekan minggu jam pukul orang the of turut hadir kegiatan acara dilaksanakan melaksanakan digelar menggelar kepada terhadap melalui tentang bagi mulai kini lalu kemudian
        """);

    public static bool IsInNames(string folded) => folded.Length < 3 || InNames.Contains(folded);

    public static bool IsSmall(string folded) => Small.Contains(folded) || InNames.Contains(folded) || folded.Length < 2 || folded.All(char.IsAsciiDigit);

    private static HashSet<string> Folded(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Spelling.FoldWord).ToHashSet(StringComparer.Ordinal);
}
