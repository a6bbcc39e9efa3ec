using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Kab.50 Kota", "kab 50 kota")]
    [InlineData("LIMA PULUH KOTA!", "lima puluh kota")]
    [InlineData("Solok Bio-bio", "solok bio bio")]
    [InlineData("Jum'at, Qur’an", "jumat quran")]
    [InlineData("‘Rumah Baca’", "rumah baca")]
    [InlineData("Tanjuáng Búngo", "tanjuang bungo")]
    [InlineData("perpus\u00ADtakaan", "perpustakaan")]
    [InlineData("A\u0301gam", "agam")]
    [InlineData(" … – ", "")]
    public void Words_are_letters_and_digits_in_lower_case(string text, string words) => Assert.Equal(words, string.Join(' ', WordReader.WordsOf(text)));

    [Fact]
    public void Words_know_where_they_stand()
    {
        const string Text = "Kab. 50 Kota";
        var reader = new WordReader(Text, stackalloc char[WordReader.MaxWord]);
        var places = new List<string>();
        while (reader.Read())
            places.Add(Text[reader.Start..reader.End]);

        Assert.Equal(["Kab", "50", "Kota"], places);
    }

    [Fact]
    public void A_run_of_letters_without_end_is_read_to_its_end() => Assert.Equal(1000, WordReader.WordsOf(new string('a', 1000)).Sum(word => word.Length));
}
