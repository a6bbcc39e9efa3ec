using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.MediaExposureTests.Stories.Likeness;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("40 peserta", "40")]
    [InlineData("empat puluh peserta", "40")]
    [InlineData("dua puluh empat ibu", "24")]
    [InlineData("sebelas lembaga, tiga belas sekolah", "11 13")]
    [InlineData("delapan ratus buku", "800")]
    [InlineData("seratus dua belas keluarga", "112")]
    [InlineData("1.340 kunjungan", "1340")]
    [InlineData("10 ribu dan sepuluh ribu", "10000 10000")]
    [InlineData("Rp35 juta", "35000000")]
    [InlineData("tidak ada", "")]
    public void Numbers_are_read_as_the_press_writes_them(string text, string numbers)
    {
        Assert.Equal(numbers, string.Join(' ', NumberWords.In(ArticleWords.Of([text])).Select(number => number.Value)));
    }
}
