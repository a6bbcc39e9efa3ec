using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.MediaExposureTests.Stories.Likeness;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("satu dua tiga", "satu dua tiga", "satu dua tiga")]
    [InlineData("satu dua tiga", "satu tiga", "satu [-dua] tiga")]
    [InlineData("satu tiga", "satu dua tiga", "satu [+dua] tiga")]
    [InlineData("satu dua tiga", "satu empat tiga", "satu [-dua] [+empat] tiga")]
    [InlineData("kata “satu”", "kata \"satu\"", "kata \"satu\"")]
    [InlineData("satu\ndua", "satu dua", "satu [-¶] dua")]
    [InlineData("", "satu", "[+satu]")]
    public void Words_that_stay_go_and_come_are_told_apart(string original, string copy, string pieces)
    {
        Assert.Equal(pieces, string.Join(' ', WordDiff.Of(original, copy).Select(piece => piece.Kind switch
        {
            DiffKind.LeftOut => $"[-{piece.Text}]",
            DiffKind.Added => $"[+{piece.Text}]",
            _ => piece.Text,
        })));
    }
}
