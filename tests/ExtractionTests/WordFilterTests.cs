using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests;

public class WordFilterTests
{
    private static readonly WordFilter Filter = new(["entry-date", "date", "tgl", "voir-aussi"]);

    [Theory]
    [InlineData("post-date", true)]
    [InlineData("POSTDATE", true)]
    [InlineData("tgl", true)]
    [InlineData("tg", false)]
    [InlineData("", false)]
    [InlineData("dat e", false)]
    [InlineData("candid", false)]
    [InlineData("dadatete", true)]
    [InlineData("voirMaussi", false)]
    [InlineData("ädäte tĸl", false)]
    public void A_text_holds_a_word_in_any_case_and_anywhere(string text, bool holds) => Assert.Equal(holds, Filter.IsIn(text));

    [Fact]
    public void A_text_that_ends_inside_a_word_does_not_hold_it() => Assert.False(new WordFilter(["tanggal"]).IsIn("tang"));
}
