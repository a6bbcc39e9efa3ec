using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

public sealed class OutletRulesTests
{
    private const string Other = "Kalimat ini bukan bagian dari berita, betapa pun panjangnya, dan berapa pun komanya, karena ia berdiri di tempat lain.";

    [Theory]
    [InlineData(".isi", "<div class=isi><p>1</p><p>2</p><p>3</p></div><div class=lain><p>4</p><p>4</p><p>4</p></div>")]
    [InlineData(".isi", "<div class=isi><p>1</p></div><div class=lain><p>4</p></div><div class=isi><p>2</p><p>3</p></div>")]
    [InlineData(".isi", "<div class=isi><p>1</p><div class=isi><p>2</p></div><p>3</p></div><p>4</p>")]
    [InlineData(".isi", "<aside><div class='isi related'><p>1</p><p>2</p><p>3</p></div></aside><p>4</p>")]
    [InlineData(".isi", "<div class=isi>1<br><br>2<div class=related>4</div>3</div><p>4</p>")]
    [InlineData("p.isi", "<p class=isi>1</p><p>4</p><p class=isi>2</p><p class=isi>3</p>")]
    [InlineData("[data-isi='ya']", "<div data-isi=ya><p>1</p><p>2</p><p>3</p></div><div data-isi=tidak><p>4</p></div>")]
    [InlineData("#a, #b", "<div id=b><p>1</p><p>2</p></div><p>4</p><div id=a><p>3</p></div>")]
    public void The_body_is_all_that_the_rule_names(string selector, string markup) =>
        Assert.Equal(Pages.Text, Read($"<h1>{Pages.Title}</h1>{Fill(markup)}", new OutletRules { Body = selector }).Paragraphs);

    [Fact]
    public void A_body_by_rule_is_read_where_reading_without_help_finds_another_text()
    {
        var html = Fill($"<h1>{Pages.Title}</h1><div class=box><p>1</p><p>2</p><p>3</p></div><div class=entry-content><p>4</p><p>{Other} Ya.</p><p>{Other} Tidak.</p><p>{Other} Mungkin, kata dia.</p></div>");

        Assert.NotEqual(Pages.Text, Read(html, null).Paragraphs);
        Assert.Equal(Pages.Text, Read(html, new OutletRules { Body = ".box" }).Paragraphs);
    }

    [Fact]
    public void A_body_by_rule_stands_before_the_text_that_JSON_LD_declares()
    {
        var head = $$"""<title>{{Pages.Title}}</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{Other}} {{Other}} {{Other}} {{Other}} {{Other}} {{Other}} {{Other}} {{Other}}"}</script>""";

        Assert.Equal(Pages.Text, Read(Fill("<div class=isi><p>1</p><p>2</p><p>3</p></div>"), new OutletRules { Body = ".isi" }, head).Paragraphs);
    }

    [Fact]
    public void A_body_by_rule_loses_lines_of_the_template_as_any_other() =>
        Assert.Equal(Pages.Text, Read(Fill("<div class=isi><p>1</p><p>Baca juga: Jalan Ditutup</p><p>2</p><script>4</script><p>3</p></div>"), new OutletRules { Body = ".isi" }).Paragraphs);

    [Fact]
    public void What_is_removed_is_gone_before_anything_is_read()
    {
        var article = Read(
            Fill($"<div class=x><h1>Judul yang lain sama sekali dari berita</h1></div><h1>{Pages.Title}</h1><p>1</p><p class=y>4</p><p>2</p><p>3</p><div data-z>4</div>"),
            new OutletRules { Remove = [".x", "p.y", "[data-z]", "meta[name=author]"] },
            $"<title>{Pages.Title}</title><meta name=author content='Siti Rahma'>");

        Assert.Equal(Pages.Title, article.Title);
        Assert.Equal(Pages.Text, article.Paragraphs);
        Assert.Null(article.Author);
        Assert.Equal([ExtractionWarning.DateMissing], article.Warnings);
    }

    [Fact]
    public void What_was_removed_is_not_found_by_the_other_rules()
    {
        var article = Read(Fill($"<div class=isi><p>4</p></div><p>1</p><p>2</p><p>3</p>"), new OutletRules { Remove = [".isi"], Body = ".isi" });

        Assert.Equal(Pages.Text, article.Paragraphs);
        Assert.Contains("rule.unmatched:body", article.Warnings);
    }

    [Fact]
    public void No_more_than_so_many_removals_are_looked_at()
    {
        var removals = Enumerable.Range(0, OutletRules.MaxRemove).Select(i => $".tidak-ada-{i}").Append("p").ToList();

        Assert.Equal(Pages.Text, Read(Pages.Paragraphs, new OutletRules { Remove = removals }).Paragraphs);
    }

    [Fact]
    public void Each_rule_stands_before_what_the_page_declares()
    {
        var article = Read(
            Fill("""
                <h1>Judul menurut kepala halaman yang lain</h1><div class=judul>Judul menurut aturan</div><span class=nama>Budi Santoso</span><time class=terbit datetime="2026-01-10T08:00:00+07:00">kemarin</time>
                <div class=isi><p>1</p><p>2</p><p>3</p></div><a class=lanjut href="/berita/lanjutan">Terus</a>
                """),
            new OutletRules { Title = ".judul", Author = ".nama", Date = ".terbit", NextPage = "a.lanjut", Body = ".isi" },
            """
            <title>Judul menurut kepala halaman yang lain</title><meta name=author content="Siti Rahma"><meta property="article:published_time" content="2026-01-11T21:40:00+07:00">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Judul menurut kepala halaman yang lain","author":{"name":"Siti Rahma"},"datePublished":"2026-01-11T21:40:00+07:00"}</script>
            """);

        Assert.Equal(("Judul menurut aturan", "Budi Santoso"), (article.Title, article.Author));
        Assert.Equal(new DateTimeOffset(2026, 1, 10, 8, 0, 0, TimeSpan.FromHours(7)), article.Published?.At);
        Assert.Equal("https://kabarpesisir.example/berita/lanjutan", article.NextPageUrl?.AbsoluteUri);
        Assert.Equal(Pages.Text, article.Paragraphs);
        Assert.DoesNotContain(article.Warnings, warning => warning.StartsWith(ExtractionWarning.RuleUnmatched, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("meta[property='og:title']")]
    [InlineData("title")]
    public void A_title_may_stand_in_the_head(string selector) => Assert.Equal(
        "Judul di kepala", Read($"<h1>Judul di badan halaman</h1>{Pages.Paragraphs}", new OutletRules { Title = selector }, "<title>Judul di kepala</title><meta property='og:title' content='Judul di kepala'>").Title);

    [Theory]
    [InlineData("body", ".tidak-ada")]
    [InlineData("title", ".tidak-ada")]
    [InlineData("author", ".tidak-ada")]
    [InlineData("date", ".tidak-ada")]
    [InlineData("remove", ".tidak-ada")]
    [InlineData("body", "p[")]
    [InlineData("title", "")]
    [InlineData("author", "::::")]
    [InlineData("date", "div:has(p)")]
    [InlineData("remove", "div:HAS(p)")]
    public void A_rule_that_fits_nothing_is_named_and_passed_over(string name, string selector)
    {
        var rules = name switch
        {
            "body" => new OutletRules { Body = selector },
            "title" => new OutletRules { Title = selector },
            "author" => new OutletRules { Author = selector },
            "date" => new OutletRules { Date = selector },
            _ => new OutletRules { Remove = [selector, selector] },
        };
        var html = $"<div class=entry-meta><span class=author>Siti Rahma</span></div><div><h1>{Pages.Title}</h1>{Pages.Paragraphs}</div>";

        var (with, without) = (Read(html, rules), Read(html, null));

        Assert.Equal([.. without.Warnings, $"rule.unmatched:{name}"], with.Warnings);
        Assert.Equal((without.Title, without.Author, without.Text, without.Html), (with.Title, with.Author, with.Text, with.Html));
    }

    [Theory]
    [InlineData(".tidak-ada")]
    [InlineData("p[")]
    [InlineData("a:has(b)")]
    public void That_there_is_no_further_page_is_no_fault_of_the_rule(string selector)
    {
        var article = Read(Pages.Paragraphs, new OutletRules { NextPage = selector });

        Assert.Null(article.NextPageUrl);
        Assert.Equal([ExtractionWarning.DateMissing], article.Warnings);
    }

    [Theory]
    [InlineData("https://lain.example/2")]
    [InlineData("javascript:lanjut()")]
    [InlineData("/berita/banjir-rendam-tiga-nagari")]
    [InlineData("#isi")]
    public void A_further_page_by_rule_is_another_page_of_the_same_host(string address) =>
        Assert.Null(Read($"{Pages.Paragraphs}<a class=lanjut href=\"{address}\">Terus</a>", new OutletRules { NextPage = ".lanjut" }).NextPageUrl);

    [Fact]
    public void Rules_that_lay_down_nothing_change_nothing()
    {
        var html = $"<h1>{Pages.Title}</h1>{Pages.Paragraphs}";

        Assert.Equal((Read(html, null).Text, Read(html, null).Html), (Read(html, new OutletRules()).Text, Read(html, new OutletRules()).Html));
        Assert.Equal(Read(html, null).Warnings, Read(html, new OutletRules()).Warnings);
    }

    [Theory]
    [InlineData("body")]
    [InlineData("head, body")]
    [InlineData("div")]
    public void Removing_everything_leaves_no_article(string selector) =>
        Assert.IsType<ExtractionOutcome.Failed>(Extract($"<div>{Pages.Paragraphs}</div>", new OutletRules { Remove = [selector] }, $"<title>{Pages.Title}</title>"));

    private static Article Read(string body, OutletRules? rules, string? head = null) => Assert.IsType<ExtractionOutcome.Extracted>(Extract(body, rules, head)).Article;

    private static ExtractionOutcome Extract(string body, OutletRules? rules, string? head) =>
        ArticleExtractor.Extract(new PageInput(Encoding.UTF8.GetBytes(Pages.Html(body, head ?? $"<title>{Pages.Title}</title>")), Pages.Url, Pages.Fetched) { Rules = rules }, CancellationToken.None);

    /// <summary>Numbers stand for sentences: three of the article, one of none.</summary>
    private static string Fill(string markup) => markup
        .Replace(">1<", $">{Pages.First}<", StringComparison.Ordinal).Replace(">2<", $">{Pages.Second}<", StringComparison.Ordinal)
        .Replace(">3<", $">{Pages.Third}<", StringComparison.Ordinal).Replace(">4<", $">{Other}<", StringComparison.Ordinal);
}
