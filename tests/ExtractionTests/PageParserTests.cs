using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests;

public sealed class PageParserTests
{
    [Theory]
    [InlineData("satu<b>dua</b>", "satudua")]
    [InlineData("<p>satu</p><script>x</script><p>dua</p>", "satu dua")]
    [InlineData("<b>satu</b>\n<i>dua</i>", "satu dua")]
    [InlineData("<b>satu</b><!-- x --><i>dua</i>", "satudua")]
    [InlineData("<b>satu</b><style>x</style><i>dua</i>", "satu dua")]
    [InlineData("<p>satu <em>dua</em> <strong>tiga</strong>, empat.</p>", "satu dua tiga, empat.")]
    [InlineData("<p>a < b</p><!-- x", "a < b")]
    [InlineData("<p onclick='a>b'>satu<p>dua<br>tiga", "satu dua tiga")]
    [InlineData("<table><td>satu<td>dua</table>", "satu dua")]
    [InlineData("<DIV>satu</DIV><DIV>dua</DIV>", "satu dua")]
    [InlineData("&lt;p&gt; &amp; &copy;", "<p> & ©")]
    public void The_slim_page_has_the_words_of_the_whole(string html, string text)
    {
        Assert.Equal(text, PageText.Of(Parse(html, isSlim: true)!.Body!));
        if (!html.Contains("<style>", StringComparison.Ordinal))
            Assert.Equal(text, PageText.Of(Parse(html, isSlim: false)!.Body!));
    }

    [Fact]
    public void The_whole_page_is_built_where_selectors_may_name_anything()
    {
        const string Html = "<div data-x=1 onclick=y><svg><path/></svg><script>x</script></div>";

        Assert.NotNull(Parse(Html, isSlim: false)!.QuerySelector("[data-x][onclick] svg + script"));
        Assert.Null(Parse(Html, isSlim: true)!.QuerySelector("[data-x], [onclick], svg, script"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Depth_counts_either_way(bool isSlim)
    {
        // html, body and the text add three levels.
        var html = string.Concat(Enumerable.Repeat("<div>", 97)) + "x";

        Assert.NotNull(PageParser.Parse(html.AsMemory(), 100, isSlim, CancellationToken.None));
        Assert.Null(PageParser.Parse(("<div>" + html).AsMemory(), 100, isSlim, CancellationToken.None));
    }

    [Fact]
    public void A_tree_keeps_nothing_of_the_buffer_it_was_read_from()
    {
        var buffer = "<p class=isi>satu</p>".ToCharArray();

        var document = PageParser.Parse(buffer, 100, isSlim: false, CancellationToken.None)!;
        Array.Fill(buffer, 'x');

        Assert.Equal("satu", document.QuerySelector("p.isi")?.TextContent);
    }

    [Fact]
    public void Many_threads_may_read_at_once() => Parallel.For(0, 200, i =>
        Assert.Equal($"nomor {i}", PageText.Of(Parse($"<!-- {i} --><p>nomor <b>{i}</b></p><script>{i}</script>", isSlim: true)!.Body!)));

    private static AngleSharp.Html.Dom.IHtmlDocument? Parse(string html, bool isSlim) => PageParser.Parse(html.AsMemory(), 100, isSlim, CancellationToken.None);
}
