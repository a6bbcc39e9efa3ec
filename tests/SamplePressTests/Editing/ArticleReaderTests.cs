using PortalMitra.SamplePress;
using PortalMitra.SamplePress.Editing;

namespace PortalMitra.SamplePressTests.Editing;

public sealed class ArticleReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 18, 30, 40, TimeSpan.Zero);

    private const string Text =
        """
        ---
        title: Judul: dengan titik dua
        age: 1d 2h
        number: 7
        byline: dst
        rubric: Daerah
        expect: trap
        trap: GeneralNews
        why: nothing
        ---

        Pertama {hari@1d}.

        Baca juga: Lain

        Kedua.
        """;

    [Fact]
    public void Reads_dates_relative_to_now_in_wib()
    {
        var article = ArticleReader.Read("Articles/x/slug.md", Text, Now);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 23, 30, 0, TimeSpan.FromHours(7)), article.PublishedAt);
        Assert.Equal("Pertama Senin (23/11/2026).", article.Paragraphs[0]);
        Assert.Equal("slug", article.Slug);
        Assert.Equal("Judul: dengan titik dua", article.Title);
    }

    [Fact]
    public void Keeps_read_also_lines_out_of_the_paragraphs()
    {
        var article = ArticleReader.Read("Articles/x/slug.md", Text, Now);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.Equal([new ReadAlsoLine(1, "Lain")], article.ReadAlso);
    }

    [Theory]
    [InlineData("title: ", "titel: ")]
    [InlineData("age: 1d 2h", "age: besok")]
    [InlineData("GeneralNews", "Nothing")]
    [InlineData("why: nothing", "why: nothing\nextra: 1")]
    public void Refuses_a_misspelt_file(string right, string wrong) =>
        Assert.Throws<FormatException>(() => ArticleReader.Read("a/x/slug.md", Text.Replace(right, wrong, StringComparison.Ordinal), Now));
}
