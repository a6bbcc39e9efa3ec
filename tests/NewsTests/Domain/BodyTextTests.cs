using PortalMitra.Modules.News.Domain;

namespace PortalMitra.NewsTests.Domain;

public sealed class BodyTextTests
{
    [Fact]
    public void A_blank_line_begins_a_new_paragraph() =>
        Assert.Equal(["Satu", "Dua"], BodyText.Parse("Satu\n\n\n  \nDua").Select(block => Assert.IsType<BodyParagraph>(block).Words));

    [Fact]
    public void A_line_end_inside_a_paragraph_stays() =>
        Assert.Equal(["Satu", "Dua"], Assert.IsType<BodyParagraph>(Assert.Single(BodyText.Parse("Satu\n Dua "))).Lines);

    [Fact]
    public void Two_hash_signs_make_a_subheading_without_any_blank_line()
    {
        var blocks = BodyText.Parse("Satu\n## Judul \nDua");
        Assert.Equal(["Satu", "Judul", "Dua"], blocks.Select(block => block.Words));
        Assert.IsType<BodyHeading>(blocks[1]);
    }

    [Fact]
    public void Hyphens_in_a_row_make_one_list()
    {
        var blocks = BodyText.Parse("Bawa:\n- buku\n- pena\nDatang pagi");
        Assert.Equal(["buku", "pena"], Assert.IsType<BodyList>(blocks[1]).Items);
        Assert.Equal(["Bawa:", "buku pena", "Datang pagi"], blocks.Select(block => block.Words));
    }

    [Theory]
    [InlineData("-5 derajat")]
    [InlineData("#perpustakaan")]
    [InlineData("##tagar")]
    [InlineData("<h2>Judul</h2>")]
    [InlineData("[tautan](javascript:alert(1))")]
    public void Anything_else_is_words(string body) =>
        Assert.Equal(body, Assert.IsType<BodyParagraph>(Assert.Single(BodyText.Parse(body))).Words);

    [Theory]
    [InlineData("")]
    [InlineData(" \n \n")]
    public void Nothing_typed_is_nothing(string body) => Assert.Empty(BodyText.Parse(body));

    [Fact]
    public void The_words_of_all_blocks_are_found() => Assert.Equal("Judul Satu dua tiga", BodyText.WordsOf("## Judul\nSatu\n- dua\n- tiga"));
}
