using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;

namespace PortalMitra.PlacesTests.Places;

public sealed class EditingTests
{
    private const string Nagari = "/kelola/nagari/piobang";
    private const string Library = "/kelola/nagari/perpustakaan/piobang";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_rewritten_summary_is_public_at_once(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        using var dewi = await regency.KeeperAsync();
        using var answer = await Regency.EditAsync(dewi, Nagari, Summary(" Perpustakaan di tepi sawah. "));
        Assert.Equal("/kelola/nagari", answer.Headers.Location?.ToString());
        Assert.Contains("Keterangan Nagari Piobang tersimpan.", await dewi.ReadAsync("/kelola/nagari"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"standfirst\">Perpustakaan di tepi sawah.</p>", await regency.ReadAsync("/nagari/piobang"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Recorded_address_and_hours_stand_on_the_page_line_by_line(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        using var dewi = await regency.KeeperAsync();
        (await Regency.EditAsync(dewi, Library, Facts("Jorong Gando, di samping masjid", "Senin 08.00–16.00\r\nSabtu 09.00–12.00"))).Dispose();
        var page = await regency.ReadAsync("/nagari/piobang");
        Assert.Contains("<dd>Jorong Gando, di samping masjid</dd>", page, StringComparison.Ordinal);
        Assert.Matches(@"Senin 08\.00–16\.00<br>\s*Sabtu 09\.00–12\.00<br>", page);
        Assert.DoesNotContain("sedang kami lengkapi", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emptied_again_they_are_not_recorded()
    {
        await using var regency = await Regency.OpenAsync();
        using var dewi = await regency.KeeperAsync();
        (await Regency.EditAsync(dewi, Library, Facts("Jorong Gando", "Senin"))).Dispose();
        (await Regency.EditAsync(dewi, Library, Facts("", " "))).Dispose();
        var library = await regency.LibraryAsync("piobang");
        Assert.Equal((null, null), (library.Address, library.Hours));
    }

    [Fact]
    public async Task Markup_typed_into_a_field_stays_words()
    {
        await using var regency = await Regency.OpenAsync();
        using var dewi = await regency.KeeperAsync();
        (await Regency.EditAsync(dewi, Nagari, Summary("<script>alert(1)</script>"))).Dispose();
        (await Regency.EditAsync(dewi, Library, Facts("<img src=x onerror=alert(1)>", "<b>Senin</b>"))).Dispose();
        foreach (var page in new[] { "/nagari/piobang", "/nagari", "/" })
            Assert.DoesNotMatch("<script>alert|<img src=x|<b>Senin", await regency.Reader.ReadAsync(page));
        Assert.Contains("<img src=x onerror=alert(1)>", await regency.ReadAsync("/nagari/piobang"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Summary")]
    [InlineData("Input.SummaryEn")]
    public async Task Too_long_a_summary_is_said_beside_its_field_and_kept(string field)
    {
        await using var regency = await Regency.OpenAsync();
        using var dewi = await regency.KeeperAsync();
        var form = Summary("Ringkas.");
        form[field] = new string('x', 1001);
        using var answer = await Regency.EditAsync(dewi, Nagari, form);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Matches($"data-valmsg-for=\"{field}\"[^>]*>Teks ini terlalu panjang\\. Paling banyak 1\\.000 huruf\\.", page);
        Assert.Contains(form[field], page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Address")]
    [InlineData("Input.Hours")]
    public async Task Too_long_a_fact_is_said_beside_its_field(string field)
    {
        await using var regency = await Regency.OpenAsync();
        using var dewi = await regency.KeeperAsync();
        using var answer = await Regency.EditAsync(dewi, Library, new() { [field] = new string('x', 301) });
        Assert.Matches($"data-valmsg-for=\"{field}\"[^>]*>Teks ini terlalu panjang\\. Paling banyak 300 huruf\\.", await answer.Content.ReadAsStringAsync());
        Assert.Null((await regency.LibraryAsync("piobang")).Address);
    }

    [Fact]
    public async Task Only_a_drawing_of_the_theme_is_taken()
    {
        await using var regency = await Regency.OpenAsync();
        using var dewi = await regency.KeeperAsync();
        using var refused = await Regency.EditAsync(dewi, Nagari, Summary("Ringkas.", "https://jahat.example/x.svg"));
        Assert.Contains("Gambar itu tidak ada. Pilih salah satu dari daftar.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await Regency.EditAsync(dewi, Nagari, Summary("Ringkas.", "tenun-songket.svg"))).Dispose();
        Assert.Contains("src=\"/img/tenun-songket.svg\"", await regency.ReadAsync("/nagari/piobang"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_saves_a_summary_second_sees_both_and_then_decides(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        using var dewi = await regency.KeeperAsync();
        var seen = await dewi.ReadAsync(Nagari);
        (await Regency.EditAsync(dewi, Nagari, Summary("Versi pertama."))).Dispose();

        using var answer = await Regency.SendAsync(dewi, Nagari, seen, Summary("Versi kedua."));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Orang lain menyimpan perubahan selagi Anda menulis", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Versi pertama.</dd>", html, StringComparison.Ordinal);
        Assert.Matches(@"<textarea[^>]*>\s*Versi kedua\.</textarea>", html);
        Assert.Equal("Versi pertama.", (await regency.NagariAsync("piobang")).Summary);

        (await Regency.SendAsync(dewi, Nagari, html, Summary("Versi kedua."))).Dispose();
        Assert.Equal("Versi kedua.", (await regency.NagariAsync("piobang")).Summary);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_saves_hours_second_sees_both_and_then_decides(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        using var dewi = await regency.KeeperAsync();
        var seen = await dewi.ReadAsync(Library);
        (await Regency.EditAsync(dewi, Library, Facts("Gando", "Senin"))).Dispose();

        using var answer = await Regency.SendAsync(dewi, Library, seen, Facts("Gando", "Selasa"));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<dd>Senin</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Selasa</dd>", html, StringComparison.Ordinal);
        Assert.Equal("Senin", (await regency.LibraryAsync("piobang")).Hours);

        (await Regency.SendAsync(dewi, Library, html, Facts("Gando", "Selasa"))).Dispose();
        Assert.Equal("Selasa", (await regency.LibraryAsync("piobang")).Hours);
    }

    [Theory]
    [InlineData(Nagari)]
    [InlineData(Library)]
    public async Task A_second_click_of_the_same_button_finds_its_own_work_done(string page)
    {
        await using var regency = await Regency.OpenAsync();
        using var dewi = await regency.KeeperAsync();
        var seen = await dewi.ReadAsync(page);
        var form = new Dictionary<string, string>(Summary("Ringkas.")) { ["Input.Address"] = "Gando", ["Input.Hours"] = "Senin" };
        (await Regency.SendAsync(dewi, page, seen, form)).Dispose();
        using var second = await Regency.SendAsync(dewi, page, seen, form);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
    }

    [Theory]
    [InlineData("/kelola/nagari")]
    [InlineData(Nagari)]
    [InlineData(Library)]
    public async Task Without_the_permission_nobody_gets_in(string page)
    {
        await using var regency = await Regency.OpenAsync();
        using var wati = await regency.Portal.StaffAsync("wati", "AccessOffice", "ManageNews", "ManagePages");
        using var refused = await wati.GetAsync(page);
        Assert.Contains("/tidak-berwenang", refused.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var anonymous = await regency.Reader.GetAsync(page);
        Assert.Contains("/masuk", anonymous.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_permission_nobody_saves()
    {
        await using var regency = await Regency.OpenAsync();
        using var wati = await regency.Portal.StaffAsync("wati", "AccessOffice");
        var before = (await regency.NagariAsync("piobang")).Summary;
        (await Regency.SendAsync(wati, Nagari, await wati.ReadAsync("/kelola/akun"), Summary("Titipan."))).Dispose();
        Assert.Equal(before, (await regency.NagariAsync("piobang")).Summary);
    }

    [Theory]
    [InlineData("/kelola/nagari/atlantis")]
    [InlineData("/kelola/nagari/perpustakaan/atlantis")]
    public async Task What_does_not_exist_is_not_found(string page)
    {
        await using var regency = await Regency.OpenAsync();
        using var dewi = await regency.KeeperAsync();
        using var answer = await dewi.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_office_sees_what_is_still_to_be_written()
    {
        await using var regency = await Regency.OpenAsync();
        using var dewi = await regency.KeeperAsync();
        (await Regency.EditAsync(dewi, Nagari, Summary(""))).Dispose();
        var page = await dewi.ReadAsync("/kelola/nagari");
        Assert.Contains("4 nagari, 5 perpustakaan", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("Belum ditulis").Length - 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_is_written_down_with_who_did_it_and_the_words_before_and_after(TestDatabase database)
    {
        await using var regency = await Regency.OpenAsync(database);
        using var dewi = await regency.KeeperAsync();
        (await Regency.EditAsync(dewi, Library, Facts("Gando", ""))).Dispose();
        var row = await regency.Portal.QueryAsync(data => data.Set<AuditEntry>().OrderBy(row => row.Id).LastAsync(row => row.EntityType == "Library"));
        Assert.Equal(("dewi", "Changed", "piobang"), (row.Actor, row.Action, row.EntityName));
        Assert.Equal(("""{"Address":null}""", """{"Address":"Gando"}"""), (row.Before, row.After));
    }

    private static Dictionary<string, string> Summary(string summary, string illustration = "perpustakaan-nagari.svg") =>
        new() { ["Input.Summary"] = summary, ["Input.SummaryEn"] = "", ["Input.Illustration"] = illustration };

    private static Dictionary<string, string> Facts(string address, string hours) =>
        new() { ["Input.Address"] = address, ["Input.Hours"] = hours };
}
