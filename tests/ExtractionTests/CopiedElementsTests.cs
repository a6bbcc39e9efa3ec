using System.Diagnostics;
using System.Globalization;
using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests;

/// <summary>Small pages of elements that are never closed: a parser opens each again in every following line, so that fifty kilobytes ask for a million elements.</summary>
public sealed class CopiedElementsTests
{
    /// <summary>Many times what is needed on a slow machine: copying would take longer still.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Pages { get; } =
    [
        Many("<b id={0}><p>", 10_000),
        Many("<b id={0}><p>", 9_999),
        Many("<p><b id={0}>", 10_000),
        Many("<font color=c{0}><p>", 9_999),
        Many("<i id={0}><u id={0}><p>x", 10_000),
        "<div>" + Many("<b id=x{0}>", 500) + "</div>" + Many("<div>x</div>", 4_000),
        "<div>" + Many("<font color=c{0}>", 500) + "</div>" + Many("<div>x</div>", 4_000),
        "<div>" + Many("<B ID=x{0}>", 500) + "</DIV>" + Many("<p>x", 4_000),
        "<div>" + Many("<nobr id=x{0}><tt id=y{0}>", 300) + "</div>" + Many("<ul><li>x</li></ul>", 4_000),
        "<table><tr><td>" + Many("<font color=c{0}>", 500) + Many("<div>x</div>", 4_000) + "</table>",
        Many("<table><tr><td><b id={0}><p>", 500) + Many("<p>x", 4_000),
        "<table>" + Many("<b id={0}><p>", 5_000) + "</table>",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_article_is_refused_as_too_deep_soon(string body)
    {
        var page = Page(body);

        Assert.Equal(new ExtractionOutcome.Failed(ExtractionFailure.TooDeep), InTime(() => Extract(page, rules: null)));
        Assert.Equal(new ExtractionOutcome.Failed(ExtractionFailure.TooDeep), InTime(() => Extract(page, new OutletRules())));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_listing_has_no_links_and_a_home_page_no_hints(string body)
    {
        var page = Page(body);

        Assert.Empty(InTime(() => ListingLinks.Find(page, ExtractionTests.Pages.Url, charset: null, limit: 10)));
        Assert.Empty(InTime(() => ListingLinks.Find(page, ExtractionTests.Pages.Url, charset: null, limit: 10, selector: "a")));
        Assert.Null(InTime(() => PageHints.Read(page, ExtractionTests.Pages.Url, charset: null)));
    }

    /// <summary>A link ends the one before it, whether or not that was closed: nothing piles up.</summary>
    [Theory]
    [InlineData("<a href=/{0}><p>")]
    [InlineData("<p><a href=/{0}>x")]
    [InlineData("<div><a name={0}>x</div>")]
    public void Links_that_are_never_closed_end_in_time_with_an_outcome(string piece) => Assert.NotNull(InTime(() => Extract(Page(Many(piece, 10_000)), rules: null)));

    [Theory]
    [InlineData("<table><tr>{0}</tr></table>", "<td><b>x<td><i>y", 3_000)]
    [InlineData("{0}", "<p><b>tebal</b> dan <a href=/{0}>tautan</a></p>", 5_000)]
    [InlineData("{0}", "<p><a name=x{0}></a>x</p>", 5_000)]
    [InlineData("<b>{0}", "<p>x</p>", 5_000)]
    [InlineData("<font size=2><b><i>{0}", "<p>x</p>", 5_000)]
    [InlineData("{0}", "<p><b>x</p>", 300)]
    public void What_costs_little_is_read(string around, string piece, int count) =>
        Assert.IsType<ExtractionOutcome.Extracted>(InTime(() => Extract(Page(around.Replace("{0}", Many(piece, count), StringComparison.Ordinal)), rules: null)));

    private static byte[] Page(string body) =>
        Encoding.UTF8.GetBytes(ExtractionTests.Pages.Html($"<h1>{ExtractionTests.Pages.Title}</h1><div class=entry-content>{ExtractionTests.Pages.Paragraphs}</div><a href=/berita/lain>Jalan lintas barat ditutup sementara</a>{body}"));

    private static ExtractionOutcome Extract(byte[] page, OutletRules? rules) =>
        ArticleExtractor.Extract(new PageInput(page, ExtractionTests.Pages.Url, ExtractionTests.Pages.Fetched) { Rules = rules }, CancellationToken.None);

    private static T InTime<T>(Func<T> read)
    {
        var watch = Stopwatch.StartNew();
        var result = read();
        Assert.True(watch.Elapsed < Patience, $"It took {watch.Elapsed}.");
        return result;
    }

    private static string Many(string piece, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(piece.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return text.ToString();
    }
}
