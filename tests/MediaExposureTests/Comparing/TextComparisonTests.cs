using PortalMitra.Modules.MediaExposure.MediaExposure.Comparing;

namespace PortalMitra.MediaExposureTests.Comparing;

public sealed class TextComparisonTests
{
    [Theory]
    [InlineData("Sepuluh warga hadir.", "Sepuluh  warga\nhadir.", false)]
    [InlineData("\"Kami senang,\" katanya.", "“Kami senang,” katanya.", false)]
    [InlineData("PAYAKUMBUH, KP – Warga hadir", "Payakumbuh, KP - Warga hadir", false)]
    [InlineData("Warga hadir.\nDibaca 120 kali", "Warga hadir.\nDibaca 1.344 kali", false)]
    [InlineData("Warga hadir.\n6 Kali", "Warga hadir.", false)]
    [InlineData("Warga hadir.\n2 jam yang lalu", "Warga hadir.\n3 hari yang lalu", false)]
    [InlineData("Warga hadir.", "Warga tidak hadir.", true)]
    [InlineData("Ada 10 warga.", "Ada 100 warga.", true)]
    [InlineData("Biaya 1.500 rupiah.", "Biaya 1,500 rupiah.", true)]
    [InlineData("Buku dibaca 120 kali oleh para warga nagari di teras pustaka.", "Buku dibaca 121 kali oleh para warga nagari di teras pustaka.", true)]
    public void What_a_reader_reads_decides_whether_it_was_edited(string before, string after, bool isEdited) =>
        Assert.Equal(isEdited, TextComparison.IsEdited("Judul", before, "Judul", after));

    [Fact]
    public void A_new_headline_is_an_edit() => Assert.True(TextComparison.IsEdited("Warga hadir", "Isi", "Warga tidak hadir", "Isi"));

    [Theory]
    [InlineData("Pustaka nagari buka malam untuk warga yang bekerja di sawah", "Maaf halaman tidak ditemukan silakan cari berita lain", true)]
    [InlineData("Pustaka nagari buka malam untuk warga yang bekerja di sawah", "Pustaka nagari buka malam", false)]
    [InlineData("Pustaka nagari buka malam", "Pustaka nagari buka malam untuk warga yang bekerja di sawah sampai sore, kata pengelola kepada media ini.", false)]
    public void A_text_with_hardly_a_word_in_common_is_another(string before, string after, bool isAnother) =>
        Assert.Equal(isAnother, TextComparison.IsAnother(before, after));
}
