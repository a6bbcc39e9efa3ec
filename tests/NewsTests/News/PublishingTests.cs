using System.Net;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.NewsTests.News;

public sealed class PublishingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_is_nobody_elses_business(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var draft = await room.InsertAsync("Kabar yang belum matang");
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync($"/berita/{draft.Slug}"));
        foreach (var page in new[] { "/", "/berita", "/berita/umpan" })
            Assert.DoesNotContain(draft.Title, await room.Reader.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Even_its_writer_meets_it_only_as_a_preview()
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        var draft = await room.InsertAsync("Kabar yang belum matang");
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync($"/berita/{draft.Slug}", wati));
        var preview = await wati.ReadAsync($"/kelola/berita/{draft.Id}/pratinjau");
        Assert.Contains("Hanya petugas yang dapat membuka halaman ini.", preview, StringComparison.Ordinal);
        Assert.Contains("belum terbit", preview, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Published_it_is_on_the_list_the_front_page_and_a_page_of_its_own(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var draft = await room.InsertAsync("Pameran buku tua");
        using var ratna = await room.EditorAsync();
        using var answer = await Newsroom.EditAsync(ratna, draft.Id, Newsroom.Form(draft.Title), "Publish");
        Assert.Equal(draft.Id, Newsroom.IdOf(answer));
        foreach (var page in new[] { "/", "/berita" })
            Assert.Contains("href=\"/berita/pameran-buku-tua\">Pameran buku tua</a>", await room.Reader.ReadAsync(page), StringComparison.Ordinal);
        Assert.Contains("<h1>Pameran buku tua</h1>", await room.Reader.ReadAsync("/berita/pameran-buku-tua"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_names_author_day_and_place()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishedAsync("Pameran", await room.NagariAsync("piobang"));
        var page = WebUtility.HtmlDecode(await room.Reader.ReadAsync("/berita/pameran"));
        Assert.Matches(@"Oleh <b>Wati</b> ·\s+Piobang · Senin, 23 November 2026", page);
    }

    [Fact]
    public async Task The_day_is_the_offices_not_londons()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.InsertAsync("Tahun baru", new DateTime(2025, 12, 31, 17, 0, 0, DateTimeKind.Utc));
        Assert.Contains("Kamis, 1 Januari 2026", await room.Reader.ReadAsync("/berita/tahun-baru"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_standfirst_it_is_not_published_and_the_words_say_what_to_do()
    {
        await using var room = await Newsroom.OpenAsync();
        var draft = await room.InsertAsync("Pameran");
        using var ratna = await room.EditorAsync();
        using var answer = await Newsroom.EditAsync(ratna, draft.Id, Newsroom.Form("Pameran", standfirst: "", body: ""), "Publish");
        var page = await Newsroom.PageOf(answer);
        Assert.Contains("Kalimat pengantar masih kosong. Isi dulu sebelum menerbitkan.", page, StringComparison.Ordinal);
        Assert.Contains("Isi berita masih kosong. Tulis dulu sebelum menerbitkan.", page, StringComparison.Ordinal);
        Assert.Equal(PublicationState.Draft, (await room.StoredAsync(draft.Id)).State);
    }

    [Fact]
    public async Task Its_address_stays_when_the_title_is_corrected()
    {
        await using var room = await Newsroom.OpenAsync();
        var article = await room.PublishedAsync("Pameran buku");
        using var ratna = await room.EditorAsync();
        (await Newsroom.EditAsync(ratna, article.Id, Newsroom.Form("Pameran naskah"))).Dispose();
        Assert.Contains("<h1>Pameran naskah</h1>", await room.Reader.ReadAsync("/berita/pameran-buku"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("/berita/pameran-naskah"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Withdrawn_it_is_gone_from_the_site_and_kept_as_a_draft(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var article = await room.PublishedAsync("Pameran");
        using var ratna = await room.EditorAsync();
        (await Newsroom.EditAsync(ratna, article.Id, Newsroom.Form("Pameran"), "Withdraw")).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("/berita/pameran"));
        Assert.DoesNotContain("Pameran", await room.Reader.ReadAsync("/berita"), StringComparison.Ordinal);
        Assert.Contains("Ditarik", await ratna.ReadAsync("/kelola/berita"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Publish")]
    [InlineData("Withdraw")]
    public async Task A_writer_does_not_touch_what_is_public(string handler)
    {
        await using var room = await Newsroom.OpenAsync();
        var article = await room.PublishedAsync("Pameran");
        using var wati = await room.WriterAsync();
        using var answer = await Newsroom.EditAsync(wati, article.Id, Newsroom.Form("Pameran palsu"), handler);
        Newsroom.AssertRefused(answer);
        var stored = await room.StoredAsync(article.Id);
        Assert.Equal(("Pameran", PublicationState.Published), (stored.Title, stored.State));
    }

    [Fact]
    public async Task A_writer_is_told_why_there_is_no_button()
    {
        await using var room = await Newsroom.OpenAsync();
        var article = await room.PublishedAsync("Pameran");
        using var wati = await room.WriterAsync();
        var page = await wati.ReadAsync($"/kelola/berita/{article.Id}");
        Assert.Contains("Hanya redaktur yang dapat mengubah berita yang terbit.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Simpan perubahan", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_can_be_deleted(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var draft = await room.InsertAsync("Salah tulis");
        using var wati = await room.WriterAsync();
        (await Newsroom.EditAsync(wati, draft.Id, [], "Delete")).Dispose();
        Assert.Empty(await room.AllAsync());
        Assert.Contains("Draf dihapus.", await wati.ReadAsync("/kelola/berita"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_public_once_is_not_deleted_by_any_request(bool stillIs)
    {
        await using var room = await Newsroom.OpenAsync();
        var article = await room.PublishedAsync("Pameran");
        using var ratna = await room.EditorAsync();
        if (!stillIs)
            (await Newsroom.EditAsync(ratna, article.Id, Newsroom.Form("Pameran"), "Withdraw")).Dispose();
        (await Newsroom.EditAsync(ratna, article.Id, [], "Delete")).Dispose();
        Assert.Single(await room.AllAsync());
        Assert.Contains("Berita ini tidak dihapus", await ratna.ReadAsync("/kelola/berita"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        await using var room = await Newsroom.OpenAsync();
        using var ratna = await room.EditorAsync();
        foreach (var page in new[] { "/berita/tidak-ada", "/kelola/berita/4711", "/kelola/berita/4711/pratinjau", "/kelola/berita/abc" })
            Assert.Equal((page, HttpStatusCode.NotFound), (page, await room.StatusAsync(page, ratna)));
    }
}
