using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

/// <summary>The topic the portal is set up with, on the sentences that mislead.</summary>
public sealed class TopicMatcherTests
{
    private static readonly TopicMatcher Matcher = RecipeTopic.Matcher();

    [Theory]
    [InlineData("Perpustakaan Nagari Taeh Bukik Gelar Kelas Menyulam", "Kelas di Perpustakaan Nagari Taeh Bukik, Kabupaten Lima Puluh Kota, diikuti sepuluh warga.")]
    [InlineData("Dispusip Limapuluh Kota Latih Pengelola", "Dinas Perpustakaan dan Kearsipan Kabupaten Limapuluh Kota melatih empat puluh pengelola perpustakaan nagari.")]
    [InlineData("Bunda Literasi Buka Pekan Baca", "Bunda Literasi membuka pekan baca di Perpustakaan Daerah Kabupaten 50 Kota, Sarilamak.")]
    [InlineData("Bimtek TPBIS di Sarilamak", "Bimbingan teknis TPBIS bagi pengelola perpustakaan digelar di Sarilamak, Kabupaten Lima Puluh Kota, Senin.")]
    [InlineData("Perpustakaan Talang Maua Ramai", "Pengunjung Perpustakaan Nagari Talang Maua di Kecamatan Mungka, Kabupaten Lima Puluh Kota, bertambah.")]
    public void An_article_about_us_is_proposed(string title, string text) => Assert.True(Match(title, text).IsProposed);

    [Theory]
    [InlineData("Perpustakaan Kota Payakumbuh Raih Penghargaan", "Perpustakaan Kota Payakumbuh meraih penghargaan tingkat provinsi. Kota itu dikelilingi Kabupaten Lima Puluh Kota.")]
    [InlineData("Perpusnas Bina 50 Kota", "Perpustakaan Nasional membina perpustakaan di 50 kota di Indonesia sepanjang tahun ini.")]
    [InlineData("Jembatan di Limapuluh Kota Diperbaiki", "Jembatan penghubung dua nagari di Kabupaten Lima Puluh Kota selesai diperbaiki.")]
    [InlineData("Perpustakaan Nagari di Tanah Datar Juara", "Perpustakaan nagari di Kabupaten Tanah Datar menjadi juara lomba perpustakaan tingkat Sumatera Barat.")]
    [InlineData("Perpustakaan Tanjung Bungo Penang Dibuka", "Perpustakaan di kawasan Tanjung Bungo, Pulau Pinang, Malaysia, dibuka untuk umum.")]
    public void An_article_about_others_is_not(string title, string text) => Assert.False(Match(title, text).IsProposed);

    [Fact]
    public void A_neighbour_in_the_guest_list_takes_nothing_away() => Assert.True(Match(
        "Perpustakaan Nagari Piobang Diresmikan",
        "Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota diresmikan Bupati. Hadir pula tamu dari Kota Payakumbuh dan Kabupaten Agam.").IsProposed);

    [Theory]
    [InlineData("Tanjuang Bungo")]
    [InlineData("Tanjung Bungo")]
    [InlineData("TANJUNG BUNGO")]
    public void A_nagari_is_found_in_each_spelling(string name) => Assert.Equal(
        ["tanjuang-bungo"],
        Match("Kelas Menenun di Perpustakaan", $"Warga belajar menenun di Perpustakaan Nagari {name}, Kecamatan Suliki, Kabupaten Lima Puluh Kota.").Nagari);

    [Fact]
    public void The_sentence_shown_is_one_that_speaks_for_us() => Assert.Equal(
        "Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota melatih remaja menulis lamaran kerja.",
        Match("Remaja Belajar Melamar Kerja", "Hujan turun sejak pagi. Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota melatih remaja menulis lamaran kerja. Kegiatan berakhir sore.").Sentence);

    [Fact]
    public void The_score_is_the_sum_of_the_reasons_a_person_is_shown()
    {
        var match = Match("Perpustakaan Nagari Piobang Diresmikan", "Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota diresmikan.");

        Assert.NotEmpty(match.Reasons);
        Assert.Equal(match.Score, match.Reasons.Sum(reason => reason.Points));
    }

    [Fact]
    public void An_article_of_ten_thousand_sentences_and_one_without_any_are_matched() =>
        Assert.Equal((true, false), (Match("Perpustakaan", string.Concat(Enumerable.Repeat("Perpustakaan Nagari Piobang, Kabupaten Lima Puluh Kota. ", 10_000))).IsProposed, Match("", "").IsProposed));

    private static MatchResult Match(string title, string text) => Matcher.Match(title, [text]);
}
