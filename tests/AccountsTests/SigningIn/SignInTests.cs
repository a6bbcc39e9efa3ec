using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.AccountsTests.SigningIn;

public sealed class SignInTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_right_password_opens_the_page_that_was_asked_for(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        using var visitor = office.Portal.Visitor();
        using var closed = await visitor.GetAsync("/kelola/akun?a=1");
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Equal("/masuk?returnUrl=%2Fkelola%2Fakun%3Fa%3D1", closed.Headers.Location!.PathAndQuery);

        using var answer = await Office.TryAsync(visitor, " BUDI ", Office.Password, closed.Headers.Location.PathAndQuery);

        Assert.Equal("/kelola/akun?a=1", answer.Headers.Location!.ToString());
        var page = await visitor.ReadAsync("/kelola/akun");
        Assert.Contains("Budi Santoso", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_ends_with_the_browser_and_is_closed_to_scripts_and_foreign_forms()
    {
        await using var office = await Office.OpenAsync();
        using var visitor = office.Portal.Visitor();
        using var answer = await Office.TryAsync(visitor, "budi", Office.Password, "/en/masuk");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("portal=", StringComparison.Ordinal));
        Assert.Matches("path=/; samesite=lax; httponly$", cookie);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        // Signed in on the English side, known on the Indonesian one.
        await visitor.ReadAsync("/kelola/akun");
    }

    [Theory]
    [InlineData("https://jahat.example/")]
    [InlineData("//jahat.example")]
    [InlineData("/\\jahat.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/é")]
    public async Task Nobody_is_sent_to_another_site(string returnUrl)
    {
        await using var office = await Office.OpenAsync();
        using var visitor = office.Portal.Visitor();
        using var answer = await Office.TryAsync(visitor, "budi", Office.Password, "/masuk?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.Equal("/kelola", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Who_may_not_open_the_office_gets_to_the_home_page()
    {
        await using var office = await Office.OpenAsync();
        using var visitor = office.Portal.Visitor();
        using var answer = await Office.TryAsync(visitor, "sari", Office.Password);
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_unknown_a_locked_a_disabled_and_a_mistyped_account_get_the_same_page_after_the_same_work()
    {
        await using var office = await Office.OpenAsync(services: services =>
            services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<User>, CountingHasher>()));
        var hasher = (CountingHasher)office.Portal.Services.GetRequiredService<IPasswordHasher<User>>();
        await office.AddAsync("terkunci", "Terkunci", "petugas-uji");
        await office.AddAsync("nonaktif", "Nonaktif", "petugas-uji");
        await ChangeAsync(office, "terkunci", user => user.LockoutEnd = DateTimeOffset.MaxValue);
        await ChangeAsync(office, "nonaktif", user => user.IsActive = false);

        using var visitor = office.Portal.Visitor();
        var pages = new List<string>();
        foreach (var (name, password) in new[] { ("budi", "salah"), ("tiada", Office.Password), ("terkunci", Office.Password), ("nonaktif", Office.Password) })
        {
            hasher.Verified = 0;
            using var answer = await Office.TryAsync(visitor, name, password);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(1, hasher.Verified);
            pages.Add(Office.Bare(await answer.Content.ReadAsStringAsync()));
        }

        Assert.Contains("tidak cocok", pages[0], StringComparison.Ordinal);
        Assert.Single(pages.Distinct());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Five_failures_lock_the_account_for_a_quarter_of_an_hour(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        using var visitor = office.Portal.Visitor();
        for (var i = 0; i < 5; i++)
            (await Office.TryAsync(visitor, "budi", "salah")).Dispose();
        using (var answer = await Office.TryAsync(visitor, "budi", Office.Password))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        var user = await office.Portal.QueryAsync(data => data.Set<User>().SingleAsync(other => other.UserName == "budi"));
        Assert.InRange(user.LockoutEnd!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(15));
        await ChangeAsync(office, "budi", other => other.LockoutEnd = DateTimeOffset.UnixEpoch);
        using (var answer = await Office.TryAsync(visitor, "budi", Office.Password))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task One_address_that_fails_on_many_names_is_asked_to_wait()
    {
        await using var office = await Office.OpenAsync();
        using var visitor = office.Portal.Visitor();
        for (var i = 0; i < 20; i++)
        {
            using var failure = await Office.TryAsync(visitor, $"nama{i}", "salah");
            Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        }

        using var answer = await Office.TryAsync(visitor, "budi", Office.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("Terlalu banyak percobaan", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in()
    {
        await using var office = await Office.OpenAsync();
        using var visitor = office.Portal.Visitor();
        using var answer = await visitor.PostAsync("/masuk", new() { ["UserName"] = "budi", ["Password"] = Office.Password });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("budi", "")]
    [InlineData("", "x")]
    public async Task Empty_fields_are_named(string userName, string password)
    {
        await using var office = await Office.OpenAsync();
        using var visitor = office.Portal.Visitor();
        using var answer = await Office.TryAsync(visitor, userName, password);
        Assert.Contains("Isi nama pengguna dan kata sandi.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_form_signs_out()
    {
        await using var office = await Office.OpenAsync();
        using var visitor = await office.SignInAsync("budi");
        using (var foreign = await visitor.PostAsync("/keluar", []))
            Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        await visitor.ReadAsync("/keluar");
        await visitor.ReadAsync("/kelola/akun");

        using (var answer = await visitor.PostFormAsync("/keluar", []))
            Assert.Equal("/", answer.Headers.Location!.ToString());
        using var closed = await visitor.GetAsync("/kelola/akun");
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
    }

    internal static Task ChangeAsync(Office office, string userName, Action<User> change) => office.Portal.QueryAsync(async data =>
    {
        var user = await data.Set<User>().SingleAsync(other => other.UserName == userName);
        change(user);
        return await data.SaveChangesAsync();
    });

    private sealed class CountingHasher : PasswordHasher<User>
    {
        public int Verified { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
