using PortalMitra.Modules.MediaExposure.MediaExposure.Comparing;

namespace PortalMitra.MediaExposureTests.Comparing;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("satu dua tiga", "satu dua tiga", "=satu dua tiga")]
    [InlineData("satu dua tiga", "satu empat tiga", "=satu|-dua|+empat|=tiga")]
    [InlineData("satu dua", "satu dua tiga", "=satu dua|+tiga")]
    [InlineData("satu dua tiga", "dua tiga", "-satu|=dua tiga")]
    [InlineData("", "baru", "+baru")]
    [InlineData("lama", "", "-lama")]
    [InlineData("", "", "")]
    [InlineData("a b c a b b a", "c b a b a c", "-a b|=c|+b|=a b|-b|=a|+c")]
    [InlineData("baris satu\nbaris dua", "baris satu\n\n baris  dua ", "=baris satu\nbaris dua")]
    [InlineData("kata “satu” dan ‘dua’", "kata \"satu\" dan 'dua'", "=kata “satu” dan ‘dua’")]
    [InlineData("satu\ndua", "satu dua", "=satu|-\n|=dua")]
    public void Shows_what_was_taken_out_and_put_in(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', WordDifference.Between(before, after).Select(Written)));

    [Fact]
    public void Each_side_can_be_put_together_again_from_the_runs()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var (before, after) = (Text(random), Text(random));
            var runs = WordDifference.Between(before, after);
            Assert.Equal(before, string.Join(' ', runs.Where(run => run.Kind != ChangeKind.Added).Select(run => run.Text)));
            Assert.Equal(after, string.Join(' ', runs.Where(run => run.Kind != ChangeKind.Removed).Select(run => run.Text)));
        }
    }

    [Fact]
    public void Long_texts_with_nothing_in_common_are_replaced_whole()
    {
        var before = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"a{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"b{i}"));

        Assert.Equal([ChangeKind.Removed, ChangeKind.Added], WordDifference.Between(before, after).Select(run => run.Kind));
    }

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(0, 12)).Select(_ => (char)('a' + random.Next(4))));

    private static string Written(WordChange run) => run.Kind switch { ChangeKind.Same => "=", ChangeKind.Removed => "-", _ => "+" } + run.Text;
}
