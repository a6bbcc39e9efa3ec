using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.NewsTests.News;

public sealed class RecipeTests
{
    private const string Articles = """
        {"name":"news","articles":[
          {"slug":"pameran","title":"Pameran","standfirst":"Pengantar.","body":["Satu.","- dua"],"author":"Wati","publishedDaysAgo":3,"nagari":"piobang"},
          {"slug":"draf","title":"Draf","standfirst":"","body":[],"author":"Wati"}]}
        """;

    [Theory, OnSqlite, OnPostgres]
    public async Task Articles_come_in_published_on_their_day_or_as_drafts(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.RunStepAsync(Articles);
        Assert.Equal(
            [("pameran", "Satu.\n\n- dua", new DateTime(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc)), ("draf", "", (DateTime?)null)],
            (await room.AllAsync()).OrderBy(article => article.PublishedUtc is null).Select(article => (article.Slug, article.Body, article.PublishedUtc)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_again_another_day_it_changes_nothing(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.RunStepAsync(Articles);
        var before = (await room.AllAsync()).Select(article => (article.Id, article.PublishedUtc, article.ChangedUtc, article.Version));
        room.Portal.Clock.Advance(TimeSpan.FromDays(2));
        await room.RunStepAsync(Articles);
        Assert.Equal(before, (await room.AllAsync()).Select(article => (article.Id, article.PublishedUtc, article.ChangedUtc, article.Version)));
    }

    [Fact]
    public async Task Nothing_is_published_in_the_future()
    {
        await using var room = await Newsroom.OpenAsync();
        room.Portal.Clock.Advance(TimeSpan.FromHours(16));
        await room.RunStepAsync("""{"name":"news","articles":[{"slug":"a","title":"A","standfirst":"P","body":["I"],"author":"W","publishedDaysAgo":0}]}""");
        Assert.Equal(room.Portal.Clock.GetUtcNow().UtcDateTime, Assert.Single(await room.AllAsync()).PublishedUtc);
    }

    [Theory]
    [InlineData("""{"slug":"a","title":"A","standfirst":"P","body":["I"],"author":"W","nagari":"atlantis"}""", "article 'a': there is no nagari 'atlantis'")]
    [InlineData("""{"slug":"a","title":"A","standfirst":"P","body":["I"],"author":"W","illustration":"x.svg"}""", "article 'a': no illustration 'x.svg'")]
    [InlineData("""{"slug":"A B","title":"A","standfirst":"P","body":["I"],"author":"W"}""", "article 'A B': a slug is made of small letters")]
    [InlineData("""{"slug":"a","title":" ","standfirst":"P","body":["I"],"author":"W"}""", "article 'a': TitleMissing")]
    [InlineData("""{"slug":"a","title":"A","standfirst":"","body":["I"],"author":"W","publishedDaysAgo":1}""", "article 'a': StandfirstMissing")]
    [InlineData("""{"slug":"a","title":"A","standfirst":"P","body":["I"],"author":"W","autor":"W"}""", "'autor'")]
    [InlineData("""{"title":"A","standfirst":"P","body":["I"],"author":"W"}""", "slug")]
    [InlineData("""{"slug":null,"title":"A","standfirst":"P","body":["I"],"author":"W"}""", "slug")]
    [InlineData("""{"slug":"a","title":"A","standfirst":"P","body":["I"]}""", "author")]
    public async Task What_is_wrong_with_an_article_is_named_and_nothing_comes_in(string article, string words)
    {
        await using var room = await Newsroom.OpenAsync();
        var exception = await Assert.ThrowsAsync<RecipeException>(() => room.RunStepAsync(
            $$"""{"name":"news","articles":[{"slug":"baik","title":"Baik","standfirst":"P","body":["I"],"author":"W"},{{article}}]}"""));
        Assert.Contains("step 1 'news'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(words, exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await room.AllAsync());
    }

    [Fact]
    public async Task A_page_that_staff_have_rewritten_stays_as_they_wrote_it()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.RunStepAsync("""{"name":"pages","pages":[{"slug":"privasi","position":1,"title":"Lain","body":["Lain."]},{"slug":"baru","position":2,"title":"Baru","body":["Isi."]}]}""");
        var titles = await room.Portal.QueryAsync(data => data.Set<ContentPage>().Select(page => page.Title).ToListAsync());
        Assert.Contains("Baru", titles);
        Assert.DoesNotContain("Lain", titles);
    }

    [Theory]
    [InlineData("""{"slug":"x","position":1,"title":"","body":["I"]}""", "page 'x': TitleMissing")]
    [InlineData("""{"slug":"x","position":1,"title":"X","body":["I"],"titleEn":"X"}""", "page 'x': HalfTranslated")]
    [InlineData("""{"position":1,"title":"X","body":["I"]}""", "slug")]
    public async Task What_is_wrong_with_a_page_is_named(string page, string words)
    {
        await using var room = await Newsroom.OpenAsync();
        var exception = await Assert.ThrowsAsync<RecipeException>(() => room.RunStepAsync($$"""{"name":"pages","pages":[{{page}}]}"""));
        Assert.Contains(words, exception.Message, StringComparison.OrdinalIgnoreCase);
    }
}
