using System.Net;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.NewsTests.News;

public sealed class WritingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_is_kept_as_it_was_written(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var place = await room.NagariAsync("piobang");
        using var wati = await room.WriterAsync();
        var form = Newsroom.Form("  Kelas baca Piobang ", "Pengantar.", "Satu\r\n\r\nDua");
        (form["Input.NagariId"], form["Input.Illustration"]) = ($"{place.Id}", "lingkar-baca.svg");
        using var answer = await Newsroom.WriteAsync(wati, form);

        var article = await room.StoredAsync(Newsroom.IdOf(answer));
        Assert.Equal(
            ("Kelas baca Piobang", "Pengantar.", "Satu\n\nDua", (long?)place.Id, "lingkar-baca.svg"),
            (article.Title, article.Standfirst, article.Body, article.NagariId, article.Illustration));
        Assert.Equal(("kelas-baca-piobang", "Petugas wati", PublicationState.Draft), (article.Slug, article.Author, article.State));
    }

    [Fact]
    public async Task A_saved_draft_says_so()
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        using var answer = await Newsroom.WriteAsync(wati, Newsroom.Form("Pameran"));
        Assert.Contains("Draf tersimpan.", await wati.ReadAsync($"/kelola/berita/{Newsroom.IdOf(answer)}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kelola/berita")]
    [InlineData("/kelola/berita/baru")]
    [InlineData("/kelola/berita/1")]
    [InlineData("/kelola/berita/1/pratinjau")]
    public async Task Without_the_permission_nobody_gets_in(string page)
    {
        await using var room = await Newsroom.OpenAsync();
        await room.InsertAsync("Draf rahasia");
        using var sari = await room.Portal.StaffAsync("sari", "AccessOffice", "PublishNews", "ManagePages");
        using var refused = await sari.GetAsync(page);
        Newsroom.AssertRefused(refused);
        using var anonymous = await room.Reader.GetAsync(page);
        Assert.Equal(HttpStatusCode.Redirect, anonymous.StatusCode);
        Assert.Contains("/masuk", anonymous.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_permission_nobody_writes()
    {
        await using var room = await Newsroom.OpenAsync();
        using var sari = await room.Portal.StaffAsync("sari", "AccessOffice");
        var fields = Newsroom.Form("Titipan");
        fields["__RequestVerificationToken"] = PortalVisitor.TokenOf(await sari.ReadAsync("/kelola/akun"));
        (await sari.PostAsync("/kelola/berita/baru", fields)).Dispose();
        Assert.Empty(await room.AllAsync());
    }

    [Fact]
    public async Task Who_may_not_publish_sees_no_button_and_has_no_way_round()
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        Assert.DoesNotContain("Terbitkan", await wati.ReadAsync("/kelola/berita/baru"), StringComparison.Ordinal);
        using var answer = await Newsroom.WriteAsync(wati, Newsroom.Form("Pameran"), "Publish");
        Newsroom.AssertRefused(answer);
        Assert.Empty(await room.AllAsync());
    }

    [Fact]
    public async Task A_missing_title_is_said_beside_the_words_already_typed()
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        using var answer = await Newsroom.WriteAsync(wati, Newsroom.Form(" ", body: "Kalimat yang tidak boleh hilang."));
        var page = await Newsroom.PageOf(answer);
        Assert.Contains("Judul masih kosong. Tulis judul, lalu simpan lagi.", page, StringComparison.Ordinal);
        Assert.Contains("Kalimat yang tidak boleh hilang.", page, StringComparison.Ordinal);
        Assert.Empty(await room.AllAsync());
    }

    [Fact]
    public async Task In_English_the_missing_title_is_said_in_English()
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        var page = "/en/kelola/berita/baru";
        using var answer = await Newsroom.SendAsync(wati, page, await wati.ReadAsync(page), Newsroom.Form(""));
        var html = await Newsroom.PageOf(answer);
        Assert.Contains("title", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Judul masih kosong", html, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_longest_title_is_kept_whole(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        using var wati = await room.WriterAsync();
        var title = new string('a', ArticleText.MaxTitleLength);
        using var answer = await Newsroom.WriteAsync(wati, Newsroom.Form(title));
        var article = await room.StoredAsync(Newsroom.IdOf(answer));
        Assert.Equal((title, new string('a', ArticleSlug.MaxLength)), (article.Title, article.Slug));
    }

    [Theory]
    [InlineData("Input.Title", 201, "Judul terlalu panjang. Paling banyak 200 huruf.")]
    [InlineData("Input.Standfirst", 501, "Kalimat pengantar terlalu panjang. Paling banyak 500 huruf.")]
    [InlineData("Input.Body", 50_001, "Isi terlalu panjang. Paling banyak 50.000 huruf.")]
    public async Task Too_much_text_is_said_and_stays_in_its_field(string field, int length, string words)
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        var form = Newsroom.Form("Pameran");
        form[field] = new string('x', length);
        using var answer = await Newsroom.WriteAsync(wati, form);
        var page = await Newsroom.PageOf(answer);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains(form[field], page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.NagariId", "99999", "Nagari itu tidak ada di daftar. Pilih salah satu.")]
    [InlineData("Input.Illustration", "../../favicon.svg", "Gambar itu tidak ada di daftar. Pilih salah satu.")]
    [InlineData("Input.Language", "7", "“7” tidak dapat dipakai untuk isian ini.")]
    public async Task A_choice_that_is_not_offered_is_refused(string field, string value, string words)
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        var form = Newsroom.Form("Pameran");
        form[field] = value;
        using var answer = await Newsroom.WriteAsync(wati, form);
        Assert.Contains(words, await Newsroom.PageOf(answer), StringComparison.Ordinal);
        Assert.Empty(await room.AllAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_clicks_on_one_form_make_one_article(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        using var wati = await room.WriterAsync();
        var seen = await wati.ReadAsync("/kelola/berita/baru");
        var answers = await Task.WhenAll(
            Newsroom.SendAsync(wati, "/kelola/berita/baru", seen, Newsroom.Form("Pameran")),
            Newsroom.SendAsync(wati, "/kelola/berita/baru", seen, Newsroom.Form("Pameran")));
        Assert.Single(answers.Select(Newsroom.IdOf).Distinct());
        Assert.Single(await room.AllAsync());
    }

    [Fact]
    public async Task The_form_sent_again_with_other_words_asks_before_it_makes_a_second_article()
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        var seen = await wati.ReadAsync("/kelola/berita/baru");
        (await Newsroom.SendAsync(wati, "/kelola/berita/baru", seen, Newsroom.Form("Pameran"))).Dispose();
        using var answer = await Newsroom.SendAsync(wati, "/kelola/berita/baru", seen, Newsroom.Form("Pameran buku"));
        var raw = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Formulir ini sudah menjadi draf", raw, StringComparison.Ordinal);
        Assert.Single(await room.AllAsync());

        using var second = await Newsroom.SendAsync(wati, "/kelola/berita/baru", raw, Newsroom.Form("Pameran buku"));
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(["Pameran", "Pameran buku"], (await room.AllAsync()).Select(article => article.Title));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_articles_of_one_title_get_two_addresses(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        using var wati = await room.WriterAsync();
        var pages = await Task.WhenAll(wati.ReadAsync("/kelola/berita/baru"), wati.ReadAsync("/kelola/berita/baru"));
        var answers = await Task.WhenAll(pages.Select(seen => Newsroom.SendAsync(wati, "/kelola/berita/baru", seen, Newsroom.Form("Pameran"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(["pameran", "pameran-2"], (await room.AllAsync()).Select(article => article.Slug).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_article_named_like_the_feed_does_not_take_its_address()
    {
        await using var room = await Newsroom.OpenAsync();
        using var ratna = await room.EditorAsync();
        (await Newsroom.WriteAsync(ratna, Newsroom.Form("Umpan"), "Publish")).Dispose();
        Assert.Contains("<h1>Umpan</h1>", await room.Reader.ReadAsync("/berita/umpan-2"), StringComparison.Ordinal);
    }
}
