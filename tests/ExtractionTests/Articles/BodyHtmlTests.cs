using System.Net;
using System.Text.RegularExpressions;
using PortalMitra.Extraction;
using PortalMitra.ExtractionTests.Corpus;

namespace PortalMitra.ExtractionTests.Articles;

/// <summary>Structure of the text in <see cref="Article.Html"/>, and its agreement with the paragraphs.</summary>
public sealed partial class BodyHtmlTests
{
    [Theory]
    [InlineData("<ul><li>Beras lima kilogram</li><li>Minyak goreng</li></ul>", "<ul><li>Beras lima kilogram</li><li>Minyak goreng</li></ul>", "Beras lima kilogram|Minyak goreng")]
    [InlineData("<ol start=3 type=a><li class=x>Pertama</li><li>Kedua</li></ol>", "<ol><li>Pertama</li><li>Kedua</li></ol>", "Pertama|Kedua")]
    [InlineData("<ul><li>Satu<ul><li>Dua</li><li>Tiga</li></ul></li><li>Empat</li></ul>", "<ul><li>Satu<ul><li>Dua</li><li>Tiga</li></ul></li><li>Empat</li></ul>", "Satu|Dua|Tiga|Empat")]
    [InlineData("<ul><li>Satu<ul><li>Dua</li></ul>lalu tiga</li></ul>", "<ul><li>Satu<ul><li>Dua</li></ul>lalu tiga</li></ul>", "Satu|Dua|lalu tiga")]
    [InlineData("<ul><li><p>Satu</p></li><li><p>Dua</p></li></ul>", "<ul><li>Satu</li><li>Dua</li></ul>", "Satu|Dua")]
    [InlineData("<ul></ul><ul><li></li><li>Satu</li></ul>", "<ul><li>Satu</li></ul>", "Satu")]
    [InlineData("<ul><li>Satu</li></ul><ul><li>Dua</li></ul>", "<ul><li>Satu</li></ul><ul><li>Dua</li></ul>", "Satu|Dua")]
    [InlineData("<table border=1><thead><tr><th>Nagari</th><th>Jiwa</th></tr></thead><tbody><tr><td>Painan</td><td>70</td></tr></tbody></table>", "<table><tr><th>Nagari</th><th>Jiwa</th></tr><tr><td>Painan</td><td>70</td></tr></table>", "Nagari|Jiwa|Painan|70")]
    [InlineData("<table><tr><td><ul><li>Satu</li></ul></td></tr></table>", "<table><tr><td><ul><li>Satu</li></ul></td></tr></table>", "Satu")]
    [InlineData("<blockquote class=x cite=/y><p>Air naik, kata dia.</p></blockquote>", "<blockquote><p>Air naik, kata dia.</p></blockquote>", "Air naik, kata dia.")]
    [InlineData("<blockquote>Air naik, kata dia.</blockquote>", "<blockquote><p>Air naik, kata dia.</p></blockquote>", "Air naik, kata dia.")]
    [InlineData("<blockquote><p>Air naik.</p><p>Kami lari.</p></blockquote>", "<blockquote><p>Air naik.</p><p>Kami lari.</p></blockquote>", "Air naik.|Kami lari.")]
    [InlineData("<h2 id=x class=y>Jalan putus</h2>", "<h2>Jalan putus</h2>", "Jalan putus")]
    [InlineData("<h3>Jalan putus</h3><p>Ya.</p><h4>Jembatan</h4>", "<h3>Jalan putus</h3><p>Ya.</p><h4>Jembatan</h4>", "Jalan putus|Ya.|Jembatan")]
    [InlineData("<h5>Jalan putus</h5>", "<h4>Jalan putus</h4>", "Jalan putus")]
    [InlineData("<h2><b>Jalan</b> putus</h2>", "<h2><strong>Jalan</strong> putus</h2>", "Jalan putus")]
    public void Structure_is_kept_without_its_attributes(string markup, string html, string paragraphs)
    {
        var article = Read(markup);

        Assert.Equal($"<p>{Pages.First}</p>{html}<p>{Pages.Second}</p><p>{Pages.Third}</p>", Squeeze(article.Html));
        Assert.Equal([Pages.First, .. paragraphs.Split('|'), Pages.Second, Pages.Third], article.Paragraphs);
    }

    [Theory]
    [InlineData("Air <b>naik</b> dan <strong class=x>deras</strong>.", "Air <strong>naik</strong> dan <strong>deras</strong>.")]
    [InlineData("Air <i>naik</i> dan <em>deras</em>, <cite>katanya</cite>.", "Air <em>naik</em> dan <em>deras</em>, <em>katanya</em>.")]
    [InlineData("Air <b><i>naik</i></b>.", "Air <strong><em>naik</em></strong>.")]
    [InlineData("Lihat <a href=\"/peta?a=1&amp;b=2\" target=_blank onclick=x>peta</a> itu.", "Lihat <a href=\"https://kabarpesisir.example/peta?a=1&amp;b=2\">peta</a> itu.")]
    [InlineData("Lihat <a href=peta>peta</a>.", "Lihat <a href=\"https://kabarpesisir.example/berita/peta\">peta</a>.")]
    [InlineData("Lihat <a href=https://lain.example/x#y><b>peta</b></a>.", "Lihat <a href=\"https://lain.example/x#y\"><strong>peta</strong></a>.")]
    [InlineData("Lihat <a href=javascript:x()>peta</a>.", "Lihat peta.")]
    [InlineData("Lihat <a href=mailto:a@b.example>peta</a>.", "Lihat peta.")]
    [InlineData("Lihat <a name=x>peta</a>.", "Lihat peta.")]
    [InlineData("<span style='color:red'>Air</span> <u>naik</u> <font size=2>deras</font>.", "Air naik deras.")]
    [InlineData("Air &lt;naik&gt; &amp; \"deras\" – ’é’.", "Air &lt;naik&gt; &amp; &quot;deras&quot; – ’é’.")]
    [InlineData("Air <img src=x.jpg alt=y> naik.", "Air  naik.")]
    public void Words_keep_their_stress_and_their_links(string markup, string html) =>
        Assert.Equal(Squeeze($"<p>{Pages.First}</p><p>{html}</p><p>{Pages.Second}</p><p>{Pages.Third}</p>"), Squeeze(Read($"<p>{markup}</p>").Html));

    [Fact]
    public void Preformatted_text_keeps_its_lines()
    {
        var article = Read("<pre>for i in a:\n    cetak(<b>i</b>)\n</pre>");

        Assert.Contains("<pre>for i in a:\n    cetak(<strong>i</strong>)", article.Html.Replace("&#xA;", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("for i in a: cetak(i)", article.Paragraphs);
    }

    public static TheoryData<string> Names { get; } = [.. CorpusFiles.Pages.Where(page => page.Kind == PageKind.Article).Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Paragraphs_and_HTML_say_the_same(string name)
    {
        var page = CorpusFiles.Pages.First(page => page.Name == name);

        if (ArticleExtractor.Extract(new PageInput(page.Content, page.Url, CorpusScore.Fetched), CancellationToken.None) is not ExtractionOutcome.Extracted { Article: var article })
            return;

        Assert.Equal(Letters(article.Text), Letters(WebUtility.HtmlDecode(AnyTag().Replace(article.Html, " "))));
        Assert.All(AnyTag().Matches(article.Html), tag => Assert.Matches(AllowedTag(), tag.Value));
        AssertIsWellFormed(article.Html);
    }

    private static void AssertIsWellFormed(string html)
    {
        var open = new Stack<string>();
        foreach (var tag in AnyTag().Matches(html).Select(match => match.Value).Where(tag => tag != "<br>"))
        {
            if (tag[1] != '/')
                open.Push(tag[1..^1].Split(' ')[0]);
            else
                Assert.Equal(open.Pop(), tag[2..^1]);
        }

        Assert.Empty(open);
    }

    private static Article Read(string markup) => Pages.Article(Pages.Html($"<h1>{Pages.Title}</h1><div class=entry-content><p>{Pages.First}</p>{markup}<p>{Pages.Second}</p><p>{Pages.Third}</p></div>"));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Squeeze(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex AnyTag();

    [GeneratedRegex("^<(?:/?(?:p|h2|h3|h4|ul|ol|li|blockquote|pre|table|tr|th|td|strong|em|a)|br|a href=\"https?://[^\"<>]*\")>$")]
    private static partial Regex AllowedTag();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
