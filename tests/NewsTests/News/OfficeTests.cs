using System.Net;
using System.Text.RegularExpressions;

namespace PortalMitra.NewsTests.News;

/// <summary>The list of all articles in the office, and the drafts that wait on its front page.</summary>
public sealed partial class OfficeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_is_searched_without_regard_to_case(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.InsertAsync("ÉTALASE Buku");
        await room.InsertAsync("Kelas baca");
        using var wati = await room.WriterAsync();
        Assert.Equal(["ÉTALASE Buku"], Titles(await wati.ReadAsync("/kelola/berita?q=%20étalase")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Signs_of_a_pattern_are_letters_like_others(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.InsertAsync("100% siap");
        await room.InsertAsync("1000 siap");
        using var wati = await room.WriterAsync();
        Assert.Equal(["100% siap"], Titles(await wati.ReadAsync("/kelola/berita?q=100%25")));
    }

    [Theory]
    [InlineData("draf", "Draf satu")]
    [InlineData("terbit", "Pameran")]
    public async Task The_list_is_narrowed_to_a_state(string status, string title)
    {
        await using var room = await Newsroom.OpenAsync();
        await room.InsertAsync("Draf satu");
        await room.PublishedAsync("Pameran");
        using var wati = await room.WriterAsync();
        Assert.Equal([title], Titles(await wati.ReadAsync($"/kelola/berita?status={status}")));
    }

    [Theory]
    [InlineData("?status=entah", 1)]
    [InlineData("?halaman=99", 1)]
    [InlineData("?halaman=abc", 1)]
    [InlineData("?q=tidakada", 0)]
    public async Task A_filter_nobody_offers_is_no_fault(string query, int shown)
    {
        await using var room = await Newsroom.OpenAsync();
        await room.InsertAsync("Pameran");
        using var wati = await room.WriterAsync();
        Assert.Equal(shown, Titles(await wati.ReadAsync("/kelola/berita" + query)).Count);
    }

    [Fact]
    public async Task Nothing_found_leads_back_to_everything()
    {
        await using var room = await Newsroom.OpenAsync();
        using var wati = await room.WriterAsync();
        Assert.Contains("Tulis berita pertama", await wati.ReadAsync("/kelola/berita"), StringComparison.Ordinal);
        Assert.Matches("<a [^>]*href=\"/kelola/berita\"[^>]*>Tampilkan semua</a>", await wati.ReadAsync("/kelola/berita?q=tidakada"));
    }

    [Fact]
    public async Task Drafts_wait_on_the_front_page_of_who_may_publish_them_and_of_nobody_else()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.InsertAsync("Draf satu");
        using var wati = await room.WriterAsync();
        using var ratna = await room.EditorAsync();
        Assert.Contains("Draf satu", await ratna.ReadAsync("/kelola"), StringComparison.Ordinal);
        Assert.DoesNotContain("Draf satu", await wati.ReadAsync("/kelola"), StringComparison.Ordinal);
    }

    private static List<string> Titles(string html) =>
        [.. Row().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    [GeneratedRegex("""<th scope="row"><a href="/kelola/berita/\d+">([^<]*)</a>""")]
    private static partial Regex Row();
}
