using System.Diagnostics;
using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

/// <summary>Pages that say one encoding and use another, pages cut off, pages of ten megabytes, pages a hundred thousand tags deep.</summary>
public sealed class DamagedPageTests
{
    private const string Sentence = "Kafé “Nagari” buka – suhu 25°, kata pemiliknya, José, kepada pengunjung yang datang sejak pagi.";

    /// <summary>Many times what is needed on a slow machine: it parts linear from quadratic, not fast from slow.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    static DamagedPageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "iso-8859-1", null)]
    [InlineData("utf-8", "utf-16", "windows-1252")]
    [InlineData("utf-8", null, "ascii")]
    [InlineData("windows-1252", "utf-8", "utf-8")]
    [InlineData("windows-1252", "utf-8", null)]
    [InlineData("windows-1252", "utf-16", null)]
    [InlineData("windows-1252", null, null)]
    [InlineData("windows-1252", "iso-8859-1", "tidak-dikenal")]
    public void A_page_that_declares_another_encoding_than_it_uses_is_read(string used, string? inside, string? header)
    {
        var meta = inside is null ? "" : $"<meta charset=\"{inside}\">";
        var html = Pages.Html($"<h1>{Pages.Title}</h1><div><p>{Sentence}</p>{Pages.Paragraphs}</div>", $"{meta}<title>{Pages.Title}</title>");

        var outcome = Pages.Extract(Encoding.GetEncoding(used).GetBytes(html), charset: header);

        Assert.Equal([Sentence, .. Pages.Text], Assert.IsType<ExtractionOutcome.Extracted>(outcome).Article.Paragraphs);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Two_bytes_a_letter_are_known_by_their_mark_whatever_is_declared(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var html = Pages.Html($"<p>{Sentence}</p>{Pages.Paragraphs}", $"<meta charset=utf-8><title>{Pages.Title}</title>");

        var outcome = Pages.Extract([.. encoding.GetPreamble(), .. encoding.GetBytes(html)], charset: "utf-8");

        Assert.Equal([Sentence, .. Pages.Text], Assert.IsType<ExtractionOutcome.Extracted>(outcome).Article.Paragraphs);
    }

    [Fact]
    public void A_page_put_together_from_two_encodings_is_mended()
    {
        byte[] mixed =
        [
            .. Encoding.UTF8.GetBytes($"<html><head><meta charset=utf-8><title>{Pages.Title}</title></head><body><div><p>{Sentence}</p><p>"),
            .. Encoding.GetEncoding(1252).GetBytes(Sentence.Replace("pagi", "sore", StringComparison.Ordinal)),
            .. Encoding.UTF8.GetBytes($"</p>{Pages.Paragraphs}</div></body></html>"),
        ];

        Assert.Equal([Sentence, Sentence.Replace("pagi", "sore", StringComparison.Ordinal), .. Pages.Text], Assert.IsType<ExtractionOutcome.Extracted>(Pages.Extract(mixed)).Article.Paragraphs);
    }

    [Theory]
    [InlineData("in a tag", "<p class=\"isi")]
    [InlineData("in an attribute", "<a href=\"https://kabar.example/")]
    [InlineData("in a script", "<script>var teks = '<p>bukan berita, melainkan naskah yang panjang sekali")]
    [InlineData("in a comment", "<!-- bukan berita, melainkan catatan <p>")]
    [InlineData("in a reference", "&amp")]
    [InlineData("in a style", "<style>.a{color:red")]
    [InlineData("in a table", "<table><tr><td")]
    [InlineData("in a closing tag", "</di")]
    public void A_page_cut_off_keeps_the_paragraphs_that_came(string where, string rest)
    {
        var html = $"<html><head><title>{Pages.Title}</title></head><body><article><h1>{Pages.Title}</h1><div class=entry-content>{Pages.Paragraphs}{rest}";

        var read = Assert.IsType<ExtractionOutcome.Extracted>(Pages.Extract(html)).Article.Paragraphs;

        Assert.True(read.Take(3).SequenceEqual(Pages.Text), where);
        Assert.DoesNotContain(read, paragraph => paragraph.Contains("bukan berita", StringComparison.Ordinal));
    }

    [Fact]
    public void JSON_LD_cut_off_does_not_hide_the_page() => Assert.Equal(
        Pages.Text,
        Pages.Article(Pages.Html($"<div>{Pages.Paragraphs}</div>", $$"""<title>{{Pages.Title}}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Banj</script>""")).Paragraphs);

    [Fact]
    public void Ten_megabytes_of_paragraphs_are_read_to_the_last()
    {
        var html = new StringBuilder($"<html><head><title>{Pages.Title}</title></head><body><article><h1>{Pages.Title}</h1>");
        var count = 0;
        while (html.Length < ArticleExtractor.MaxBytes - 300)
            html.Append("<p>Kalimat nomor ").Append(++count).Append(" dari laporan panjang, ditulis <b>dengan</b> <a href=/x>tautan</a>, supaya tidak ada dua yang sama.</p>\n");
        html.Append("</article></body></html>");

        var article = Assert.IsType<ExtractionOutcome.Extracted>(InTime(html.ToString())).Article;

        Assert.Contains(article.Paragraphs, paragraph => paragraph.StartsWith($"Kalimat nomor {count} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div class=\"card c{0}\"><h3><a href=/{0}>Jalan lintas barat ditutup</a></h3><p>Ringkasan berita nomor {0} yang cukup panjang untuk sebuah kalimat.</p></div>")]
    [InlineData("<tr><td>{0}</td><td>Nagari</td></tr>")]
    [InlineData("<li>Butir {0}<ul><li>anak butir</li></ul></li>")]
    [InlineData("<meta property=\"og:x{0}\" content=\"nilai\">")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Judul {0}\"}</script>")]
    [InlineData("<form><p>Formulir {0}</p></form>")]
    [InlineData("<p></p><span> </span>")]
    public void Ten_megabytes_of_anything_end_in_time_with_an_outcome(string piece)
    {
        var html = new StringBuilder($"<html><head><title>{Pages.Title}</title></head><body><article><h1>{Pages.Title}</h1><div class=entry-content>{Pages.Paragraphs}</div></article>");
        for (var count = 0; html.Length < ArticleExtractor.MaxBytes - 500; count++)
            html.Append(piece.Replace("{0}", count.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        Assert.NotNull(InTime(html.ToString()));
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<section><p>x", "</section>")]
    [InlineData("<table><tbody><tr><td>", "</td></tr></tbody></table>")]
    [InlineData("<ul><li>", "</li></ul>")]
    [InlineData("<blockquote>", "</blockquote>")]
    [InlineData("<object>", "</object>")]
    public void A_hundred_thousand_nested_tags_are_too_deep_even_when_they_close(string open, string close)
    {
        var html = $"<html><head><title>{Pages.Title}</title></head><body>{Repeat(open)}{Pages.Paragraphs}{Repeat(close)}</body></html>";

        Assert.Equal(ExtractionFailure.TooDeep, Assert.IsType<ExtractionOutcome.Failed>(InTime(html)).Reason);
    }

    [Theory]
    [InlineData("<form>")]
    [InlineData("<a href=x>")]
    [InlineData("<p><b>")]
    [InlineData("<font size=1><p>")]
    [InlineData("<nobr><font color=c{0}>")]
    [InlineData("<b id={0}><p>")]
    [InlineData("<select><option>")]
    [InlineData("<template>")]
    [InlineData("<svg><desc>")]
    [InlineData("<button><i>")]
    [InlineData("</p></div>")]
    [InlineData("<h1><h2>")]
    [InlineData("<frameset>")]
    public void A_hundred_thousand_tags_that_parsers_repair_end_in_time_with_an_outcome(string piece)
    {
        var html = new StringBuilder($"<html><head><title>{Pages.Title}</title></head><body>{Pages.Paragraphs}");
        for (var count = 0; count < 100_000; count++)
            html.Append(piece.Replace("{0}", count.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        Assert.NotNull(InTime(html.ToString()));
    }

    [Fact]
    public void Forms_within_forms_do_not_hide_the_text() => Assert.Equal(Pages.Text, Pages.Article(Pages.Html($"""
        <form action="/cari"><form id="aspnet"><div><h1>{Pages.Title}</h1><form method="get"><input name="q"></form>
        <div class="isi">{Pages.Paragraphs}</div></div></form></form>
        """)).Paragraphs);

    private static ExtractionOutcome InTime(string html)
    {
        var watch = Stopwatch.StartNew();
        var outcome = Pages.Extract(html);
        Assert.True(watch.Elapsed < Patience, $"It took {watch.Elapsed}.");
        return outcome;
    }

    private static string Repeat(string piece) => new StringBuilder().Insert(0, piece, 100_000).ToString();
}
