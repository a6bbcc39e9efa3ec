using System.Net;

namespace PortalMitra.AccountsTests.SigningIn;

public sealed class SessionTests
{
    private static readonly TimeSpan OverAMinute = TimeSpan.FromSeconds(61);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_disabled_user_is_signed_out_within_a_minute(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        using var budi = await office.SignInAsync("budi");
        await budi.ReadAsync("/kelola/akun");
        using var ratna = await office.SignInAsync("ratna");
        await SaveAsync(office, ratna, "budi", new() { ["DisplayName"] = "Budi Santoso", ["IsActive"] = "false", ["RoleKeys"] = "petugas-uji" });

        office.Portal.Clock.Advance(OverAMinute);

        using var answer = await budi.GetAsync("/kelola/akun");
        Assert.Equal("/masuk", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_removed_role_is_lost_within_a_minute_without_signing_in_again()
    {
        await using var office = await Office.OpenAsync();
        using var budi = await office.SignInAsync("budi");
        using var ratna = await office.SignInAsync("ratna");
        await SaveAsync(office, ratna, "budi", new() { ["DisplayName"] = "Budi Santoso", ["IsActive"] = "true", ["RoleKeys"] = "tamu-uji" });

        office.Portal.Clock.Advance(OverAMinute);

        using var answer = await budi.GetAsync("/kelola/akun");
        Assert.Equal("/tidak-berwenang", answer.Headers.Location!.AbsolutePath);
        using var page = await budi.GetAsync("/tidak-berwenang");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("Budi Santoso", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_added_role_is_held_within_a_minute_without_signing_in_again()
    {
        await using var office = await Office.OpenAsync();
        using var budi = await office.SignInAsync("budi");
        using (var refused = await budi.GetAsync("/kelola/pengguna"))
            Assert.Equal("/tidak-berwenang", refused.Headers.Location!.AbsolutePath);
        using var ratna = await office.SignInAsync("ratna");
        await SaveAsync(office, ratna, "budi", new() { ["DisplayName"] = "Budi Santoso", ["IsActive"] = "true", ["RoleKeys"] = "admin" });

        office.Portal.Clock.Advance(OverAMinute);

        await budi.ReadAsync("/kelola/pengguna");
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_of_silence()
    {
        await using var office = await Office.OpenAsync();
        using var budi = await office.SignInAsync("budi");
        for (var hour = 0; hour < 10; hour += 5)
        {
            office.Portal.Clock.Advance(TimeSpan.FromHours(5));
            await budi.ReadAsync("/kelola/akun");
        }

        office.Portal.Clock.Advance(TimeSpan.FromHours(9));
        using var answer = await budi.GetAsync("/kelola/akun");
        Assert.Equal("/masuk", answer.Headers.Location!.AbsolutePath);
    }

    private static async Task SaveAsync(Office office, PortalVisitor who, string userName, Dictionary<string, string> fields)
    {
        var page = $"/kelola/pengguna/{await office.IdOfAsync(userName)}";
        fields["Seen"] = Office.FormOf(await who.ReadAsync(page))["Seen"];
        using var saved = await who.PostFormAsync(page, fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }
}
