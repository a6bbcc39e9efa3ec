using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class TopicQueryTests
{
    [Theory]
    [InlineData("\"taeh bukik\"", true)]
    [InlineData("title:perpustakaan", true)]
    [InlineData("title:warga", false)]
    [InlineData("lead:sarilamak AND NOT padang", true)]
    [InlineData("text:menyulam", true)]
    [InlineData("\"perpustakaan kelas\"~5", true)]
    [InlineData("perpus*", true)]
    [InlineData("perpustakan~1", true)]
    [InlineData("DI", true)]
    [InlineData("\"menyulam taeh\"", false)]
    [InlineData("50", true)]
    [InlineData("pustaka", false)]
    public void A_query_is_asked_on_exact_words(string query, bool isFound)
    {
        var result = new TopicMatcher(Topic(query), []).Match("Perpustakaan Taeh Bukik Buka Kelas", ["SARILAMAK – Lima puluh warga Kab. 50 Kota datang.", "Mereka belajar menyulam di sana."]);

        Assert.Equal(isFound, result.IsProposed);
        if (isFound)
            Assert.Equal((ReasonKind.Query, 2m), (Assert.Single(result.Reasons).Kind, result.Score));
    }

    [Theory]
    [InlineData("perpustakaan AND", "NotReadable", "")]
    [InlineData("(perpustakaan", "NotReadable", "")]
    [InlineData("", "NotReadable", "")]
    [InlineData("*pustaka", "LeadingWildcard", "*pustaka")]
    [InlineData("pe*", "LeadingWildcard", "pe*")]
    [InlineData("?erpustakaan", "LeadingWildcard", "?erpustakaan")]
    [InlineData("buku~", "FuzzyTooShort", "buku~")]
    [InlineData("\"satu dua\"~5000", "SlopTooLarge", "~5000")]
    [InlineData("isi:perpustakaan", "UnknownField", "isi")]
    [InlineData("/perpus.*/", "NotAllowed", "all:/perpus.*/")]
    [InlineData("-perpustakaan", "OnlyExcludes", "")]
    [InlineData("a AND (-b)", "OnlyExcludes", "")]
    public void What_cannot_be_asked_is_refused_with_its_reason(string query, string error, string detail) =>
        Assert.Equal(new QueryOutcome(null, Enum.Parse<QueryError>(error), detail), TopicQuery.Parse(query));

    [Fact]
    public void A_range_and_a_query_without_end_are_refused()
    {
        Assert.Equal(QueryError.NotAllowed, TopicQuery.Parse("text:[a TO z]").Error);
        Assert.Equal(QueryError.TooLong, TopicQuery.Parse(new string('a', 2001)).Error);
        Assert.Equal(QueryError.TooManyParts, TopicQuery.Parse(string.Join(" OR ", Enumerable.Range(0, 250).Select(number => $"k{number}"))).Error);
    }

    [Fact]
    public void Every_error_has_words_that_name_what_is_wrong()
    {
        foreach (var error in Enum.GetValues<QueryError>())
            Assert.True(MatchWords.Of(error, "pe*").Length > 20);
        Assert.Contains("“pe*”", MatchWords.Of(QueryError.LeadingWildcard, "pe*"), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_articles_are_asked_at_once_and_each_keeps_its_answer()
    {
        var set = new TopicSet([Topic("gambir"), Topic("title:pustaka")], []);

        var results = set.Match([new ArticleInput("Pustaka Ramai", "Isi", null), new ArticleInput("Pasar", "Harga gambir naik.", null), new ArticleInput("Hujan", "Deras.", null)]);

        Assert.Equal([(false, true), (true, false), (false, false)], results.Select(one => (one[0].IsProposed, one[1].IsProposed)));
    }

    [Fact]
    public void The_word_that_a_query_found_can_be_pointed_at()
    {
        const string Text = "Panen raya.\nHarga gambir naik.";

        var reason = Assert.Single(new TopicMatcher(Topic("gamb* AND NOT harga2"), []).Match(new ArticleInput("Pasar", Text, null)).Reasons);

        Assert.Equal(("gambir", Zone.Body), (Text[reason.Start!.Value..reason.End!.Value], reason.Zone == Zone.Lead ? Zone.Body : reason.Zone));
    }

    private static Topic Topic(string query) =>
        new() { Slug = "kueri", Name = "Kueri", SubjectTerms = "", PlaceTerms = "", AmbiguousPlaceTerms = "", ContextTerms = "", OtherPlaceTerms = "", Query = query };
}
