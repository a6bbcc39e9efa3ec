using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Search;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.NewsTests.News;

public sealed class SearchSourceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_appears_as_something_to_take_out(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.InsertAsync("Pameran");
        Assert.Null(Assert.Single((await ReadAsync(room)).Changes).Document);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_published_article_is_found_by_its_words_its_place_and_its_day(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var article = await room.InsertAsync(
            "Pameran", new DateTime(2026, 10, 31, 18, 0, 0, DateTimeKind.Utc), await room.NagariAsync("piobang"), "## Jadwal\n- Senin");
        var document = Assert.Single((await ReadAsync(room)).Changes).Document;
        Assert.Equal(
            new SearchDocument($"{article.Id}", "Pameran", "Satu kalimat pengantar. Jadwal Senin Piobang", "/berita/pameran", new DateOnly(2026, 11, 1)), document);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Withdrawing_it_is_a_later_change_that_takes_it_out(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var article = await room.PublishedAsync("Pameran");
        var seen = (await ReadAsync(room)).Next;
        using var ratna = await room.EditorAsync();
        (await Newsroom.EditAsync(ratna, article.Id, Newsroom.Form("Pameran"), "Withdraw")).Dispose();
        var change = Assert.Single((await ReadAsync(room, seen)).Changes);
        Assert.Equal(new SearchChange($"{article.Id}", null), change);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_in_the_same_instant_is_seen_too(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var article = await room.PublishedAsync("Pameran");
        var seen = (await ReadAsync(room)).Next;
        using var ratna = await room.EditorAsync();
        (await Newsroom.EditAsync(ratna, article.Id, Newsroom.Form("Pameran naskah"))).Dispose();
        Assert.Equal("Pameran naskah", Assert.Single((await ReadAsync(room, seen)).Changes).Document!.Title);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task In_small_steps_each_article_comes_once(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        for (var number = 1; number <= 5; number++)
            await room.PublishedAsync($"Kabar {number}");
        var titles = new List<string>();
        for (var batch = await ReadAsync(room, take: 2); batch.Changes.Count > 0; batch = await ReadAsync(room, batch.Next, 2))
            titles.AddRange(batch.Changes.Select(change => change.Document!.Title));
        Assert.Equal(["Kabar 1", "Kabar 2", "Kabar 3", "Kabar 4", "Kabar 5"], titles);
    }

    [Fact]
    public async Task Nothing_new_leaves_the_cursor_where_it_was()
    {
        await using var room = await Newsroom.OpenAsync();
        var cursor = new SearchCursor(new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc), 7);
        Assert.Equal(cursor, (await ReadAsync(room, cursor)).Next);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_lasting_pages_are_found_by_the_words_of_both_languages(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var page = await room.Portal.QueryAsync(data => data.Set<ContentPage>().SingleAsync(page => page.Slug == "privasi"));
        var document = Assert.Single((await ReadAsync(room, source: "pages")).Changes, change => change.Key == "privasi").Document!;
        Assert.Equal((page.Title, "/tentang/privasi", null), (document.Title, document.Path, document.Day));
        Assert.Contains(page.TitleEn!, document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rewritten_page_is_a_change()
    {
        await using var room = await Newsroom.OpenAsync();
        var seen = (await ReadAsync(room, source: "pages")).Next;
        await room.Portal.InScopeAsync(async services =>
        {
            var data = services.GetRequiredService<PortalMitra.Framework.Data.PortalDbContext>();
            (await data.Set<ContentPage>().SingleAsync(page => page.Slug == "privasi"))
                .Rewrite(PageText.Of("Privasi baru", "Isi.", null, null), room.Portal.Clock.GetUtcNow().UtcDateTime);
            await data.SaveChangesAsync();
        });
        Assert.Equal("Privasi baru", Assert.Single((await ReadAsync(room, seen, source: "pages")).Changes).Document!.Title);
    }

    private static async Task<SearchBatch> ReadAsync(Newsroom room, SearchCursor? after = null, int take = 100, string source = "news")
    {
        SearchBatch batch = null!;
        await room.Portal.InScopeAsync(async services => batch = await services.GetServices<ISearchSource>()
            .Single(one => one.Name == source).ReadAsync(after ?? SearchCursor.Beginning, take, CancellationToken.None));
        return batch;
    }
}
