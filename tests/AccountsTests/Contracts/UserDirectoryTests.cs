using PortalMitra.AccountsTests.SigningIn;

namespace PortalMitra.AccountsTests.Contracts;

public sealed class UserDirectoryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_administrator_counts_only_while_active(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        Assert.True(await office.AskAsync(users => users.AnyAdministratorAsync(CancellationToken.None)));
        await SignInTests.ChangeAsync(office, "ratna", user => user.IsActive = false);
        Assert.False(await office.AskAsync(users => users.AnyAdministratorAsync(CancellationToken.None)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_accounts_by_name_with_their_roles(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.AddAsync("ani", "Ani", "petugas-uji", "admin");
        var lines = await office.AskAsync(users => users.ListAsync(CancellationToken.None));
        Assert.Equal(["Ani", "Budi Santoso", "Ratna Dewi", "Sari Murni"], lines.Select(line => line.DisplayName));
        Assert.Equal(["Admin", "Petugas uji"], lines[0].Roles);
        Assert.Empty(lines[3].Roles);
    }

    [Theory]
    [InlineData("budi", "Lain", "admin", Office.Password, "sudah dipakai")]
    [InlineData("baru", "Lain", "raja", Office.Password, "Peran “raja” tidak dikenal")]
    [InlineData("baru", "Lain", "admin", "sebelas  11", "paling sedikit 12 huruf")]
    [InlineData("", "Lain", "admin", Office.Password, "Nama pengguna hanya boleh")]
    [InlineData("baru", " ", "admin", Office.Password, "Isi nama lengkap")]
    public async Task What_is_refused_is_explained_in_words_and_leaves_nothing(string userName, string displayName, string role, string password, string words)
    {
        await using var office = await Office.OpenAsync();
        var result = await office.AskAsync(users => users.AddAsync(userName, displayName, [role], password, CancellationToken.None));
        Assert.False(result.Succeeded);
        Assert.Contains(words, string.Join(' ', result.Errors), StringComparison.Ordinal);
        Assert.Equal(3, (await office.AskAsync(users => users.ListAsync(CancellationToken.None))).Count);
    }

    [Fact]
    public async Task Names_longer_than_their_columns_are_refused_in_words()
    {
        await using var office = await Office.OpenAsync();
        var result = await office.AskAsync(users => users.AddAsync(new string('a', 65), new string('b', 101), [], Office.Password, CancellationToken.None));
        Assert.Equal(["Nama pengguna paling banyak 64 huruf.", "Nama lengkap paling banyak 100 huruf."], result.Errors);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_password_replaces_the_old_one(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        const string next = "padi kuning menunggu panen";
        Assert.True((await office.AskAsync(users => users.SetPasswordAsync("BUDI", next, CancellationToken.None))).Succeeded);
        using var visitor = office.Portal.Visitor();
        using (var old = await Office.TryAsync(visitor, "budi", Office.Password))
            Assert.Equal(System.Net.HttpStatusCode.OK, old.StatusCode);
        using var budi = await office.SignInAsync("budi", next);
    }

    [Theory]
    [InlineData("tiada", Office.Password, "tidak dikenal")]
    [InlineData("budi", "pendek", "paling sedikit 12 huruf")]
    public async Task A_password_that_cannot_be_set_is_explained(string userName, string password, string words)
    {
        await using var office = await Office.OpenAsync();
        var result = await office.AskAsync(users => users.SetPasswordAsync(userName, password, CancellationToken.None));
        Assert.Contains(words, Assert.Single(result.Errors), StringComparison.Ordinal);
    }
}
