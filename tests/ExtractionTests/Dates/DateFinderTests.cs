using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Dates;

public sealed class DateFinderTests
{
    private const string JsonLd = """<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-01-01T08:00:00+07:00"}</script>""";
    private const string Meta = """<meta property="article:published_time" content="2026-01-02T08:00:00+07:00">""";
    private const string Time = """<time datetime="2026-01-03T08:00:00+07:00">tadi pagi</time>""";
    private const string Visible = "<span>Minggu, 4 Januari 2026 08:00 WIB</span>";
    private static readonly Uri Dated = new("https://kabarpesisir.example/2026/01/05/banjir");

    [Theory]
    [InlineData(DateOrigin.JsonLd, 1, JsonLd, Meta, Time, Visible)]
    [InlineData(DateOrigin.Meta, 2, "", Meta, Time, Visible)]
    [InlineData(DateOrigin.TimeElement, 3, "", "", Time, Visible)]
    [InlineData(DateOrigin.VisibleText, 4, "", "", "", Visible)]
    [InlineData(DateOrigin.Url, 5, "", "", "", "")]
    public void The_most_trusted_source_wins(DateOrigin origin, int day, string jsonLd, string meta, string time, string visible)
    {
        var published = Find(visible + time, jsonLd + meta, Dated);

        Assert.Equal(origin, published?.From);
        Assert.Equal(day, published!.At.Day);
    }

    [Fact]
    public void Origins_are_ordered_by_trust() =>
        Assert.Equal(
            [DateOrigin.Rule, DateOrigin.JsonLd, DateOrigin.Meta, DateOrigin.Feed, DateOrigin.TimeElement, DateOrigin.VisibleText, DateOrigin.Url, DateOrigin.Sitemap, DateOrigin.Elsewhere], Enum.GetValues<DateOrigin>().Order());

    [Theory]
    [InlineData("2026-01-12T11:14:00+07:00", true)]
    [InlineData("2026-01-12T11:16:00+07:00", false)]
    [InlineData("2027-01-01", false)]
    public void More_than_an_hour_after_the_fetch_is_no_publication(string content, bool accepted) =>
        Assert.Equal(accepted, Find("", $"""<meta name="pubdate" content="{content}">""") is not null);

    [Theory]
    [InlineData("2026-02-30T10:00:00+07:00")]
    [InlineData("besok")]
    [InlineData("")]
    public void An_unreadable_source_leaves_the_next_one(string content) =>
        Assert.Equal(DateOrigin.VisibleText, Find(Visible, $"""<meta property="article:published_time" content="{content}">""")?.From);

    [Theory]
    [InlineData("Senin, 5 Januari 2026 08:00 WIB", 8)]
    [InlineData("Senin, 5 Januari 2026 03:00 UTC", 3)]
    [InlineData("Minggu, 4 Januari 2026 20:00 UTC", 20)]
    public void A_trusted_day_takes_its_hour_from_a_lesser_source_of_the_same_day(string visible, int hour)
    {
        var published = Find($"<span>{visible}</span>", """<meta name="date" content="2026-01-05">""");

        Assert.Equal(hour, published!.At.Hour);
        Assert.Equal(DateOrigin.VisibleText, published.From);
    }

    [Fact]
    public void A_trusted_day_takes_no_hour_from_another_day() =>
        Assert.Equal(new PublicationDate(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(7)), DateOrigin.Meta, "2026-01-05", HasTime: false, ZoneAssumed: false),
            Find(Visible, """<meta name="date" content="2026-01-05">"""));

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2026-01-02T08:00:00+07:00">""")]
    [InlineData("""<meta name="pubdate" content="2026-01-02 08:00:00 WIB">""")]
    [InlineData("""<meta name="publishdate" content="2026/01/02 08:00:00">""")]
    [InlineData("""<meta itemprop="datePublished" content="2026-01-02T08:00:00">""")]
    [InlineData("""<meta name="content_PublishedDate" content="2026-01-02 08:00:00">""")]
    [InlineData("""<meta name="DC.date.issued" content="2 Januari 2026 08.00">""")]
    public void Metadata_has_many_names(string meta) =>
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.FromHours(7)), Find("", meta)?.At);

    [Theory]
    [InlineData("<aside><span>4 Januari 2026</span></aside>")]
    [InlineData("<footer>4 Januari 2026</footer>")]
    [InlineData("<div class='berita-terkait'><h4>Lain</h4><span>4 Januari 2026</span></div>")]
    [InlineData("<div id='related-posts'><time datetime='2026-01-04'>4 Jan</time></div>")]
    [InlineData("<div class='widget_recent'><time datetime='2026-01-04'>4 Jan</time></div>")]
    [InlineData("<section class='komentar comments-area'><time datetime='2026-01-04'>4 Jan</time></section>")]
    [InlineData("<ul class='terpopuler'><li>4 Januari 2026</li></ul>")]
    [InlineData("<script>var terbit = '4 Januari 2026';</script>")]
    public void Dates_of_other_articles_are_not_its_own(string others) => Assert.Null(Find(others));

    [Theory]
    [InlineData("<body class='single right-sidebar'>")]
    [InlineData("<body><div class='site has-sidebar'>")]
    [InlineData("<body><div class='elementor-widget-container widget'>")]
    public void A_page_may_be_named_for_its_sidebar(string opening)
    {
        var page = $"<!DOCTYPE html><html><head><title>{Pages.Title}</title></head>{opening}<h1>{Pages.Title}</h1>";

        Assert.Equal(DateOrigin.VisibleText, Pages.Article($"{page}{Visible}{Pages.Paragraphs}").Published?.From);
        Assert.Equal(DateOrigin.TimeElement, Pages.Article($"{page}{Time}{Pages.Paragraphs}").Published?.From);
    }

    [Fact]
    public void The_line_behind_the_headline_comes_before_the_line_above_it() =>
        Assert.Equal(4, Pages.Article(Pages.Html($"<div>2 Januari 2026</div><h1>{Pages.Title}</h1>{Visible}{Pages.Paragraphs}")).Published?.At.Day);

    [Fact]
    public void The_line_above_the_headline_serves_too() =>
        Assert.Equal(2, Pages.Article(Pages.Html($"<div>2 Januari 2026</div><h1>{Pages.Title}</h1>{Pages.Paragraphs}")).Published?.At.Day);

    [Fact]
    public void A_date_in_a_sentence_gives_way_to_the_line_above_the_headline() =>
        Assert.Equal(2, Pages.Article(Pages.Html(
            $"<div>2 Januari 2026</div><h1>{Pages.Title}</h1><p>Banjir serupa pernah terjadi pada 9 Mei 2019 di tempat yang sama.</p>{Pages.Paragraphs}")).Published?.At.Day);

    [Fact]
    public void A_date_in_the_headline_is_that_of_an_event()
    {
        const string Schedule = "Jadwal SIM Keliling Padang 9 Januari 2026";

        Assert.Equal(8, Pages.Article(Pages.Html(
            $"<h1>{Schedule}</h1><p>Beranda / {Schedule}</p><span>8 Januari 2026</span>{Pages.Paragraphs}", $"<title>{Schedule}</title>")).Published?.At.Day);
    }

    [Theory]
    [InlineData("/2026/01/05/banjir", 5)]
    [InlineData("/read/2026/1/5/banjir.html", 5)]
    [InlineData("/2026/01/banjir", null)]
    [InlineData("/2026/13/05/banjir", null)]
    [InlineData("/2027/01/05/banjir", null)]
    [InlineData("/٢٠٢٦/٠١/٠٥/banjir", null)]
    public void An_address_may_hold_the_day(string path, int? day) => Assert.Equal(day, Find("", "", new Uri("https://kabarpesisir.example" + path))?.At.Day);

    [Theory]
    [InlineData("", "date.missing")]
    [InlineData("""<meta name="pubdate" content="2026-01-02 08:00">""", "date.zone-assumed")]
    [InlineData("""<meta name="pubdate" content="2026-01-02 08:00 WITA">""", null)]
    public void Doubts_about_the_date_are_said(string meta, string? warning) =>
        Assert.Equal(warning is null ? [] : [warning], Pages.Article(Page("", meta)).Warnings);

    [Fact]
    public void A_date_from_the_address_says_so() => Assert.Equal(["date.from-address"], Pages.Article(Page("", ""), Dated).Warnings);

    [Fact]
    public void A_written_day_is_believed_before_a_tickers_seconds() =>
        Assert.Equal(4, Find($"""<div class="kilat">20 detik yang lalu</div>{Visible}""")?.At.Day);

    [Fact]
    public void On_a_page_whose_heading_is_not_the_headline_a_ticker_dates_nothing() => Assert.Null(Pages.Article(Pages.Html(
        $"<div>20 detik yang lalu</div>{Pages.Paragraphs}", $"<title>{Pages.Title}</title>")).Published);

    private static PublicationDate? Find(string body, string head = "", Uri? url = null) => Pages.Article(Page(body, head), url).Published;

    private static string Page(string body, string head) =>
        Pages.Html($"<h1>{Pages.Title}</h1>{body}{Pages.Paragraphs}", $"<title>{Pages.Title}</title>{head}");
}
