using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.NewsTests.News;

public sealed class LastingPagesTests
{
    private const string Page = "/kelola/halaman/privasi";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_rewritten_page_is_public_at_once_in_both_languages(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        using var dewi = await room.Portal.StaffAsync("dewi", "AccessOffice", "ManagePages");
        using var answer = await SendAsync(dewi, Form("Privasi Anda", "Kami mencatat sedikit.\n\n## Kuki\n\nTidak ada.", "Your privacy", "We record little."));
        Assert.Equal("/kelola/halaman", answer.Headers.Location?.ToString());
        Assert.Contains("Halaman \"Privasi Anda\" tersimpan.", WebUtility.HtmlDecode(await dewi.ReadAsync("/kelola/halaman")), StringComparison.Ordinal);
        var indonesian = await room.Reader.ReadAsync("/tentang/privasi");
        Assert.Contains("<p class=\"standfirst\">Kami mencatat sedikit.</p>", indonesian, StringComparison.Ordinal);
        Assert.Contains("<h2>Kuki</h2>", indonesian, StringComparison.Ordinal);
        Assert.Contains("<h1>Your privacy</h1>", await room.Reader.ReadAsync("/en/tentang/privasi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_translation_the_english_site_says_so_and_shows_the_indonesian()
    {
        await using var room = await Newsroom.OpenAsync();
        using var dewi = await room.Portal.StaffAsync("dewi", "AccessOffice", "ManagePages");
        (await SendAsync(dewi, Form("Privasi Anda", "Isi."))).Dispose();
        var page = await room.Reader.ReadAsync("/en/tentang/privasi");
        Assert.Contains("<h1 lang=\"id\">Privasi Anda</h1>", page, StringComparison.Ordinal);
        Assert.Contains("only available in Indonesian", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_pages_of_the_recipe_are_on_the_list_and_open_in_both_languages()
    {
        await using var room = await Newsroom.OpenAsync();
        var slugs = await room.Portal.QueryAsync(data => data.Set<ContentPage>().Select(page => page.Slug).ToListAsync());
        Assert.Equal(5, slugs.Count);
        var list = await room.Reader.ReadAsync("/tentang");
        foreach (var slug in slugs)
        {
            Assert.Contains($"href=\"/tentang/{slug}\"", list, StringComparison.Ordinal);
            await room.Reader.ReadAsync($"/tentang/{slug}");
            await room.Reader.ReadAsync($"/en/tentang/{slug}");
        }
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_not_found()
    {
        await using var room = await Newsroom.OpenAsync();
        using var dewi = await room.Portal.StaffAsync("dewi", "AccessOffice", "ManagePages");
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("/tentang/tidak-ada"));
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("/kelola/halaman/tidak-ada", dewi));
    }

    [Theory]
    [InlineData("", "Isi.", "", "", "Judul masih kosong. Tulis judul, lalu simpan lagi.")]
    [InlineData("Privasi", " ", "", "", "Isi halaman masih kosong. Tulis dulu, lalu simpan lagi.")]
    [InlineData("Privasi", "Isi.", "Privacy", "", "Terjemahan memerlukan judul dan isi.")]
    public async Task What_is_missing_is_said_and_nothing_typed_is_lost(string title, string body, string titleEn, string bodyEn, string words)
    {
        await using var room = await Newsroom.OpenAsync();
        using var dewi = await room.Portal.StaffAsync("dewi", "AccessOffice", "ManagePages");
        using var answer = await SendAsync(dewi, Form(title, body, titleEn, bodyEn));
        var page = await Newsroom.PageOf(answer);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Matches($"name=\"Input.Title\" value=\"{title}\"", page);
    }

    [Theory]
    [InlineData("Input.TitleEn", 201)]
    [InlineData("Input.BodyEn", 50_001)]
    public async Task Too_long_a_translation_is_said_beside_the_translation(string field, int length)
    {
        await using var room = await Newsroom.OpenAsync();
        using var dewi = await room.Portal.StaffAsync("dewi", "AccessOffice", "ManagePages");
        var form = Form("Privasi", "Isi.", "Privacy", "Text.");
        form[field] = new string('x', length);
        using var answer = await SendAsync(dewi, form);
        Assert.Matches($"data-valmsg-for=\"{field}\"[^>]*>[^<]*terlalu panjang", await Newsroom.PageOf(answer));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_saves_second_sees_both_versions_and_then_decides(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        using var dewi = await room.Portal.StaffAsync("dewi", "AccessOffice", "ManagePages");
        var seen = await dewi.ReadAsync(Page);
        (await SendAsync(dewi, Form("Privasi", "Versi pertama."))).Dispose();
        using var answer = await Newsroom.SendAsync(dewi, Page, seen, Form("Privasi", "Versi kedua."));
        var html = await Newsroom.PageOf(answer);
        Assert.Contains("Orang lain menyimpan perubahan selagi Anda menulis", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"differs\">Versi pertama.</p>", html, StringComparison.Ordinal);
        Assert.Equal("Versi pertama.", await BodyAsync(room));

        (await Newsroom.SendAsync(dewi, Page, await answer.Content.ReadAsStringAsync(), Form("Privasi", "Versi kedua."))).Dispose();
        Assert.Equal("Versi kedua.", await BodyAsync(room));
    }

    [Fact]
    public async Task Writing_news_is_not_enough_to_change_a_page()
    {
        await using var room = await Newsroom.OpenAsync();
        using var ratna = await room.EditorAsync();
        foreach (var page in new[] { "/kelola/halaman", Page })
        {
            using var answer = await ratna.GetAsync(page);
            Newsroom.AssertRefused(answer);
        }
    }

    private static Task<string> BodyAsync(Newsroom room) =>
        room.Portal.QueryAsync(data => data.Set<ContentPage>().Where(page => page.Slug == "privasi").Select(page => page.Body).SingleAsync());

    private static async Task<HttpResponseMessage> SendAsync(PortalVisitor who, Dictionary<string, string> form) =>
        await Newsroom.SendAsync(who, Page, await who.ReadAsync(Page), form);

    private static Dictionary<string, string> Form(string title, string body, string titleEn = "", string bodyEn = "") => new()
    {
        ["Input.Title"] = title,
        ["Input.Body"] = body,
        ["Input.TitleEn"] = titleEn,
        ["Input.BodyEn"] = bodyEn,
    };
}
