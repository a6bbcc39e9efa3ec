using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.People;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.AccountsTests.Accounts;

public sealed partial class OwnAddressTests
{
    private const string Page = "/kelola/akun";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_address_is_mine_once_I_have_opened_its_link_and_pressed_the_button(TestDatabase database)
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await PortalAsync(sink, database);
        using var budi = await portal.StaffAsync("budi", "AccessOffice");
        using var stranger = portal.Visitor();

        await SaveAsync(budi, "budi@dispusip.test", "en");
        var before = await PersonAsync(portal);
        var link = LinkIn(sink.Messages.Single().TextBody!);
        var opened = await stranger.ReadAsync(link);
        var afterOpening = await PersonAsync(portal);
        using var pressed = await stranger.PostFormAsync(link, []);
        var after = await PersonAsync(portal);

        Assert.Null(before.Email);
        Assert.StartsWith("/en/akun/surel?kode=", link, StringComparison.Ordinal);
        Assert.Contains("Petugas budi wishes to receive mail from this portal at budi@dispusip.test", opened, StringComparison.Ordinal);
        Assert.Null(afterOpening.Email);
        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        Assert.Equal(("budi@dispusip.test", "en"), (after.Email, after.Language.TwoLetterISOLanguageName));
        Assert.Contains("Sudah dipastikan", await budi.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_holds_for_three_days_and_for_the_address_saved_last()
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await PortalAsync(sink);
        using var budi = await portal.StaffAsync("budi", "AccessOffice");
        using var stranger = portal.Visitor();
        await SaveAsync(budi, "lama@dispusip.test");
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await SaveAsync(budi, "baru@dispusip.test");
        var links = sink.Messages.Select(mail => LinkIn(mail.TextBody!)).ToList();

        using var old = await stranger.GetAsync(links[0]);
        using var fresh = await stranger.GetAsync(links[1]);
        portal.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromSeconds(1));
        using var late = await stranger.GetAsync(links[1]);
        using var made = await stranger.GetAsync("/akun/surel?kode=bukan-kode");

        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest),
            (old.StatusCode, fresh.StatusCode, late.StatusCode, made.StatusCode));
    }

    [Fact]
    public async Task A_changed_address_is_unconfirmed_again_and_the_session_goes_on()
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await PortalAsync(sink);
        using var budi = await portal.StaffAsync("budi", "AccessOffice");
        await SaveAsync(budi, "budi@dispusip.test");
        using (await portal.Visitor().PostFormAsync(LinkIn(sink.Messages.Single().TextBody!), []))
            Assert.Equal("budi@dispusip.test", (await PersonAsync(portal)).Email);

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await SaveAsync(budi, "lain@dispusip.test");

        Assert.Null((await PersonAsync(portal)).Email);
        await budi.ReadAsync(Page);
    }

    [Fact]
    public async Task Links_are_sent_two_minutes_apart_at_least()
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await PortalAsync(sink);
        using var budi = await portal.StaffAsync("budi", "AccessOffice");
        await SaveAsync(budi, "budi@dispusip.test");
        var second = await SaveAsync(budi, "orang.lain@dispusip.test");
        portal.Clock.Advance(TimeSpan.FromMinutes(2) + TimeSpan.FromSeconds(1));
        await SaveAsync(budi, "orang.lain@dispusip.test");

        Assert.Contains("tunggu dua menit", second, StringComparison.Ordinal);
        Assert.Equal(2, sink.Messages.Count);
    }

    [Theory]
    [InlineData("bukan alamat")]
    [InlineData("Budi <budi@dispusip.test>")]
    [InlineData("budi@dispusip")]
    [InlineData("a@b.test\r\nBcc: c@d.test")]
    public async Task What_is_no_address_is_said_and_what_was_typed_stays(string typed)
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await PortalAsync(sink);
        using var budi = await portal.StaffAsync("budi", "AccessOffice");

        using var answer = await budi.PostFormAsync(Page, new() { ["Email"] = typed, ["Language"] = "id" }, $"{Page}?handler=Mail");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Tulis alamat surel yang lengkap", page, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(typed.Split('\r')[0]), page, StringComparison.Ordinal);
        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_so_and_keeps_the_address()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice");

        var page = await budi.ReadAsync(Page);
        var saved = await SaveAsync(budi, "budi@dispusip.test");

        Assert.Contains("Portal ini belum dapat mengirim surel", page, StringComparison.Ordinal);
        Assert.Contains("Tautannya belum dikirim", saved, StringComparison.Ordinal);
        Assert.Contains("budi@dispusip.test", saved, StringComparison.Ordinal);
        Assert.Null((await PersonAsync(portal)).Email);
    }

    [Fact]
    public async Task A_disabled_person_holds_no_permission_and_a_withdrawn_one_is_gone_at_once()
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await PortalAsync(sink);
        await portal.AddStaffAsync("budi", "AccessOffice");
        var permission = PortalMitra.Framework.Security.OfficePermissions.AccessOffice;
        var before = (await PersonAsync(portal)).Holds(permission);
        await portal.QueryAsync(database => database.Set<User>().ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, false)));

        Assert.True(before);
        Assert.False((await PersonAsync(portal)).Holds(permission));
    }

    private static Task<PortalFixture> PortalAsync(SmtpSink sink, TestDatabase database = TestDatabase.Sqlite) =>
        PortalFixture.ServeAsync(database, new PortalFixtureOptions { Settings = sink.Settings });

    private static async Task<string> SaveAsync(PortalVisitor who, string address, string language = "id")
    {
        using var saved = await who.PostFormAsync(Page, new() { ["Email"] = address, ["Language"] = language }, $"{Page}?handler=Mail");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return await who.ReadAsync(Page);
    }

    private static async Task<Person> PersonAsync(PortalFixture portal)
    {
        Person? person = null;
        await portal.InScopeAsync(async services => person = await services.GetRequiredService<IPeople>().FindAsync("budi", CancellationToken.None));
        return person!;
    }

    private static string LinkIn(string text) => Link().Match(text).Groups[1].Value;

    [GeneratedRegex(@"https://pustaka\.test(/\S+)")]
    private static partial Regex Link();
}
