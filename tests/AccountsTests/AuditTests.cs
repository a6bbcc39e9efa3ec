using Microsoft.EntityFrameworkCore;
using PortalMitra.AccountsTests.SigningIn;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.AccountsTests;

public sealed class AuditTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task No_secret_reaches_the_audit_trail(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        var secrets = new List<string?> { Office.Password };
        await AddSecretsAsync(office, secrets);
        using var budi = await office.SignInAsync("budi");
        const string next = "padi kuning menunggu panen";
        (await budi.PostFormAsync("/kelola/akun", new() { ["Current"] = Office.Password, ["New"] = next, ["Repeat"] = next })).Dispose();
        await AddSecretsAsync(office, secrets);
        await office.AskAsync(users => users.SetPasswordAsync("sari", next, CancellationToken.None));
        await AddSecretsAsync(office, secrets);

        var rows = await RowsAsync(office);
        Assert.True(secrets.Count > 15);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.All(secrets, secret =>
            Assert.DoesNotContain(secret!, row.Before + row.After, StringComparison.Ordinal)));
        Assert.All(rows, row => Assert.DoesNotMatch("PasswordHash|Stamp", row.Before + row.After));
    }

    [Fact]
    public async Task A_changed_password_leaves_a_row_with_who_and_when()
    {
        await using var office = await Office.OpenAsync();
        office.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.AskAsync(users => users.SetPasswordAsync("budi", "padi kuning menunggu panen", CancellationToken.None));
        var row = (await RowsAsync(office)).Last();
        Assert.Equal(("perintah user", "Changed", "User", "budi"), (row.Actor, row.Action, row.EntityType, row.EntityName));
        Assert.Contains("PasswordChangedUtc", row.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_role_leaves_a_row_in_the_name_of_the_signed_in_person()
    {
        await using var office = await Office.OpenAsync();
        using var ratna = await office.SignInAsync("ratna");
        var page = $"/kelola/pengguna/{await office.IdOfAsync("budi")}";
        var form = Office.FormOf(await ratna.ReadAsync(page));
        (await ratna.PostFormAsync(page, new(form) { ["DisplayName"] = "Budi S.", ["IsActive"] = "true", ["RoleKeys"] = "tamu-uji" })).Dispose();

        var rows = (await RowsAsync(office)).TakeLast(2).ToList();
        Assert.All(rows, row => Assert.Equal(("ratna", "budi"), (row.Actor, row.EntityName)));
        Assert.Equal("""{"DisplayName":"Budi S."}""", rows[0].After);
        Assert.Equal("""{"Roles":["petugas-uji"]}""", rows[1].Before);
        Assert.Equal("""{"Roles":["tamu-uji"]}""", rows[1].After);
    }

    [Fact]
    public async Task Failing_to_sign_in_writes_no_audit_row()
    {
        await using var office = await Office.OpenAsync();
        var before = (await RowsAsync(office)).Count;
        using var visitor = office.Portal.Visitor();
        (await Office.TryAsync(visitor, "budi", "salah")).Dispose();
        Assert.Equal(before, (await RowsAsync(office)).Count);
    }

    private static Task<List<AuditEntry>> RowsAsync(Office office) =>
        office.Portal.QueryAsync(data => data.Set<AuditEntry>().OrderBy(row => row.Id).ToListAsync());

    private static async Task AddSecretsAsync(Office office, List<string?> secrets)
    {
        var users = await office.Portal.QueryAsync(data => data.Set<User>().AsNoTracking().ToListAsync());
        secrets.AddRange(users.SelectMany(user => new[] { user.PasswordHash, user.SecurityStamp }));
    }
}
