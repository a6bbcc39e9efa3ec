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
    [InlineData("Senin, 5 Januari 2026 03:00 UTC", 10)]
    [InlineData("Minggu, 4 Januari 2026 20:00 UTC", 3)]
    public void A_trusted_day_takes_its_hour_from_a_lesser_source_of_the_same_day(string visible, int hourInWib)
    {
        var published = Find($"<span>{visible}</span>", """<meta name="date" content="2026-01-05">""");

        Assert.Equal(new DateTimeOffset(2026, 1, 5, hourInWib, 0, 0, TimeSpan.FromHours(7)), published!.At);
        Assert.Equal(5, published.At.Day);
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
    [InlineData("<div class='top-bar'><span class='date'>4 Januari 2026</span></div>")]
    [InlineData("<blockquote class='kutipan'>— Dinas (@dinas) <time>4 Januari 2026</time></blockquote>")]
    [InlineData("<nav><ul><li class='date'>4 Januari 2026</li></ul></nav>")]
    [InlineData("<ol class='komentar-list'><li>Budi, 4 Januari 2026</li></ol>")]
    [InlineData("<div class='event-date'></div><div id='countdown'>12.01</div>")]
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
    [InlineData("/2026-01-05-banjir", 5)]
    [InlineData("/berita/banjir-2026-01-05", 5)]
    [InlineData("/2026/0105/banjir", 5)]
    [InlineData("/2026-01/05/banjir", 5)]
    [InlineData("/20260105/banjir", 5)]
    [InlineData("/berita/26/01/05/banjir", 5)]
    [InlineData("/web/20260108030403/http://kabar.example/2026/01/05/banjir", 5)]
    [InlineData("/2026/01/banjir", null)]
    [InlineData("/2026/13/05/banjir", null)]
    [InlineData("/banjir-202601051", null)]
    [InlineData("/1920/01/05/banjir", null)]
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

    [Theory]
    [InlineData("""<meta name="DC.Date.Issued" content="2026-01-02T08:00:00+07:00">""")]
    [InlineData("""<meta name="dcterms.issued" content="2026-01-02T08:00:00+07:00">""")]
    [InlineData("""<meta property="og:article:published_time" content="2026-01-02T08:00:00+07:00">""")]
    [InlineData("""<meta name="sailthru.date" content="2026-01-02 08:00:00 WIB">""")]
    [InlineData("""<meta name="parsely-pub-date" content="2026-01-02T01:00:00Z">""")]
    [InlineData("""<meta name="citation_publication_date" content="2026/01/02 08:00">""")]
    [InlineData("""<meta name="PUBDATE" content="1767315600">""")]
    [InlineData("""<meta name="dc.date" content="20260102080000">""")]
    [InlineData("""<meta itemprop="dateCreated" content="Fri, 02 Jan 2026 08:00:00 +0700">""")]
    public void Metadata_speaks_many_dialects(string meta) => Assert.Equal(new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.FromHours(7)), Find("", meta)?.At);

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Kata "Bapak" itu","datePublished":"2026-01-01T08:00:00+07:00"}</script>""")]
    [InlineData("""<script type="application/ld+json">//<![CDATA[{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2026-01-01T08:00:00+07:00"}//]]></script>""")]
    [InlineData("""<script>{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2026-01-01T08:00:00+07:00"}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","datePublished":"2026-01-01T08:00:00+07:00"}]}</script>""")]
    [InlineData("""<script type="application/ld+json">[{"@type":"WebSite"},{"@graph":[{"@type":["NewsArticle"],"datePublished":"2026-01-01T08:00:00+07:00"}]}]</script>""")]
    public void Structured_data_may_be_broken_bare_or_of_another_type(string script)
    {
        var published = Find(Visible, script);

        Assert.Equal(DateOrigin.JsonLd, published?.From);
        Assert.Equal(1, published!.At.Day);
    }

    [Theory]
    [InlineData("<time datetime='2026-01-03T08:00:00+07:00' pubdate>tadi pagi</time>")]
    [InlineData("<time class='entry-date published updated' datetime='2026-01-03T08:00:00+07:00'>3 Jan</time>")]
    [InlineData("<abbr class='published' title='2026-01-03T08:00:00+07:00'>tadi pagi</abbr>")]
    [InlineData("<span itemprop='datePublished' content='2026-01-03T08:00:00+07:00'>tadi pagi</span>")]
    [InlineData("<div itemprop='datePublished' datetime='2026-01-03T08:00:00+07:00'>tadi pagi</div>")]
    [InlineData("<span property='dc:date dc:created' content='2026-01-03T08:00:00+07:00'></span>")]
    [InlineData("<span property='schema:dateCreated' content='2026-01-03T08:00:00+07:00'></span>")]
    [InlineData("<time class='updated' datetime='2026-01-04T08:00:00+07:00'>4 Jan</time><time class='published' datetime='2026-01-03T08:00:00+07:00'>3 Jan</time>")]
    [InlineData("<span class='post-footer'><abbr class='published' title='2026-01-03T08:00:00+07:00'>08.00</abbr></span>")]
    public void Elements_carry_dates_for_machines(string element)
    {
        var published = Find(element);

        Assert.Equal(DateOrigin.TimeElement, published?.From);
        Assert.Equal(new DateTimeOffset(2026, 1, 3, 8, 0, 0, TimeSpan.FromHours(7)), published!.At);
    }

    [Theory]
    [InlineData("<div class='detail__date'>Minggu, 04 Jan 2026 08:00 WIB</div>")]
    [InlineData("<div class='read__time'>Kabar Pesisir - 04/01/2026, 08:00 WIB</div>")]
    [InlineData("<span class='tanggal'>Minggu (4/1/2026) 08.00 WIB</span>")]
    [InlineData("<ul class='info'><li><span>Tanggal:</span> 4 Januari 2026 08:00 WIB</li></ul>")]
    [InlineData("<dl><dt>Diterbitkan</dt><dd>4 Januari 2026 08:00 WIB</dd></dl>")]
    [InlineData("<p>Oleh <b>Budi</b> | 4 <i>Januari</i> 2026 | 08:00 WIB</p>")]
    [InlineData("<span class='date'>4 Januari 2026</span> <span class='time'>08:00 WIB</span>")]
    [InlineData("<aside class='entry-meta'><span class='entry-date'>4 Januari 2026 08:00 WIB</span></aside>")]
    [InlineData("<p>Terbit: 4 Januari 2026 08:00 WIB</p><p>Diperbarui: 6 Januari 2026 09:00 WIB</p>")]
    [InlineData("<p>Diperbarui 6 Januari 2026 09:00 WIB, terbit 4 Januari 2026 08:00 WIB</p>")]
    public void Bylines_have_many_forms(string byline)
    {
        var published = Find(byline);

        Assert.Equal(DateOrigin.VisibleText, published?.From);
        Assert.Equal(new DateTimeOffset(2026, 1, 4, 8, 0, 0, TimeSpan.FromHours(7)), published!.At);
    }

    [Theory]
    [InlineData("<span class='date'>04.01.26</span>")]
    [InlineData("<p>Padang, 04.01.26</p>")]
    [InlineData("<p>Veröffentlicht am 4. Januar 2026</p>")]
    [InlineData("<p>Publié le 4 janvier 2026</p>")]
    [InlineData("<p>Opublikowano: 4 stycznia 2026</p>")]
    [InlineData("<p>Yayınlanma: 04.01.2026</p>")]
    public void Bylines_of_other_languages_are_read(string byline) => Assert.Equal(new DateTime(2026, 1, 4), Find(byline)?.At.Date);

    [Fact]
    public void The_date_inside_the_headlines_element_is_the_articles() =>
        Assert.Equal(4, Pages.Article(Pages.Html($"<h1><span class='date'>4 Januari 2026</span>{Pages.Title}</h1>{Pages.Paragraphs}")).Published?.At.Day);

    [Fact]
    public void The_clock_of_the_page_gives_way_to_the_byline() =>
        Assert.Equal(4, Pages.Article(Pages.Html(
            $"<div class='tgl'>Senin, 12 Januari 2026</div><h1>{Pages.Title}</h1><p>Redaksi - 4 Januari 2026</p>{Pages.Paragraphs}")).Published?.At.Day);

    [Fact]
    public void Many_dates_of_one_name_are_a_list_whatever_it_is_called()
    {
        var cards = string.Concat(Enumerable.Range(6, 5).Select(day => $"<div class='kartu'><a href='/{day}'>Judul</a><span class='tgl'>{day} Januari 2026</span></div>"));

        Assert.Null(Find(Pages.Paragraphs + cards));
        Assert.Equal(4, Find($"<span class='tgl'>4 Januari 2026</span>{Pages.Paragraphs}{cards}")?.At.Day);
    }

    [Fact]
    public void An_event_in_the_text_does_not_date_the_article()
    {
        const string Event = "<p>Lomba bercerita digelar Kamis (8/1/2026) di balai desa, kata panitia kepada wartawan.</p>";

        Assert.Equal(5, Find(Event, "", Dated)?.At.Day);
        Assert.Equal(10, Pages.Article(Pages.Html($"<h1>{Pages.Title}</h1>{Event}{Pages.Paragraphs}<p>Diterbitkan pada 10 Januari 2026</p>")).Published?.At.Day);
    }

    [Fact]
    public void A_day_that_was_another_day_of_the_week_is_read_as_written() =>
        Assert.Equal(new DateTime(2025, 8, 15), Find("<span class='date'>Kamis (15/8/2025)</span>")?.At.Date);

    [Fact]
    public void The_foot_of_a_page_dates_it_only_by_a_label()
    {
        Assert.Null(Find("<footer>© 2026 Kabar Pesisir. 4 Januari 2026</footer>"));
        var published = Find("<div id='footer'>Stand: 04.01.2026</div>");

        Assert.Equal(4, published?.At.Day);
        Assert.Equal(DateOrigin.VisibleText, published!.From);
    }

    [Theory]
    [InlineData("<div class='last'>Terakhir diubah 4 Januari 2026</div>", "")]
    [InlineData("", """<meta http-equiv="x" name="last-modified" content="2026-01-04">""")]
    [InlineData("<script>window.state = {\"article\":{\"publishedAt\":\"2026-01-04T08:00:00+07:00\"}};</script>", "")]
    public void Without_a_publication_the_page_is_dated_by_what_else_it_has(string body, string head)
    {
        var published = Find(body, head);

        Assert.Equal(DateOrigin.Elsewhere, published?.From);
        Assert.Equal(4, published!.At.Day);
    }

    [Theory]
    [InlineData("11/01/2023", "", 11, 1)]
    [InlineData("11/01/2023", "<span class='date'>1 November 2023</span>", 1, 11)]
    [InlineData("11/01/2023", "<span class='date'>11 Januari 2023</span>", 11, 1)]
    [InlineData("01/11/2023", "<span class='date'>1 November 2023</span>", 1, 11)]
    public void The_month_comes_first_only_where_another_date_confirms_it(string meta, string body, int day, int month) =>
        Assert.Equal(new DateTime(2023, month, day), Find(body, $"""<meta name="date" content="{meta}">""")?.At.Date);

    [Theory]
    [InlineData("01/11/2026", 11)]
    [InlineData("02/12/2026", null)]
    public void The_month_comes_first_where_the_day_would_lie_in_the_future(string meta, int? day) =>
        Assert.Equal(day, Find("", $"""<meta name="date" content="{meta}">""")?.At.Day);

    [Theory]
    [InlineData("og:url", DateOrigin.Url)]
    [InlineData("og:image", DateOrigin.Elsewhere)]
    public void The_address_of_the_page_or_its_picture_may_stand_in_its_head(string name, DateOrigin origin)
    {
        var published = Find("", $"""<meta property="{name}" content="https://kabarpesisir.example/2026/01/05/banjir">""");

        Assert.Equal(5, published?.At.Day);
        Assert.Equal(origin, published!.From);
    }

    [Theory]
    [InlineData("2026-01-03T22:04:10Z", "4 Januari 2026 05:04", 4, 5)]
    [InlineData("2026-01-04T02:25:54Z", "January 3, 2026 9:25 pm", 3, 21)]
    [InlineData("2026-01-03T22:04:10Z", "4 Januari 2026", 4, 5)]
    [InlineData("2026-01-03T22:04:10Z", "3 Januari 2026", 3, 22)]
    [InlineData("2026-01-03T05:04:10+07:00", "4 Januari 2026", 3, 5)]
    public void An_instant_in_UTC_falls_on_the_day_that_readers_see(string meta, string visible, int day, int hour)
    {
        var published = Find($"<span class='date'>{visible}</span>", $"""<meta property="article:published_time" content="{meta}">""")!;

        Assert.Equal(DateTimeOffset.Parse(meta, System.Globalization.CultureInfo.InvariantCulture), published.At);
        Assert.Equal((day, hour), (published.At.Day, published.At.Hour));
    }

    [Fact]
    public void An_instant_in_UTC_falls_on_the_day_of_the_address() =>
        Assert.Equal(new DateTime(2026, 1, 5, 5, 30, 0), Find("", """<meta property="article:published_time" content="2026-01-04T22:30:00Z">""", Dated)?.At.DateTime);

    [Fact]
    public void A_page_that_calls_its_own_clock_UTC_is_corrected_by_what_it_shows() =>
        Assert.Equal(new DateTimeOffset(2026, 1, 4, 16, 0, 20, TimeSpan.FromHours(7)), Find(
            "<div class='date'>Minggu, 04/01/2026 15:32 WIB</div>",
            """<meta name="pubdate" content="2026-01-04T16:00:20Z"><meta itemprop="dateCreated" content="2026-01-04T15:32:01Z">""")?.At);

    [Fact]
    public void A_stamp_of_the_last_change_gives_way_to_the_day_shown() =>
        Assert.Equal(4, Find("<span class='date'>4 Januari 2026</span>", """<meta property="article:published_time" content="2026-01-10T08:00:00+07:00"><meta property="article:modified_time" content="2026-01-10T08:00:30+07:00">""")?.At.Day);

    [Fact]
    public void What_holds_a_whole_text_is_not_named_for_its_date() =>
        Assert.Equal(4, Find($"<p>Redaksi - 4 Januari 2026</p><div class='date-posts'>{Pages.Paragraphs}<p>Rapat: 9 Januari 2026</p></div>")?.At.Day);

    [Fact]
    public void A_date_in_a_heading_that_is_not_the_title_is_that_of_an_event_too() =>
        Assert.Equal(5, Pages.Article(Pages.Html($"<h1>Jadwal Bioskop 9 Januari 2026</h1>{Pages.Paragraphs}", $"<title>{Pages.Title}</title>"), Dated).Published?.At.Day);

    [Fact]
    public void Dates_in_the_text_do_not_hide_the_line_that_says_when_it_was_published() =>
        Assert.Equal(10, Find($"<p>Rapat 2 Januari 2026 di balai desa.</p><p>Rapat 3 Januari 2026 di balai.</p><p>Rapat 4 Januari 2026 di aula.</p>{Pages.Paragraphs}<p>Diterbitkan pada 10 Januari 2026</p>")?.At.Day);

    [Theory]
    [InlineData(JsonLd, "<span class='date'>8 Januari 2026</span>", true)]
    [InlineData(JsonLd, "<span class='date'>2 Januari 2026</span>", false)]
    [InlineData(JsonLd, "<span class='date'>Diperbarui 8 Januari 2026</span>", false)]
    [InlineData(JsonLd, "<p>Acara digelar pada 8 Januari 2026 di balai desa bersama seluruh warga nagari.</p>", false)]
    [InlineData(JsonLd + """<meta property="article:published_time" content="2026-01-08T08:00:00+07:00">""", "", true)]
    [InlineData(Meta, "<time datetime='2026-01-08'></time>", true)]
    [InlineData("", Visible, false)]
    public void Trusted_sources_more_than_a_day_apart_are_in_conflict(string head, string body, bool isConflicting) =>
        Assert.Equal(isConflicting, Pages.Article(Page(body, head)).Warnings.Contains(ExtractionWarning.DateConflict));

    [Theory]
    [InlineData("""<meta property="article:modified_time" content="2026-01-06T08:00:00+07:00">""", "", 6)]
    [InlineData("""<meta property="og:updated_time" content="2026-01-06T08:00:00+07:00">""", "", 6)]
    [InlineData("""<meta itemprop="dateModified" content="2026-01-06T08:00:00+07:00">""", "", 6)]
    [InlineData("", "<time class='updated' datetime='2026-01-06'>6 Januari</time>", 6)]
    [InlineData("", "<p>Diperbarui: 6 Januari 2026 08:00 WIB</p>", 6)]
    [InlineData("", "<p>Aktualisiert am 6. Januar 2026</p>", 6)]
    [InlineData("""<meta property="article:modified_time" content="2026-01-02T08:00:00+07:00">""", "", null)]
    [InlineData("""<meta property="article:modified_time" content="2026-01-01T08:00:00+07:00">""", "", null)]
    [InlineData("""<meta property="article:modified_time" content="2027-01-01T08:00:00+07:00">""", "", null)]
    public void A_change_is_told_when_it_is_later(string head, string body, int? day) =>
        Assert.Equal(day, Pages.Article(Page(body, Meta + head)).Updated?.At.Day);

    [Theory]
    [InlineData("time.terbit", "<time class='terbit' datetime='2026-01-03T08:00:00+07:00'>x</time>", 3)]
    [InlineData(".terbit", "<p class='terbit'>Minggu, 4 Januari 2026</p>", 4)]
    [InlineData(".terbit", "<p>tanpa</p>", 1)]
    [InlineData(".terbit:has(b)", "<p class='terbit'><b>4 Januari 2026</b></p>", 1)]
    [InlineData("p[", "<p>tanpa</p>", 1)]
    public void The_outlets_rule_comes_before_all_else(string selector, string body, int day)
    {
        var published = Article(Page(body, JsonLd), page => page with { Rules = new OutletRules { Date = selector } }).Published;

        Assert.Equal(day, published?.At.Day);
        Assert.Equal(day == 1 ? DateOrigin.JsonLd : DateOrigin.Rule, published!.From);
    }

    [Theory]
    [InlineData(Meta, Time, DateOrigin.Meta)]
    [InlineData("", Time, DateOrigin.Feed)]
    public void The_feed_comes_after_the_pages_declarations(string head, string body, DateOrigin origin) =>
        Assert.Equal(origin, Article(Page(body, head), page => page with { FeedPublished = Pages.Fetched.AddDays(-2) }).Published?.From);

    [Theory]
    [InlineData("", DateOrigin.Sitemap)]
    [InlineData(Visible, DateOrigin.VisibleText)]
    public void The_sitemap_comes_last(string body, DateOrigin origin) =>
        Assert.Equal(origin, Article(Page(body, ""), page => page with { SitemapPublished = Pages.Fetched.AddDays(-2) }).Published?.From);

    [Fact]
    public void A_page_without_a_headline_is_dated_too()
    {
        var outcome = Assert.IsType<ExtractionOutcome.Failed>(Pages.Extract(Pages.Html("<div class='date'>4 Januari 2026</div><p>Pendek.</p>", "")));

        Assert.Equal(4, outcome.Page?.Published?.At.Day);
    }

    [Fact]
    public void A_page_of_nothing_but_dates_takes_no_longer_than_others()
    {
        var dates = string.Concat(Enumerable.Repeat("<p>4 Januari 2026 08:00 WIB 10:15 5/1/2026 12.01.2026</p>", 60_000));

        Assert.Equal(1, Find(dates, JsonLd)?.At.Day);
        Assert.NotNull(Pages.Extract(Page(dates, "")));
    }

    private static Article Article(string html, Func<PageInput, PageInput> with) => Assert.IsType<ExtractionOutcome.Extracted>(
        ArticleExtractor.Extract(with(new PageInput(System.Text.Encoding.UTF8.GetBytes(html), Pages.Url, Pages.Fetched)), CancellationToken.None)).Article;

    private static PublicationDate? Find(string body, string head = "", Uri? url = null) => Pages.Article(Page(body, head), url).Published;

    private static string Page(string body, string head) =>
        Pages.Html($"<h1>{Pages.Title}</h1>{body}{Pages.Paragraphs}", $"<title>{Pages.Title}</title>{head}");
}
