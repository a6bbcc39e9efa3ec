using PortalMitra.Modules.News.Domain;

namespace PortalMitra.NewsTests.Domain;

public sealed class NewsArticleTests
{
    private static readonly DateTime Morning = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_slug_follows_the_title_until_the_first_publication()
    {
        var article = Draft();
        article.Rewrite(Text("Judul kedua"), "judul-kedua", Morning);
        article.Publish(Morning);
        article.Withdraw(Morning);
        article.Rewrite(Text("Judul ketiga"), "judul-ketiga", Morning);
        Assert.Equal(("Judul ketiga", "judul-kedua"), (article.Title, article.Slug));
    }

    [Fact]
    public void The_day_of_the_first_publication_stays()
    {
        var article = Draft();
        article.Publish(Morning);
        article.Withdraw(Morning.AddDays(1));
        article.Publish(Morning.AddDays(2));
        Assert.Equal((PublicationState.Published, (DateTime?)Morning), (article.State, article.PublishedUtc));
    }

    [Fact]
    public void Each_change_moves_the_time_of_change_even_when_the_clock_stands_still_or_goes_back()
    {
        var article = Draft();
        var seen = new List<DateTime> { article.ChangedUtc };
        article.Rewrite(Text("Judul kedua"), "judul-kedua", Morning);
        seen.Add(article.ChangedUtc);
        article.Publish(Morning.AddHours(-1));
        seen.Add(article.ChangedUtc);
        article.Withdraw(Morning);
        seen.Add(article.ChangedUtc);
        Assert.Equal(seen.Distinct().Order(), seen);
    }

    [Fact]
    public void Saving_without_a_change_is_no_change()
    {
        var article = Draft();
        article.Rewrite(article.ToText(), "lain", Morning.AddHours(1));
        Assert.Equal((Morning, "judul-pertama"), (article.ChangedUtc, article.Slug));
    }

    [Fact]
    public void Publishing_twice_is_publishing_once()
    {
        var article = Draft();
        article.Publish(Morning);
        var changed = article.ChangedUtc;
        Assert.Empty(article.Publish(Morning.AddHours(1)));
        Assert.Equal(changed, article.ChangedUtc);
    }

    [Fact]
    public void Withdrawing_a_draft_does_nothing()
    {
        var article = Draft();
        article.Withdraw(Morning.AddHours(1));
        Assert.Equal(Morning, article.ChangedUtc);
    }

    [Fact]
    public void Without_its_standfirst_and_text_it_is_not_published()
    {
        var article = NewsArticle.Write(ArticleText.Of("Judul", "", " \n ", null, null, default), "judul", "Wati", null, Morning);
        Assert.Equal([ArticleProblem.StandfirstMissing, ArticleProblem.BodyMissing], article.Publish(Morning));
        Assert.Equal(PublicationState.Draft, article.State);
    }

    [Fact]
    public void What_was_public_once_is_not_deleted()
    {
        var article = Draft();
        Assert.True(article.CanBeDeleted);
        article.Publish(Morning);
        article.Withdraw(Morning);
        Assert.False(article.CanBeDeleted);
    }

    private static NewsArticle Draft() => NewsArticle.Write(Text("Judul pertama"), "judul-pertama", "Wati", null, Morning);

    private static ArticleText Text(string title) => ArticleText.Of(title, "Pengantar.", "Isi.", null, null, ArticleLanguage.Indonesian);
}
