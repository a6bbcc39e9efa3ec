using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

public sealed class FailureTests
{
    [Fact]
    public void Nothing_sent_is_empty() => Assert.Equal(ExtractionFailure.Empty, Pages.Failure(""));

    [Fact]
    public void Ten_megabytes_are_read_and_one_byte_more_is_refused()
    {
        var content = new byte[ArticleExtractor.MaxBytes + 1];
        Array.Fill(content, (byte)' ');
        Encoding.UTF8.GetBytes(Pages.Html(Pages.Paragraphs)).CopyTo(content, 0);

        Assert.Equal(new ExtractionOutcome.Failed(ExtractionFailure.TooLarge), Pages.Extract(content));
        Assert.IsType<ExtractionOutcome.Extracted>(Pages.Extract(content[..^1]));
    }

    [Theory]
    [InlineData("Bukan halaman, hanya teks.")]
    [InlineData("   \r\n\t ")]
    [InlineData("{\"judul\":\"Banjir\"}")]
    [InlineData("%PDF-1.7 1 0 obj << /Type /Catalog >>")]
    [InlineData("GIF89a\u0001\u0002")]
    [InlineData("<html>\0\0\0<body>")]
    [InlineData("<?xml version=\"1.0\"?><rss><channel/></rss>")]
    public void What_is_no_page_is_said_to_be_none(string content) => Assert.Equal(ExtractionFailure.NotHtml, Pages.Failure(content));

    [Theory]
    [InlineData("<title></title>")]
    [InlineData("<title>  </title>")]
    [InlineData("")]
    [InlineData("<meta property='og:title' content=' '>")]
    public void A_page_needs_a_title(string head) => Assert.Equal(ExtractionFailure.NoTitle, Pages.Failure(Pages.Html(Pages.Paragraphs, head)));

    [Theory]
    [InlineData(8, ExtractionFailure.IndexPage)]
    [InlineData(7, ExtractionFailure.TooShort)]
    public void Eight_headlines_and_no_text_are_an_index(int links, ExtractionFailure expected)
    {
        var list = string.Concat(Enumerable.Range(1, links).Select(i => $"<li><a href=/{i}>Jalan lintas barat ditutup sementara, bagian {i}</a></li>"));

        Assert.Equal(expected, Pages.Failure(Pages.Html($"<h1>Berita terbaru dari daerah</h1><ul>{list}</ul>")));
    }

    [Theory]
    [InlineData(199, "", false)]
    [InlineData(200, "", true)]
    [InlineData(99, "<meta property='og:type' content='article'>", false)]
    [InlineData(100, "<meta property='og:type' content='article'>", true)]
    [InlineData(100, "<meta property='og:type' content='website'>", false)]
    public void A_text_must_be_long_enough_for_what_the_page_claims_to_be(int length, string meta, bool extracted)
    {
        var outcome = Pages.Extract(Pages.Html($"<p>{new string('a', length)}</p>", $"<title>{Pages.Title}</title>{meta}"));

        Assert.Equal(extracted, outcome is ExtractionOutcome.Extracted);
        Assert.True(extracted || outcome is ExtractionOutcome.Failed { Reason: ExtractionFailure.TooShort });
    }

    [Theory]
    [InlineData("<title>404 Not Found</title>", "<h1>404 Not Found</h1><p>nginx</p>")]
    [InlineData("<title>Just a moment...</title>", "<noscript>Enable JavaScript and cookies to continue</noscript>")]
    public void A_page_of_the_server_is_too_short(string head, string body) => Assert.Equal(ExtractionFailure.TooShort, Pages.Failure(Pages.Html(body, head)));

    [Fact]
    public void Depth_is_counted_in_levels_of_nodes()
    {
        // html, body, p and its text add four levels to those of the elements in between.
        Assert.IsType<ExtractionOutcome.Extracted>(Pages.Extract(Nested(ArticleExtractor.MaxDepth - 4)));
        Assert.Equal(new ExtractionOutcome.Failed(ExtractionFailure.TooDeep), Pages.Extract(Nested(ArticleExtractor.MaxDepth - 3)));
    }

    [Fact]
    public void A_cancelled_token_ends_the_reading()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            ArticleExtractor.Extract(new PageInput(Encoding.UTF8.GetBytes(Pages.Html(Pages.Paragraphs)), Pages.Url, Pages.Fetched), cancelled.Token));
    }

    private static string Nested(int levels) =>
        Pages.Html(string.Concat(Enumerable.Repeat("<div>", levels)) + Pages.Paragraphs + string.Concat(Enumerable.Repeat("</div>", levels)));
}
