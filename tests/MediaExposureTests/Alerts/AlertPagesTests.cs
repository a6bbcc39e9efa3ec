using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

namespace PortalMitra.MediaExposureTests.Alerts;

public sealed class AlertPagesTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_chosen_is_shown_again_and_belongs_to_that_person_alone(TestDatabase database)
    {
        await using var office = await AlertOffice.OpenAsync(database);
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Weekly, "6,5");
        using var sari = await office.ReaderAsync("sari");
        var topic = await DigestJobTests.TopicAsync(office);
        await AlertOffice.ChooseAsync(budi, AlertRhythm.Weekly, "6,5", (topic, AlertRhythm.Daily, null));
        await AlertOffice.ChooseAsync(budi, AlertRhythm.Weekly, "6,5", (topic, AlertRhythm.Daily, null));

        var (his, hers) = (await budi.ReadAsync(AlertOffice.SettingsPage), await sari.ReadAsync(AlertOffice.SettingsPage));

        Assert.Contains("""<option value="Weekly" selected""", his, StringComparison.Ordinal);
        Assert.Contains("""<option value="Daily" selected""", his, StringComparison.Ordinal);
        Assert.Contains("value=\"6.5\"", his, StringComparison.Ordinal);
        Assert.Contains("budi@dispusip.test", his, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"6.5\"", hers, StringComparison.Ordinal);
        Assert.Equal(2, await office.Portal.QueryAsync(stored => stored.Set<AlertSubscription>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_form_sent_twice_at_once_is_saved_once(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        AlertChoice[] wanted = [new(null, AlertRhythm.Daily, 50)];
        await portal.InScopeAsync(async services =>
        {
            var isFirst = true;
            // The other press has looked at the same moment, and is stored first.
            services.GetRequiredService<PortalDbContext>().SavingChanges += (_, _) =>
            {
                if (!isFirst)
                    return;
                isFirst = false;
                using var scope = services.CreateScope();
                var data = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
                data.Add(new AlertSubscription { UserName = "budi", TopicId = null, Rhythm = AlertRhythm.Daily, DigestSinceUtc = portal.Clock.GetUtcNow().UtcDateTime, ImmediateSinceUtc = portal.Clock.GetUtcNow().UtcDateTime, LastDigestOn = new DateOnly(2026, 11, 23) });
                data.SaveChanges();
            };

            await services.GetRequiredService<AlertChoices>().SaveAsync("budi", wanted, CancellationToken.None);
        });

        var row = await portal.QueryAsync(stored => stored.Set<AlertSubscription>().SingleAsync());
        Assert.Equal((AlertRhythm.Daily, 50), (row.Rhythm, row.ImmediateFromTenths));
    }

    [Theory]
    [InlineData("banyak")]
    [InlineData("-1")]
    [InlineData("1000")]
    public async Task What_is_no_score_is_said_and_stays_in_the_form(string typed)
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi");

        using var answer = await budi.PostFormAsync(AlertOffice.SettingsPage, new() { ["Rows[0].Rhythm"] = "Daily", ["Rows[0].From"] = typed });
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Tulis skor antara 0 dan 100", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", page, StringComparison.Ordinal);
        Assert.Equal(0, await office.Portal.QueryAsync(stored => stored.Set<AlertSubscription>().CountAsync()));
    }

    [Fact]
    public async Task Without_the_permission_there_is_no_page()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var stranger = office.Portal.Visitor();
        using var clerk = await office.Portal.StaffAsync("joko", "AccessOffice");

        using var anonymous = await stranger.GetAsync(AlertOffice.SettingsPage);
        using var refused = await clerk.GetAsync(AlertOffice.SettingsPage);

        Assert.Equal("/masuk", anonymous.Headers.Location!.AbsolutePath);
        Assert.Equal("/tidak-berwenang", refused.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Opening_the_link_ends_nothing_and_the_button_ends_what_the_mail_was_about()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily, "2");
        using var stranger = office.Portal.Visitor();
        office.Pass(FiveMinutes);
        await office.FindAsync("Temuan satu");
        await office.AlertAsync();
        var link = AlertOffice.EndLinkOf(office.Mails.Single());

        var opened = await stranger.ReadAsync(link);
        var between = await RowAsync(office);
        using var pressed = await stranger.PostAsync(link, []);
        var after = await RowAsync(office);

        Assert.Contains("Hentikan pemberitahuan segera", opened, StringComparison.Ordinal);
        Assert.Equal(20, between.ImmediateFromTenths);
        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        Assert.Equal((null, AlertRhythm.Daily), (after.ImmediateFromTenths, after.Rhythm));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_mail_program_unsubscribes_with_one_POST_and_without_cookies(TestDatabase database)
    {
        await using var office = await AlertOffice.OpenAsync(database);
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily, "8", language: "en");
        using var program = office.Portal.Visitor();
        await office.FindAsync("Temuan satu");
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();
        var mail = office.Mails.Single();
        var link = AlertOffice.EndLinkOf(mail);

        using var answer = await program.PostAsync(link, new() { ["List-Unsubscribe"] = "One-Click" });
        await office.FindAsync("Temuan dua");
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();

        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        Assert.StartsWith("/en/liputan/berhenti?kode=", link, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((80, AlertRhythm.None), await RowAsync(office) is var row ? (row.ImmediateFromTenths, row.Rhythm) : default);
        Assert.Single(office.Mails);
    }

    [Fact]
    public async Task Everything_can_be_ended_at_once_and_a_mail_that_still_waits_is_not_sent()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily, "2");
        using var stranger = office.Portal.Visitor();
        office.Pass(FiveMinutes);
        await office.FindAsync("Temuan satu");
        await office.AlertAsync();
        await office.Sink.GoAwayAsync();
        office.Pass(FiveMinutes);
        await office.FindAsync("Temuan dua");
        await office.AlertAsync();

        using var ended = await stranger.PostAsync(AlertOffice.EndLinkOf(office.Mails.Single()), new() { ["semua"] = "true" });
        office.Sink.ComeBack();
        office.Pass(TimeSpan.FromDays(2));
        await office.AlertAsync();
        await office.DigestAsync();

        Assert.Contains("tidak mengirim pemberitahuan liputan apa pun lagi", await ended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(office.Mails);
        Assert.Equal((null, AlertRhythm.None), await RowAsync(office) is var row ? (row.ImmediateFromTenths, row.Rhythm) : default);
    }

    [Theory]
    [InlineData("/liputan/berhenti")]
    [InlineData("/liputan/berhenti?kode=dibuat-sendiri")]
    public async Task A_made_up_code_ends_nothing(string link)
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily);
        using var stranger = office.Portal.Visitor();

        using var opened = await stranger.GetAsync(link);
        using var pressed = await stranger.PostAsync(link, new() { ["semua"] = "true" });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (opened.StatusCode, pressed.StatusCode));
        Assert.Equal(AlertRhythm.Daily, (await RowAsync(office)).Rhythm);
    }

    [Fact]
    public async Task A_sample_comes_at_most_every_five_minutes_and_marks_nothing()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily);
        office.Pass(FiveMinutes);
        await office.FindAsync("Temuan untuk contoh");
        using var first = await SampleAsync(budi);
        using var second = await SampleAsync(budi);
        office.Pass(FiveMinutes + TimeSpan.FromSeconds(1));
        using var third = await SampleAsync(budi);
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode, third.StatusCode));
        Assert.Contains("Tunggu lima menit", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["Contoh pemberitahuan liputan", "Contoh pemberitahuan liputan", "1 temuan baru, 24 November 2026"], office.Mails.Select(mail => mail.Subject));
        Assert.Contains("Temuan untuk contoh", office.Mails[0].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_ten_mails_are_shown_with_what_became_of_them()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily);
        for (var day = 0; day < 11; day++)
        {
            await office.FindAsync($"Temuan {day}");
            office.Pass(TimeSpan.FromDays(1));
            await office.DigestAsync();
        }

        var page = await (await office.Portal.SignInAsync("budi")).ReadAsync(AlertOffice.SettingsPage);

        Assert.Equal(10, page.Split("Ringkasan harian").Length - 1);
        Assert.Contains("4 Desember 2026, 09.15 WIB", page, StringComparison.Ordinal);
        Assert.DoesNotContain("24 November 2026", page, StringComparison.Ordinal);
    }

    private static Task<AlertSubscription> RowAsync(AlertOffice office) => office.Portal.QueryAsync(stored => stored.Set<AlertSubscription>().AsNoTracking().SingleAsync());

    private static Task<HttpResponseMessage> SampleAsync(PortalVisitor who) => who.PostFormAsync(AlertOffice.SettingsPage, [], $"{AlertOffice.SettingsPage}?handler=Sample");
}
