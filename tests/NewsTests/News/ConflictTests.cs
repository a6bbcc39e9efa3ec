using System.Net;

namespace PortalMitra.NewsTests.News;

public sealed class ConflictTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Who_saves_second_sees_both_versions_and_loses_nothing(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var draft = await room.InsertAsync("Pameran");
        using var wati = await room.WriterAsync();
        using var ratna = await room.EditorAsync();
        var (page, seen) = ($"/kelola/berita/{draft.Id}", await wati.ReadAsync($"/kelola/berita/{draft.Id}"));
        (await Newsroom.EditAsync(ratna, draft.Id, Newsroom.Form("Pameran", body: "Versi Ratna."))).Dispose();

        using var answer = await Newsroom.SendAsync(wati, page, seen, Newsroom.Form("Pameran", body: "Versi Wati."));
        var html = await Newsroom.PageOf(answer);
        Assert.Contains("Orang lain menyimpan perubahan selagi Anda menulis", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"differs\">Versi Ratna.</p>", html, StringComparison.Ordinal);
        Assert.Matches(@"<textarea[^>]*>\s*Versi Wati\.</textarea>", html);
        Assert.Equal("Versi Ratna.", (await room.StoredAsync(draft.Id)).Body);
    }

    [Fact]
    public async Task Saving_again_is_then_a_decision()
    {
        await using var room = await Newsroom.OpenAsync();
        var draft = await room.InsertAsync("Pameran");
        using var wati = await room.WriterAsync();
        using var ratna = await room.EditorAsync();
        var (page, seen) = ($"/kelola/berita/{draft.Id}", await wati.ReadAsync($"/kelola/berita/{draft.Id}"));
        (await Newsroom.EditAsync(ratna, draft.Id, Newsroom.Form("Pameran", body: "Versi Ratna."))).Dispose();
        using var first = await Newsroom.SendAsync(wati, page, seen, Newsroom.Form("Pameran", body: "Versi Wati."));

        using var second = await Newsroom.SendAsync(wati, page, await first.Content.ReadAsStringAsync(), Newsroom.Form("Pameran", body: "Versi Wati."));
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal("Versi Wati.", (await room.StoredAsync(draft.Id)).Body);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_saves_at_the_same_moment_one_wins_and_the_other_is_asked(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var draft = await room.InsertAsync("Pameran");
        using var wati = await room.WriterAsync();
        using var ratna = await room.EditorAsync();
        var page = $"/kelola/berita/{draft.Id}";
        var (seenByWati, seenByRatna) = (await wati.ReadAsync(page), await ratna.ReadAsync(page));
        var answers = await Task.WhenAll(
            Newsroom.SendAsync(wati, page, seenByWati, Newsroom.Form("Pameran", body: "Versi Wati.")),
            Newsroom.SendAsync(ratna, page, seenByRatna, Newsroom.Form("Pameran", body: "Versi Ratna.")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], answers.Select(answer => answer.StatusCode).Order());
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task A_second_click_of_the_same_button_finds_its_own_work_done()
    {
        await using var room = await Newsroom.OpenAsync();
        var draft = await room.InsertAsync("Pameran");
        using var wati = await room.WriterAsync();
        var (page, seen) = ($"/kelola/berita/{draft.Id}", await wati.ReadAsync($"/kelola/berita/{draft.Id}"));
        var form = Newsroom.Form("Pameran", body: "Lebih panjang.");
        var answers = await Task.WhenAll(Newsroom.SendAsync(wati, page, seen, form), Newsroom.SendAsync(wati, page, seen, form));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
    }

    [Fact]
    public async Task Publishing_what_somebody_else_has_just_changed_asks_first()
    {
        await using var room = await Newsroom.OpenAsync();
        var draft = await room.InsertAsync("Pameran");
        using var wati = await room.WriterAsync();
        using var ratna = await room.EditorAsync();
        var (page, seen) = ($"/kelola/berita/{draft.Id}", await ratna.ReadAsync($"/kelola/berita/{draft.Id}"));
        (await Newsroom.EditAsync(wati, draft.Id, Newsroom.Form("Pameran", body: "Belum boleh terbit."))).Dispose();
        using var answer = await Newsroom.SendAsync(ratna, page, seen, Newsroom.Form("Pameran"), "Publish");
        Assert.Contains("Belum boleh terbit.", await Newsroom.PageOf(answer), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("/berita/pameran"));
    }

    [Fact]
    public async Task A_writer_whose_draft_was_published_meanwhile_gets_the_words_back()
    {
        await using var room = await Newsroom.OpenAsync();
        var draft = await room.InsertAsync("Pameran");
        using var wati = await room.WriterAsync();
        using var ratna = await room.EditorAsync();
        var (page, seen) = ($"/kelola/berita/{draft.Id}", await wati.ReadAsync($"/kelola/berita/{draft.Id}"));
        (await Newsroom.EditAsync(ratna, draft.Id, Newsroom.Form("Pameran"), "Publish")).Dispose();

        using var answer = await Newsroom.SendAsync(wati, page, seen, Newsroom.Form("Pameran", body: "Satu jam kerja Wati."));
        var html = await Newsroom.PageOf(answer);
        Assert.Contains("Berita ini diterbitkan selagi Anda menulis.", html, StringComparison.Ordinal);
        Assert.Matches(@"<textarea[^>]*>\s*Satu jam kerja Wati\.</textarea>", html);
        Assert.Equal("Isi berita.", (await room.StoredAsync(draft.Id)).Body);
    }

    [Fact]
    public async Task A_draft_that_somebody_else_has_just_changed_is_not_deleted()
    {
        await using var room = await Newsroom.OpenAsync();
        var draft = await room.InsertAsync("Pameran");
        using var wati = await room.WriterAsync();
        using var ratna = await room.EditorAsync();
        var (page, seen) = ($"/kelola/berita/{draft.Id}", await ratna.ReadAsync($"/kelola/berita/{draft.Id}"));
        (await Newsroom.EditAsync(wati, draft.Id, Newsroom.Form("Pameran", body: "Satu jam kerja Wati."))).Dispose();
        (await Newsroom.SendAsync(ratna, page, seen, [], "Delete")).Dispose();
        Assert.Equal("Satu jam kerja Wati.", (await room.StoredAsync(draft.Id)).Body);
        Assert.Contains("Berita ini tidak dihapus", await ratna.ReadAsync("/kelola/berita"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_what_somebody_else_has_deleted_is_not_found()
    {
        await using var room = await Newsroom.OpenAsync();
        var draft = await room.InsertAsync("Pameran");
        using var wati = await room.WriterAsync();
        using var ratna = await room.EditorAsync();
        var (page, seen) = ($"/kelola/berita/{draft.Id}", await wati.ReadAsync($"/kelola/berita/{draft.Id}"));
        (await Newsroom.EditAsync(ratna, draft.Id, [], "Delete")).Dispose();
        using var answer = await Newsroom.SendAsync(wati, page, seen, Newsroom.Form("Pameran"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
