namespace PortalMitra.MediaExposureTests.Matching;

/// <summary>Lines that outlets set between the paragraphs are none of the article.</summary>
public sealed class SideNotesTests
{
    private const string Title = "Harga Telur Anjlok";
    private const string Lead = "MUNGKA – Peternak ayam di Kecamatan Mungka, Kabupaten Limapuluh Kota, mengeluhkan harga telur yang anjlok sejak awal pekan.";

    [Theory]
    [InlineData("Baca juga: Perpustakaan Nagari Talang Maur Latih Warga")]
    [InlineData("BACA JUGA : Dispusip Limapuluh Kota Tambah Jadwal")]
    [InlineData("Baca Juga\nBupati Limapuluh Kota Resmikan Gedung Perpustakaan")]
    [InlineData("Tags: Kabupaten Lima Puluh Kota, Perpustakaan Nagari, Bunda Literasi")]
    [InlineData("Tautan terkait: Dinas Kesehatan | Dinas Perpustakaan dan Kearsipan | PPID")]
    [InlineData("Mereka rugi besar. Baca juga: Dispusip Limapuluh Kota Selamatkan Arsip")]
    [InlineData("#Perpustakaan #DispusipLimaPuluhKota #Sarilamak")]
    public void They_do_not_speak_for_it(string note) => Assert.False(Match(note).IsProposed);

    [Fact]
    public void Headlines_behind_the_last_sentence_do_not_either() => Assert.False(RecipeTopic.Matcher().Match(
        Title, [Lead, "Mereka berharap harga pulih.", "Dispusip Limapuluh Kota Tambah Jadwal", "Perpustakaan Nagari Piobang Diresmikan", "Harga Gambir Naik"]).IsProposed);

    [Theory]
    [InlineData("Dispusip Limapuluh Kota membagikan buku beternak kepada mereka.")]
    [InlineData("Baca juga informasi di papan pengumuman Perpustakaan Nagari Talang Maur, kata mereka.")]
    [InlineData("Baca Juga\nBerita lain\nDispusip Limapuluh Kota membagikan buku beternak kepada peternak.")]
    public void A_sentence_of_the_article_does(string sentence) => Assert.True(Match(sentence).IsProposed);

    private static Modules.MediaExposure.MediaExposure.Matching.MatchResult Match(string line) => RecipeTopic.Matcher().Match(Title, [Lead, .. line.Split('\n'), "Mereka berharap harga pulih."]);
}
