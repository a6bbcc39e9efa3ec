using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests;

public sealed class SplitArticleTests
{
    private static readonly Uri Next = new("https://kabar.test/baca/7?page=2");

    [Fact]
    public void The_first_page_keeps_its_facts_and_gets_the_text_of_all()
    {
        var first = Page(["Satu.", "Dua."], next: true) with { Author = "Upik", CanonicalUrl = new Uri("https://kabar.test/baca/7") };
        var second = Page(["Tiga."]) with { Title = "Judul - Halaman 2", Author = "Lain", CanonicalUrl = Next };

        var whole = SplitArticle.Join(first, [second]);

        Assert.Equal(["Satu.", "Dua.", "Tiga."], whole.Paragraphs);
        Assert.Equal("<p>Satu.</p><p>Dua.</p><p>Tiga.</p>", whole.Html);
        Assert.Equal(("Judul", "Upik", first.CanonicalUrl), (whole.Title, whole.Author, whole.CanonicalUrl));
        Assert.Null(whole.NextPageUrl);
        Assert.Empty(whole.Warnings);
    }

    [Fact]
    public void While_a_further_page_is_missing_the_warning_stays()
    {
        var first = Page(["Satu."], next: true);

        Assert.Equal([ExtractionWarning.TextSplit], SplitArticle.Join(first, []).Warnings);
        var some = SplitArticle.Join(first, [Page(["Dua."], next: true)]);
        Assert.Equal([ExtractionWarning.TextSplit], some.Warnings);
        Assert.Equal(Next, some.NextPageUrl);
    }

    [Fact]
    public void An_introduction_that_each_page_repeats_stands_once()
    {
        var whole = SplitArticle.Join(Page(["Pengantar.", "Satu."], next: true), [Page(["Pengantar.", "Dua."], next: true), Page(["Pengantar.", "Tiga."])]);

        Assert.Equal(["Pengantar.", "Satu.", "Dua.", "Tiga."], whole.Paragraphs);
        Assert.Equal("<p>Pengantar.</p><p>Satu.</p><p>Dua.</p><p>Tiga.</p>", whole.Html);
    }

    [Fact]
    public void What_each_page_ends_with_stands_once_and_last()
    {
        var whole = SplitArticle.Join(Page(["Satu.", "Tentang penulis."], next: true), [Page(["Dua.", "Tentang penulis."])]);

        Assert.Equal(["Satu.", "Dua.", "Tentang penulis."], whole.Paragraphs);
    }

    [Fact]
    public void A_page_that_is_the_first_over_again_adds_nothing_and_takes_nothing()
    {
        var whole = SplitArticle.Join(Page(["Satu.", "Dua."], next: true), [Page(["Satu.", "Dua."])]);

        Assert.Equal(["Satu.", "Dua."], whole.Paragraphs);
        Assert.Equal("<p>Satu.</p><p>Dua.</p>", whole.Html);
    }

    [Fact]
    public void Html_is_joined_by_its_outermost_elements()
    {
        var first = Page(["Pengantar.", "Satu."], next: true) with { Html = "<p>Pengantar<em>.</em></p><ul><li>Satu.</li></ul>" };
        var second = Page(["Pengantar.", "Dua & tiga."]) with { Html = "<p>Pengantar.</p><p>Dua &amp;<br>tiga.</p>" };

        Assert.Equal("<p>Pengantar<em>.</em></p><ul><li>Satu.</li></ul><p>Dua &amp;<br>tiga.</p>", SplitArticle.Join(first, [second]).Html);
    }

    [Fact]
    public void The_byline_under_the_last_page_and_the_marks_of_all_count()
    {
        var first = Page(["Satu."], next: true) with { Credits = new Credits { DatelinePlace = "SULIKI", Marks = [new SourceMark(SourceMarkKind.Paid, "(Adv)")] } };
        var second = Page(["Dua."]) with { Credits = new Credits { Byline = "dst", Marks = [new SourceMark(SourceMarkKind.Paid, "(Adv)"), new SourceMark(SourceMarkKind.Release, "(rls)")] } };

        var credits = SplitArticle.Join(first, [second]).Credits;

        Assert.Equal(("SULIKI", "dst"), (credits.DatelinePlace, credits.Byline));
        Assert.Equal(["(Adv)", "(rls)"], credits.Marks.Select(mark => mark.Raw));
    }

    [Fact]
    public void The_page_with_all_of_it_replaces_the_text_if_it_holds_as_much()
    {
        var first = Page(["Satu."], next: true) with { WholeArticleUrl = new Uri("https://kabar.test/baca/7?page=all") };

        var whole = SplitArticle.Replace(first, Page(["Satu.", "Dua."]) with { Title = "Lengkap" });

        Assert.NotNull(whole);
        Assert.Equal(["Satu.", "Dua."], whole.Paragraphs);
        Assert.Equal("Judul", whole.Title);
        Assert.Empty(whole.Warnings);
        Assert.Null(whole.NextPageUrl);
        Assert.Null(SplitArticle.Replace(first, Page(["S."])));
    }

    [Fact]
    public void Ten_long_pages_are_joined_at_once()
    {
        var page = Page([.. Enumerable.Range(0, 5_000).Select(number => $"Kalimat nomor {number}.")], next: true);
        var others = Enumerable.Range(0, 9).Select(turn => Page([.. Enumerable.Range(0, 5_000).Select(number => $"Halaman {turn}, kalimat {number}.")])).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var whole = SplitArticle.Join(page, others);

        Assert.Equal(50_000, whole.Paragraphs.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static Article Page(IReadOnlyList<string> paragraphs, bool next = false) => new()
    {
        Title = "Judul",
        Kind = PageKind.Article,
        Paragraphs = paragraphs,
        Html = string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>")),
        NextPageUrl = next ? Next : null,
        Warnings = next ? [ExtractionWarning.TextSplit] : [],
    };
}
