using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.AccountsTests.SigningIn;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.AccountsTests.Accounts;

public sealed partial class UserPagesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_user_signs_in_with_the_password_that_is_shown_once(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        using var ratna = await office.SignInAsync("ratna");
        using var added = await ratna.PostFormAsync("/kelola/pengguna/baru", new()
        {
            ["DisplayName"] = " Yusuf <b>Malin</b> ",
            ["UserName"] = " yusuf ",
            ["RoleKeys"] = "petugas-uji",
        });
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var page = added.Headers.Location!.ToString();
        Assert.Equal($"/kelola/pengguna/{await office.IdOfAsync("yusuf")}", page);

        var password = PasswordOf(await ratna.ReadAsync(page));
        Assert.DoesNotMatch(Shown(), await ratna.ReadAsync(page));
        using var yusuf = await office.SignInAsync("yusuf", password);
        await yusuf.ReadAsync("/kelola/akun");
        var list = await ratna.ReadAsync("/kelola/pengguna");
        Assert.Contains("Yusuf &lt;b&gt;Malin&lt;/b&gt;", list, StringComparison.Ordinal);
        Assert.Contains("Petugas uji", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "baru", "Isi nama lengkap pengguna.")]
    [InlineData("Baru", " ", "Isi nama pengguna.")]
    [InlineData("Baru", "BUDI", "Nama pengguna “BUDI” sudah dipakai.")]
    [InlineData("Baru", "dua kata", "Nama pengguna hanya boleh berisi")]
    public async Task A_user_that_cannot_be_added_is_explained_and_nothing_typed_is_lost(string displayName, string userName, string words)
    {
        await using var office = await Office.OpenAsync();
        using var ratna = await office.SignInAsync("ratna");
        using var answer = await ratna.PostFormAsync("/kelola/pengguna/baru", new()
        {
            ["DisplayName"] = displayName,
            ["UserName"] = userName,
            ["RoleKeys"] = "petugas-uji",
        });
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("value=\"petugas-uji\" checked", html, StringComparison.Ordinal);
        Assert.Equal(3, (await office.AskAsync(users => users.ListAsync(CancellationToken.None))).Count);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_refused()
    {
        await using var office = await Office.OpenAsync();
        using var ratna = await office.SignInAsync("ratna");
        using var answer = await ratna.PostFormAsync("/kelola/pengguna/baru", new()
        {
            ["DisplayName"] = "Baru",
            ["UserName"] = "baru",
            ["RoleKeys"] = "raja",
        });
        Assert.Contains("Peran “raja” tidak dikenal.", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", "admin")]
    [InlineData("true", "petugas-uji")]
    [InlineData("true", "")]
    public async Task The_last_active_administrator_stays(string isActive, string role)
    {
        await using var office = await Office.OpenAsync();
        await office.AddAsync("lama", "Admin lama", "admin");
        await SignInTests.ChangeAsync(office, "lama", user => user.IsActive = false);
        using var ratna = await office.SignInAsync("ratna");

        using var answer = await SaveAsync(office, ratna, "ratna", "Ratna Dewi", isActive, role);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("admin terakhir yang aktif", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var line = (await office.AskAsync(users => users.ListAsync(CancellationToken.None))).Single(other => other.UserName == "ratna");
        Assert.True(line.IsActive);
        Assert.Equal(["Admin"], line.Roles);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_administrators_cannot_remove_each_other_at_once(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.AddAsync("dewi", "Dewi", "admin");
        using var ratna = await office.SignInAsync("ratna");
        using var dewi = await office.SignInAsync("dewi");

        var answers = await Task.WhenAll(
            SaveAsync(office, ratna, "dewi", "Dewi", "true", "petugas-uji"),
            SaveAsync(office, dewi, "ratna", "Ratna Dewi", "true", "petugas-uji"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], answers.Select(answer => answer.StatusCode).Order());
        Assert.True(await office.AskAsync(users => users.AnyAdministratorAsync(CancellationToken.None)));
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task Who_saves_over_a_newer_version_sees_both_and_decides()
    {
        await using var office = await Office.OpenAsync();
        using var ratna = await office.SignInAsync("ratna");
        var page = $"/kelola/pengguna/{await office.IdOfAsync("budi")}";
        var old = Office.FormOf(await ratna.ReadAsync(page));
        (await SaveAsync(office, ratna, "budi", "Budi Baru", "true", "petugas-uji")).Dispose();

        var mine = new Dictionary<string, string>(old) { ["DisplayName"] = "Budi Punyaku", ["IsActive"] = "true", ["RoleKeys"] = "tamu-uji" };
        using var conflict = await ratna.PostFormAsync(page, mine);
        var html = await conflict.Content.ReadAsStringAsync();
        Assert.Contains("<dd>Budi Baru</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Budi Punyaku</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Tamu uji</dd>", html, StringComparison.Ordinal);

        mine["Seen"] = Office.FormOf(html)["Seen"];
        using var saved = await ratna.PostFormAsync(page, mine);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Budi Punyaku", await ratna.ReadAsync("/kelola/pengguna"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_sign_in_meanwhile_is_no_conflict()
    {
        await using var office = await Office.OpenAsync();
        using var ratna = await office.SignInAsync("ratna");
        var page = $"/kelola/pengguna/{await office.IdOfAsync("budi")}";
        var form = Office.FormOf(await ratna.ReadAsync(page));
        using (var stranger = office.Portal.Visitor())
            (await Office.TryAsync(stranger, "budi", "salah")).Dispose();
        using var saved = await ratna.PostFormAsync(page, new(form) { ["DisplayName"] = "Budi S.", ["IsActive"] = "true", ["RoleKeys"] = "petugas-uji" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task A_reset_password_opens_the_door_and_ends_the_old_sessions()
    {
        await using var office = await Office.OpenAsync();
        using var before = await office.SignInAsync("budi");
        await SignInTests.ChangeAsync(office, "budi", user => user.LockoutEnd = DateTimeOffset.MaxValue);
        using var ratna = await office.SignInAsync("ratna");
        var page = $"/kelola/pengguna/{await office.IdOfAsync("budi")}";
        using (var reset = await ratna.PostFormAsync(page, [], $"{page}?handler=Reset"))
            Assert.Equal(HttpStatusCode.Redirect, reset.StatusCode);

        using var after = await office.SignInAsync("budi", PasswordOf(await ratna.ReadAsync(page)));
        office.Portal.Clock.Advance(TimeSpan.FromSeconds(61));
        using var ended = await before.GetAsync("/kelola/akun");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
    }

    [Theory]
    [InlineData("/kelola/pengguna")]
    [InlineData("/kelola/pengguna/baru")]
    [InlineData("/kelola/pengguna/1")]
    public async Task Only_who_manages_users_opens_the_pages(string page)
    {
        await using var office = await Office.OpenAsync();
        using var anonymous = office.Portal.Visitor();
        using (var answer = await anonymous.GetAsync(page))
            Assert.Equal("/masuk", answer.Headers.Location!.AbsolutePath);
        using var budi = await office.SignInAsync("budi");
        using (var answer = await budi.GetAsync(page))
            Assert.Equal("/tidak-berwenang", answer.Headers.Location!.AbsolutePath);
        using var post = await budi.PostFormAsync("/kelola/akun", [], page + "?handler=Reset");
        Assert.Equal("/tidak-berwenang", post.Headers.Location!.AbsolutePath);
    }

    [Theory]
    [InlineData("/kelola/pengguna/999")]
    [InlineData("/kelola/pengguna/99999999999")]
    public async Task A_user_that_does_not_exist_is_not_found(string page)
    {
        await using var office = await Office.OpenAsync();
        using var ratna = await office.SignInAsync("ratna");
        using var answer = await ratna.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_locked_account_says_until_when()
    {
        await using var office = await Office.OpenAsync();
        await SignInTests.ChangeAsync(office, "budi", user => user.LockoutEnd = new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        using var ratna = await office.SignInAsync("ratna");
        Assert.Contains("Terkunci sampai 23 November 2026, 10.00 WIB", await ratna.ReadAsync("/kelola/pengguna"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_changes_their_own_password_and_stays_signed_in()
    {
        await using var office = await Office.OpenAsync();
        using var budi = await office.SignInAsync("budi");
        using var elsewhere = await office.SignInAsync("budi");
        const string next = "padi kuning menunggu panen";
        using (var wrong = await ChangeOwnAsync(budi, "bukan ini", next, next))
            Assert.Contains("Kata sandi saat ini tidak cocok.", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var different = await ChangeOwnAsync(budi, Office.Password, next, next + "!"))
            Assert.Contains("Kedua kata sandi baru tidak sama.", await different.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var tooShort = await ChangeOwnAsync(budi, Office.Password, "pendek", "pendek"))
            Assert.Contains("paling sedikit 12 huruf", await tooShort.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var done = await ChangeOwnAsync(budi, Office.Password, next, next))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        Assert.Contains("Kata sandi sudah diganti.", await budi.ReadAsync("/kelola/akun"), StringComparison.Ordinal);
        office.Portal.Clock.Advance(TimeSpan.FromSeconds(61));
        await budi.ReadAsync("/kelola/akun");
        using (var ended = await elsewhere.GetAsync("/kelola/akun"))
            Assert.Equal("/masuk", ended.Headers.Location!.AbsolutePath);
        using var again = await office.SignInAsync("budi", next);
    }

    [Fact]
    public async Task A_refused_password_leaves_no_date_of_a_change()
    {
        await using var office = await Office.OpenAsync();
        var before = await PasswordChangedAsync(office);
        office.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var budi = await office.SignInAsync("budi");
        (await ChangeOwnAsync(budi, "bukan ini", "padi kuning menunggu", "padi kuning menunggu")).Dispose();
        Assert.Equal(before, await PasswordChangedAsync(office));
    }

    private static Task<DateTime?> PasswordChangedAsync(Office office) => office.Portal.QueryAsync(data =>
        data.Set<User>().Where(user => user.UserName == "budi").Select(user => user.PasswordChangedUtc).SingleAsync());

    private static Task<HttpResponseMessage> ChangeOwnAsync(PortalVisitor who, string current, string next, string repeat) =>
        who.PostFormAsync("/kelola/akun", new() { ["Current"] = current, ["New"] = next, ["Repeat"] = repeat });

    private static async Task<HttpResponseMessage> SaveAsync(
        Office office, PortalVisitor who, string userName, string displayName, string isActive, string role)
    {
        var page = $"/kelola/pengguna/{await office.IdOfAsync(userName)}";
        var form = Office.FormOf(await who.ReadAsync(page));
        (form["DisplayName"], form["IsActive"]) = (displayName, isActive);
        if (role.Length > 0)
            form["RoleKeys"] = role;
        return await who.PostFormAsync(page, form);
    }

    private static string PasswordOf(string html) => Shown().Match(html) is { Success: true } match
        ? match.Groups[1].Value
        : throw new InvalidOperationException("No new password is shown.");

    [GeneratedRegex("<code>([a-z0-9-]{23})</code>")]
    private static partial Regex Shown();
}
