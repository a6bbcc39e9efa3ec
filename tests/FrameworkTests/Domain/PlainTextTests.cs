using PortalMitra.Framework.Domain;

namespace PortalMitra.FrameworkTests.Domain;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  Taeh Bukik \r\n", "Taeh Bukik")]
    [InlineData("satu\r\ndua\rtiga", "satu\ndua\ntiga")]
    [InlineData("a\u0000b\u0008c\u001Bd\u0085e", "abcd\ne")]
    [InlineData("kata\uFFFE\uFFFF", "kata")]
    [InlineData("ujung\uD83D", "ujung")]
    [InlineData("buku 📚 minang “kaba”", "buku 📚 minang “kaba”")]
    public void Keeps_words_and_drops_what_cannot_be_stored(string? typed, string stored) => Assert.Equal(stored, PlainText.Clean(typed));

    [Fact]
    public void A_line_stays_one_line() => Assert.Equal("Rute baru tiap Sabtu", PlainText.CleanLine(" Rute baru\r\n\r\n tiap\tSabtu "));

    [Fact]
    public void Nothing_is_null() => Assert.Null(PlainText.CleanOrNull(" \u0000\r\n "));
}
