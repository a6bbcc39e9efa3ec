using System.Text;
using PortalMitra.Framework.Files;

namespace PortalMitra.FrameworkTests.Files;

public sealed class FileSignsTests
{
    [Theory]
    [InlineData("\u00FF\u00D8\u00FF\u00E0----", "image/jpeg")]
    [InlineData("\u0089PNG\r\n\u001A\n----", "image/png")]
    [InlineData("RIFF----WEBPVP8 ", "image/webp")]
    [InlineData("%PDF-1.7\n", "application/pdf")]
    [InlineData("ID3\u0003----", "audio/mpeg")]
    [InlineData("\u00FF\u00FB\u0090----", "audio/mpeg")]
    [InlineData("OggS----", "audio/ogg")]
    [InlineData("\0\0\0\u0020ftypM4A ----", "audio/mp4")]
    [InlineData("\0\0\0\u0020ftypisom----", "video/mp4")]
    [InlineData("RIFF----WAVEfmt ", null)]
    [InlineData("<svg xmlns=", null)]
    [InlineData("<!DOCTYPE html>", null)]
    [InlineData(" %PDF-1.7", null)]
    [InlineData("MZ", null)]
    [InlineData("PK\u0003\u0004", "application/zip")]
    [InlineData("", null)]
    public void A_file_is_what_it_begins_as(string start, string? expected) =>
        Assert.Equal(expected, FileSigns.Of(Encoding.Latin1.GetBytes(start))?.MediaType);

    [Theory]
    [InlineData("foto.JPG", "foto.jpg")]
    [InlineData("C:\\Users\\siti\\halaman 7.jpeg", "halaman-7.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("virus.exe.jpg", "virus-exe.jpg")]
    [InlineData("a\u202Egpj.exe", "a-gpj.jpg")]
    [InlineData("  ", "berkas.jpg")]
    [InlineData(null, "berkas.jpg")]
    [InlineData("\"><script>.jpg", "script.jpg")]
    [InlineData("nagari é 図.jpg", "nagari-é-図.jpg")]
    public void A_name_is_made_harmless(string? sent, string expected) => Assert.Equal(expected, FileNames.Clean(sent, ".jpg"));
}
