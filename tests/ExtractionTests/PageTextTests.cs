using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests;

public sealed class PageTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("satu", "satu")]
    [InlineData("satu ", "satu")]
    [InlineData("satu  ", "satu")]
    [InlineData("satu\n", "satu")]
    [InlineData("  satu \t\r\n dua  ", "satu dua")]
    [InlineData("satu\u00A0dua\u2003tiga", "satu dua tiga")]
    [InlineData("\uFEFFsatu\u200B", "satu")]
    public void Blanks_are_folded(string text, string folded)
    {
        Assert.Equal(folded, PageText.Fold(text));
        Assert.Equal(folded, PageText.Fold(PageText.Fold(text)));
        Assert.Equal(folded, PageText.Fold(new System.Text.StringBuilder(text)));
    }

    [Theory]
    [InlineData("satu<b>dua</b>", "satudua")]
    [InlineData("satu<br>dua", "satu dua")]
    [InlineData("<p>satu</p><p>dua</p>", "satu dua")]
    [InlineData("<table><tr><td>satu<td>dua</table>", "satu dua")]
    [InlineData("satu<!-- dua -->", "satu")]
    [InlineData("satu<script>dua</script><style>dua</style><noscript>dua</noscript><template>dua</template>", "satu")]
    public void The_text_is_what_a_reader_sees(string html, string text) => Assert.Equal(text, PageText.Of(Body(html)));

    [Fact]
    public void Descendants_come_in_the_order_of_the_page() =>
        Assert.Equal(["DIV", "B", "#text", "I", "P", "#text"], PageText.Descendants(Body("<div><b>x</b><i></i></div><p>y</p>")).Select(node => node.NodeName));

    [Fact]
    public void What_is_not_entered_is_named_but_not_its_children() =>
        Assert.Equal(["DIV", "P", "#text"], PageText.Descendants(Body("<div><b>x</b></div><p>y</p>"), node => node.NodeName != "DIV").Select(node => node.NodeName));

    [Theory]
    [InlineData("", 0)]
    [InlineData("x", 1)]
    [InlineData("<b></b>", 1)]
    [InlineData("<b><i>x</i></b>y", 3)]
    [InlineData("<b><i></i></b><p><b><i><u></u></i></b></p><b></b>", 4)]
    public void Depth_is_that_of_the_deepest_node(string html, int depth) => Assert.Equal(depth, PageText.Depth(Body(html)));

    private static IElement Body(string html) => new HtmlParser().ParseDocument(html).Body!;
}
