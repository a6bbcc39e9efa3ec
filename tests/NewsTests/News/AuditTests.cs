using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;

namespace PortalMitra.NewsTests.News;

public sealed class AuditTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_life_of_an_article_is_written_down_with_who_did_what(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        using var wati = await room.WriterAsync();
        using var ratna = await room.EditorAsync();
        using var written = await Newsroom.WriteAsync(wati, Newsroom.Form("Pameran"));
        var id = Newsroom.IdOf(written);
        (await Newsroom.EditAsync(ratna, id, Newsroom.Form("Pameran"), "Publish")).Dispose();
        (await Newsroom.EditAsync(ratna, id, Newsroom.Form("Pameran"), "Withdraw")).Dispose();

        var rows = await RowsAsync(room);
        Assert.Equal(
            [("wati", "Created", "pameran"), ("ratna", "Changed", "pameran"), ("ratna", "Changed", "pameran")],
            rows.Select(row => (row.Actor, row.Action, row.EntityName)));
        Assert.Contains("Published", rows[1].After, StringComparison.Ordinal);
        Assert.Contains("Published", rows[2].Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_keeps_the_words_before_and_after_and_nothing_else()
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        using var written = await Newsroom.WriteAsync(wati, Newsroom.Form("Pameran"));
        (await Newsroom.EditAsync(wati, Newsroom.IdOf(written), Newsroom.Form("Pameran", body: "Lebih panjang."))).Dispose();
        var row = (await RowsAsync(room))[^1];
        Assert.Equal(("""{"Body":"Isi berita."}""", """{"Body":"Lebih panjang."}"""), (row.Before, row.After));
    }

    [Fact]
    public async Task A_deleted_draft_can_be_read_there()
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        using var written = await Newsroom.WriteAsync(wati, Newsroom.Form("Pameran", body: "Satu jam kerja."));
        (await Newsroom.EditAsync(wati, Newsroom.IdOf(written), [], "Delete")).Dispose();
        var row = (await RowsAsync(room))[^1];
        Assert.Equal(("wati", "Deleted", "pameran"), (row.Actor, row.Action, row.EntityName));
        Assert.Contains("Satu jam kerja.", row.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_without_a_change_leaves_no_row()
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        using var written = await Newsroom.WriteAsync(wati, Newsroom.Form("Pameran"));
        (await Newsroom.EditAsync(wati, Newsroom.IdOf(written), Newsroom.Form("Pameran"))).Dispose();
        Assert.Single(await RowsAsync(room));
    }

    private static Task<List<AuditEntry>> RowsAsync(Newsroom room) => room.Portal.QueryAsync(data =>
        data.Set<AuditEntry>().Where(row => row.EntityType == "NewsArticle").OrderBy(row => row.Id).ToListAsync());
}
