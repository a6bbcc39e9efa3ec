using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

/// <summary>What once went wrong, one page each.</summary>
public sealed class FoundFaultsTests
{
    [Theory]
    [InlineData("<p id=\"a\"class=\"b\"></p>")]
    [InlineData("<script>created</script>")]
    [InlineData("<br/>")]
    public void A_page_that_grows_while_it_is_made_slim_is_read(string piece)
    {
        // The buffer is borrowed, and as long as the page at lengths like this one.
        const int Length = 65_536 - 21;
        var page = Pages.Html(Pages.Paragraphs);
        var filler = string.Concat(Enumerable.Repeat(piece, (Length - page.Length) / piece.Length));

        Assert.Equal(Pages.Text, Pages.Article((page + filler).PadRight(Length)).Paragraphs);
    }

    [Theory]
    [InlineData("<p>{0}</p><svg class=x /><p>{1}</p><p>{2}</p><svg><path/></svg>")]
    [InlineData("<p>{0}</p><svg><path d=x><p>{1}</p><p>{2}</p><svg></svg>")]
    [InlineData("<p>{0}</p><svg><symbol><svg></svg><text>label</text></symbol></svg><p>{1}</p><p>{2}</p>")]
    public void A_drawing_ends_where_a_paragraph_begins(string form) =>
        Assert.Equal(Pages.Text, Pages.Article(Pages.Html("<div>" + Fill(form) + "</div>")).Paragraphs);

    [Theory]
    [InlineData("<table><tr><td><div>Painan</div></td><td><div>70</div></td></tr></table>", "Painan", "70")]
    [InlineData("<ul><li><div>Beras 5 kg</div></li><li>Gula</li></ul>", "Beras 5 kg", "Gula")]
    public void Words_of_a_cell_may_stand_in_a_box(string markup, string first, string second)
    {
        var read = Pages.Article(Pages.Html($"<div>{Pages.Paragraphs}{markup}</div>")).Paragraphs;

        Assert.Equal([.. Pages.Text, first, second], read);
    }

    [Fact]
    public void Two_lines_of_one_entry_stay_two() =>
        Assert.Contains("<li>Satu butir.<br>Dua butir.</li>", Pages.Article(Pages.Html($"<div>{Pages.Paragraphs}<ul><li><p>Satu butir.</p><p>Dua butir.</p></li></ul></div>")).Html, StringComparison.Ordinal);

    [Fact]
    public void What_Word_writes_parts_no_words_and_joins_none()
    {
        var read = Pages.Article(Pages.Html($"<div>{Pages.Paragraphs}<p><b>kata</b> <![if !x]><i>lain</i> di sini.</p><p>Nilai a <<!-- x -->b maka turun.</p></div>")).Paragraphs;

        Assert.Equal([.. Pages.Text, "kata lain di sini.", "Nilai a <b maka turun."], read);
    }

    [Theory]
    [InlineData("<p>Senin, 12 Januari 2026 | 10:15 WIB</p>")]
    [InlineData("<div>12/01/2026 09.00 WIB</div>")]
    public void A_date_above_the_text_is_no_paragraph(string line) =>
        Assert.Equal(Pages.Text, Pages.Article(Pages.Html($"<h1>{Pages.Title}</h1><div>{line}{Pages.Paragraphs}</div>")).Paragraphs);

    [Fact]
    public void A_further_page_may_be_short()
    {
        var page = new PageInput(Encoding.UTF8.GetBytes(Pages.Html($"<h1>{Pages.Title}</h1><div class=entry-content><p>{Pages.First}</p></div>")), Pages.Url, Pages.Fetched);

        Assert.IsType<ExtractionOutcome.Failed>(ArticleExtractor.Extract(page, CancellationToken.None));
        Assert.IsType<ExtractionOutcome.Extracted>(ArticleExtractor.Extract(page with { IsFurtherPage = true }, CancellationToken.None));
    }

    private static string Fill(string form) =>
        form.Replace("{0}", Pages.First, StringComparison.Ordinal).Replace("{1}", Pages.Second, StringComparison.Ordinal).Replace("{2}", Pages.Third, StringComparison.Ordinal);
}
