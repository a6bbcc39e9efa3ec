using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Alerts;

public sealed class DigestJobTests
{
    /// <summary>Sunday, 22 November 2026, 23.30 WIB.</summary>
    private static readonly DateTimeOffset BeforeMidnight = new(2026, 11, 22, 16, 30, 0, TimeSpan.Zero);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_daily_digest_comes_at_seven_once_and_holds_what_is_new_on_either_side_of_midnight(TestDatabase database)
    {
        await using var office = await AlertOffice.OpenAsync(database, BeforeMidnight);
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily);
        office.Pass(TimeSpan.FromMinutes(10));
        await office.FindAsync("Ditemukan sebelum tengah malam", 40);
        office.Pass(TimeSpan.FromMinutes(40));
        await office.FindAsync("Ditemukan sesudah tengah malam", 70);
        await office.DigestAsync();
        office.Pass(TimeSpan.FromHours(6) + TimeSpan.FromMinutes(39));
        await office.DigestAsync();
        var beforeSeven = office.Mails.Count;
        office.Pass(TimeSpan.FromMinutes(1));
        await office.DigestAsync();
        await office.DigestAsync();

        var mail = Assert.Single(office.Mails);
        Assert.Equal(0, beforeSeven);
        Assert.Equal("2 temuan baru, 23 November 2026", mail.Subject);
        Assert.True(mail.TextBody!.IndexOf("Ditemukan sesudah", StringComparison.Ordinal) < mail.TextBody.IndexOf("Ditemukan sebelum", StringComparison.Ordinal));
        Assert.Equal((AlertMailState.Sent, AlertKind.Daily), (await office.StoredAsync()).Select(stored => (stored.State, stored.Kind)).Single());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_weekly_digest_comes_on_Monday_and_nothing_new_makes_no_mail(TestDatabase database)
    {
        await using var office = await AlertOffice.OpenAsync(database);
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Weekly);
        await office.FindAsync("Temuan Senin siang");
        for (var day = 0; day < 7; day++)
        {
            Assert.Empty(office.Mails);
            office.Pass(TimeSpan.FromDays(1));
            await office.DigestAsync();
        }

        Assert.Equal("Sepekan terakhir: 1 temuan baru, 30 November 2026", Assert.Single(office.Mails).Subject);
        office.Pass(TimeSpan.FromDays(7));
        await office.DigestAsync();
        Assert.Single(office.Mails);
    }

    [Fact]
    public async Task Daily_and_weekly_together_are_one_mail_on_Monday_and_each_mention_is_told_once()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi");
        var topic = await TopicAsync(office);
        await AlertOffice.ChooseAsync(budi, AlertRhythm.Daily, own: (topic, AlertRhythm.Weekly, null));
        await office.FindAsync("Milik topik", topic: topic);
        await office.FindAsync("Milik semua");
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();
        var tuesday = Assert.Single(office.Mails).TextBody!;
        office.Pass(TimeSpan.FromDays(5));
        await office.FindAsync("Milik semua, Minggu");
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();

        Assert.Contains("Milik semua", tuesday, StringComparison.Ordinal);
        Assert.DoesNotContain("Milik topik", tuesday, StringComparison.Ordinal);
        Assert.Equal(2, office.Mails.Count);
        Assert.Contains("Milik topik", office.Mails[1].TextBody, StringComparison.Ordinal);
        Assert.Contains("Milik semua, Minggu", office.Mails[1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_rejected_or_found_before_the_choice_is_not_told()
    {
        await using var office = await AlertOffice.OpenAsync();
        await office.FindAsync("Sebelum memilih");
        office.Pass(TimeSpan.FromSeconds(1));
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily);
        office.Pass(TimeSpan.FromMinutes(1));
        await office.FindAsync("Ditolak", state: ReviewState.Rejected);
        await office.FindAsync("Diterima", state: ReviewState.Accepted);
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();

        var text = Assert.Single(office.Mails).TextBody!;
        Assert.Contains("Diterima", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ditolak", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sebelum memilih", text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_mail_server_that_is_away_for_days_leaves_one_digest_waiting_and_one_for_all_that_followed(TestDatabase database)
    {
        await using var office = await AlertOffice.OpenAsync(database);
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily);
        await office.Sink.GoAwayAsync();
        for (var day = 1; day <= 4; day++)
        {
            await office.FindAsync($"Temuan hari {day}");
            office.Pass(TimeSpan.FromDays(1));
            await office.DigestAsync();
        }

        var waiting = Assert.Single(await office.StoredAsync());
        office.Sink.ComeBack();
        office.Pass(TimeSpan.FromHours(12));
        await office.DigestAsync();

        Assert.Equal((AlertMailState.Claimed, "Alert.Failed.Server"), (waiting.State, waiting.Failure));
        Assert.Equal(["1 temuan baru, 27 November 2026", "3 temuan baru, 27 November 2026"], office.Mails.Select(mail => mail.Subject));
        Assert.All(await office.StoredAsync(), mail => Assert.Equal(AlertMailState.Sent, mail.State));
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_claimed_and_all_of_it_comes_in_one_mail_when_there_is_one()
    {
        await using var sink = SmtpSink.Start();
        var settings = sink.Settings;
        settings["Mail:Host"] = "";
        var folder = Directory.CreateTempSubdirectory("portal-test-").FullName;
        try
        {
            await using (var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { Settings = settings, DataFolder = folder }))
            {
                using var budi = await portal.StaffAsync("budi", "AccessOffice", "ViewMentions");
                await portal.QueryAsync(database => database.Database.ExecuteSqlAsync($"""UPDATE accounts_user SET "Email" = 'budi@dispusip.test', "EmailConfirmed" = 1 WHERE "UserName" = 'budi'"""));
                Assert.Contains("Portal ini belum dapat mengirim surel", await budi.ReadAsync(AlertOffice.SettingsPage), StringComparison.Ordinal);
                await AlertOffice.ChooseAsync(budi, AlertRhythm.Daily);
                portal.Clock.Advance(TimeSpan.FromMinutes(1));
                await Review.ReviewMentionsTests.AddAsync(portal, Mentions.New(Mentions.Outlet(), 1, found: portal.Clock.GetUtcNow().UtcDateTime));
                portal.Clock.Advance(TimeSpan.FromDays(1));
                await RunAsync(portal);
                Assert.Equal(0, await portal.QueryAsync(database => database.Set<AlertMail>().CountAsync()));
            }

            settings["Mail:Host"] = "127.0.0.1";
            await using var later = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { Settings = settings, DataFolder = folder, Now = new DateTimeOffset(2026, 12, 3, 2, 0, 0, TimeSpan.Zero) });
            await RunAsync(later);
            Assert.Equal("1 temuan baru, 3 Desember 2026", Assert.Single(sink.Messages).Subject);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static Task RunAsync(PortalFixture portal) => portal.InScopeAsync(services =>
            Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<PortalMitra.Modules.MediaExposure.MediaExposure.Alerts.DigestJob>(services).RunAsync(CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_lost_the_permission_or_was_disabled_gets_nothing_then_or_afterwards(TestDatabase database)
    {
        await using var office = await AlertOffice.OpenAsync(database);
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily);
        using var sari = await office.ReaderAsync("sari", AlertRhythm.Daily);
        using var ratna = await office.ReaderAsync("ratna", AlertRhythm.Daily);
        await office.ExecuteAsync($"""UPDATE accounts_user SET "IsActive" = {false} WHERE "UserName" = 'budi'""");
        await office.ExecuteAsync($"""DELETE FROM accounts_role_claim WHERE "ClaimValue" = 'ViewMentions' AND "RoleId" = (SELECT "Id" FROM accounts_role WHERE "Name" = 'uji-sari')""");
        await office.FindAsync("Selama tidak berwenang");
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();
        var first = office.Mails.Select(mail => mail.To.ToString()).ToList();
        await office.ExecuteAsync($"""UPDATE accounts_user SET "IsActive" = {true} WHERE "UserName" = 'budi'""");
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();

        Assert.Equal(["ratna@dispusip.test"], first);
        Assert.Single(office.Mails);
    }

    [Fact]
    public async Task An_unconfirmed_address_gets_nothing_until_it_is_confirmed()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily, confirms: false);
        await office.FindAsync("Menunggu alamat");
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();
        var before = office.Mails.Count;
        await office.ConfirmAsync("budi");
        await office.DigestAsync();

        Assert.Equal(0, before);
        Assert.Single(office.Mails);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_claim_that_a_killed_process_has_left_is_sent_and_a_mail_taken_over_without_a_word_comes_twice_at_most(TestDatabase database)
    {
        await using var office = await AlertOffice.OpenAsync(database);
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily);
        await office.FindAsync("Terputus di tengah");
        office.Pass(TimeSpan.FromDays(1));
        office.Sink.HangsUpAfterData = true;
        await office.DigestAsync();
        office.Sink.HangsUpAfterData = false;
        // As if the process had died after the server took the mail over: the claim is all that is left.
        await office.ExecuteAsync($"""UPDATE exposure_alert_mail SET "Attempts" = 0, "Failure" = NULL""");
        office.Pass(TimeSpan.FromMinutes(1));
        await office.DigestAsync();
        var during = office.Mails.Count;
        office.Pass(TimeSpan.FromMinutes(15));
        await office.DigestAsync();
        office.Pass(TimeSpan.FromDays(2));
        await office.DigestAsync();

        Assert.Equal((1, 2), (during, office.Mails.Count));
        Assert.Equal(office.Mails[0].MessageId, office.Mails[1].MessageId);
        Assert.Equal(office.Mails[0].TextBody!.Split("kode=")[0], office.Mails[1].TextBody!.Split("kode=")[0]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_processes_at_the_same_moment_tell_once(TestDatabase database)
    {
        await using var office = await AlertOffice.OpenAsync(database);
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily);
        for (var i = 0; i < 5; i++)
            await office.FindAsync($"Serentak {i}");
        office.Pass(TimeSpan.FromDays(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.DigestAsync()));

        Assert.Single(office.Mails);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_given_up_and_the_others_get_theirs()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily);
        using var sari = await office.ReaderAsync("sari", AlertRhythm.Daily);
        office.Sink.Unknown["budi@dispusip.test"] = true;
        await office.FindAsync("Untuk berdua");
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();

        Assert.Equal("sari@dispusip.test", Assert.Single(office.Mails).To.ToString());
        // A day has passed, and with it the session.
        using var again = await office.Portal.SignInAsync("budi");
        Assert.Contains("Server surel menolak alamat Anda", await again.ReadAsync(AlertOffice.SettingsPage), StringComparison.Ordinal);
    }

    internal static Task<long> TopicAsync(AlertOffice office) => office.Portal.QueryAsync(database => database.Set<Topic>().Where(topic => topic.IsActive).Select(topic => topic.Id).FirstAsync());
}
