using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

public sealed class BrokenPageTests
{
    private const int FiveMegabytes = 5 * 1024 * 1024;

    [Theory]
    [InlineData("<html><head><title>{0}</title><body><div><p>{1}<p>{2}<p>{3}")]
    [InlineData("<title>{0}</title><p>{1}<p>{2}<p>{3}")]
    [InlineData("<html><title>{0}</title></head><div><p>{1}</div></p><p>{2}</b></p></div></div><p>{3}")]
    [InlineData("<html><body><title>{0}</title><b><i><p>{1}</b></i><p>{2}</p><p>{3}</p></html></body>")]
    [InlineData("<html><title>{0}</title><body class=\"a\" class='b' onload=\"x('>')\"><p style=color:red; align=\"left>\">{1}</p><p>{2}</p><p>{3}</p>")]
    [InlineData("<html><title>{0}</title><div><p>{1}</p><p>{2}</p><p>{3}</p></div><!-- tidak ditutup <p>bukan teks</p>")]
    [InlineData("<html><title>{0}</title><div><p>{1}</p><p>{2}</p><p>{3}</p></div><script>var tidak = '<p>ditutup")]
    [InlineData("<html><title>{0}</title><table><p>{1}</p><p>{2}</p><p>{3}</p></table>")]
    [InlineData("<HTML><TITLE>{0}</TITLE><BODY><P>{1}<P>{2}<P>{3}<P CLA")]
    [InlineData("\uFEFF\uFEFF<html><title>{0}</title><p>{1}</p><p>{2}</p><p>{3}</p><![CDATA[ x ]]><!>")]
    public void Careless_markup_is_read_as_browsers_read_it(string form)
    {
        var html = form.Replace("{0}", Pages.Title, StringComparison.Ordinal).Replace("{1}", Pages.First, StringComparison.Ordinal)
            .Replace("{2}", Pages.Second, StringComparison.Ordinal).Replace("{3}", Pages.Third, StringComparison.Ordinal);

        var article = Pages.Article(html);

        Assert.Equal(Pages.Title, article.Title);
        Assert.Equal(Pages.Text, article.Paragraphs);
    }

    [Theory]
    [InlineData("<frameset><frame src=a></frameset>")]
    [InlineData("<html><head><title>Tanpa badan</title></head></html>")]
    [InlineData("<html></html>")]
    [InlineData("<title>")]
    [InlineData("<div")]
    [InlineData("<html lang")]
    [InlineData("<body><template><p>isi</template>")]
    [InlineData("<svg><title>Judul gambar</title><foreignObject><div>isi</div></foreignObject></svg><div>")]
    [InlineData("<math><mi><div></mi></math>")]
    [InlineData("<html><meta property=\"og:title\"><meta name='pubdate'><time><link rel=canonical><base href='http://['>")]
    public void A_page_with_next_to_nothing_fails_with_a_reason(string html) => Assert.IsType<ExtractionOutcome.Failed>(Pages.Extract(html));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<span class='widget related'>")]
    [InlineData("<svg>")]
    public void Five_megabytes_of_nesting_are_too_deep(string opening)
    {
        var html = $"<html><head><title>{Pages.Title}</title></head><body>" + Repeat(opening);

        Assert.Equal(ExtractionFailure.TooDeep, Pages.Failure(html));
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("</div>")]
    [InlineData("<button><form>")]
    [InlineData("<br>")]
    [InlineData("<li>Nagari")]
    [InlineData("<!-- x -->")]
    [InlineData("&amp;&#8211;&tidak;")]
    [InlineData("Baca juga Dapatkan 1 Mei ")]
    [InlineData("                                        ")]
    [InlineData("<time>12 Januari</time>")]
    [InlineData("<a href=/x>Jalan lintas barat ditutup sementara karena longsor</a>")]
    public void Five_megabytes_side_by_side_are_read(string piece) =>
        Assert.IsType<ExtractionOutcome.Extracted>(Pages.Extract(Pages.Html($"<h1>{Pages.Title}</h1><article class=entry-content>{Pages.Paragraphs}</article>{Repeat(piece)}")));

    [Theory]
    [InlineData("<title>{0}</title>")]
    [InlineData("<title>x - {0}</title>")]
    [InlineData("<title>Judul</title><meta name=pubdate content=\"{0}\">")]
    [InlineData("<title>Judul</title><meta name=author content=\"{0}\">")]
    [InlineData("<title>Judul</title><script type='application/ld+json'>{0}</script>")]
    [InlineData("<title>Judul</title><link rel=canonical href='{0}'>")]
    public void A_megabyte_in_one_place_is_read(string head)
    {
        foreach (var piece in new[] { "[", "1 ", " - ", "12 Mei ", "{\"a\":", "x", "9", " " })
        {
            var filled = head.Replace("{0}", string.Concat(Enumerable.Repeat(piece, 1024 * 1024 / piece.Length)), StringComparison.Ordinal);
            Assert.NotNull(Pages.Extract(Pages.Html(Pages.Paragraphs, filled)));
        }
    }

    [Fact]
    public void NUL_bytes_in_the_text_disappear() =>
        Assert.Equal(Pages.Text, Pages.Article(Pages.Html($"<!--{new string(' ', 5000)}--><p>{Pages.First}\0</p><p>\0{Pages.Second}</p><p>{Pages.Third}</p>")).Paragraphs);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_bytes_never_throw(int seed)
    {
        var random = new Random(seed);
        for (var length = 0; length < 300; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.IsType<ExtractionOutcome.Failed>(Pages.Extract([.. "<html>"u8, .. bytes]));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_page_with_random_damage_never_throws(int seed)
    {
        var page = Encoding.UTF8.GetBytes(Pages.Html(
            $"<h1>{Pages.Title}</h1><time datetime='2026-01-11T21:40:00+07:00'>kemarin</time><div class=entry-content>{Pages.Paragraphs}</div>",
            $$"""<title>{{Pages.Title}}</title><script type="application/ld+json">{"@type":["NewsArticle"],"author":[{"name":"Siti \u00e9"}],"datePublished":"2026-01-11"}</script><base href="/"><link rel=canonical href="x">"""));
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var damaged = page.ToArray();
            for (var hit = random.Next(1, 12); hit > 0; hit--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Assert.NotNull(Pages.Extract(damaged[..random.Next(1, damaged.Length)]));
        }
    }

    [Fact]
    public void A_page_cut_anywhere_never_throws()
    {
        var page = Encoding.UTF8.GetBytes(Pages.Html(Pages.Paragraphs));

        for (var length = 0; length < page.Length; length++)
            Assert.NotNull(Pages.Extract(page[..length]));
    }

    private static string Repeat(string piece) => new StringBuilder().Insert(0, piece, FiveMegabytes / piece.Length).ToString();
}
