using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Alerts;

public sealed class AlertJobTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_finding_at_or_above_the_score_is_told_within_minutes_and_once(TestDatabase database)
    {
        await using var office = await AlertOffice.OpenAsync(database);
        using var budi = await office.ReaderAsync("budi", AlertRhythm.Daily, "6,5");
        office.Pass(FiveMinutes);
        await office.FindAsync("Di atas batas", 65);
        await office.FindAsync("Di bawah batas", 64);
        await office.FindAsync("Dicatat sendiri", 90, loggedBy: "ratna");
        await office.AlertAsync();
        office.Pass(FiveMinutes);
        await office.AlertAsync();
        office.Pass(TimeSpan.FromDays(1));
        await office.DigestAsync();

        Assert.Equal(["Liputan baru: Di atas batas", "2 temuan baru, 24 November 2026"], office.Mails.Select(mail => mail.Subject));
        Assert.DoesNotContain("Di atas batas", office.Mails[1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_at_once_are_one_mail()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi", from: "2");
        office.Pass(FiveMinutes);
        for (var i = 1; i <= 4; i++)
            await office.FindAsync($"Temuan {i}");
        await office.AlertAsync();

        Assert.Equal("4 liputan baru, 23 November 2026", Assert.Single(office.Mails).Subject);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_an_outage_what_is_older_than_a_day_is_folded_into_one(TestDatabase database)
    {
        await using var office = await AlertOffice.OpenAsync(database);
        using var budi = await office.ReaderAsync("budi", from: "2");
        await office.Sink.GoAwayAsync();
        for (var hour = 0; hour < 72; hour += 4)
        {
            office.Pass(TimeSpan.FromHours(4));
            await office.FindAsync($"Temuan jam {hour}");
            await office.AlertAsync();
        }

        office.Pass(TimeSpan.FromDays(2));
        await office.FindAsync("Baru saja");
        office.Sink.ComeBack();
        await office.AlertAsync();

        Assert.Equal(["Liputan baru: Temuan jam 0", "17 liputan baru, 28 November 2026", "Liputan baru: Baru saja"], office.Mails.Select(mail => mail.Subject));
        Assert.Equal(19, await office.Portal.QueryAsync(stored => stored.Set<AlertSent>().CountAsync()));
    }

    [Fact]
    public async Task A_topic_with_a_choice_of_its_own_leaves_the_row_for_all()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi");
        var topic = await DigestJobTests.TopicAsync(office);
        await AlertOffice.ChooseAsync(budi, AlertRhythm.None, "2", (topic, AlertRhythm.None, "8"));
        office.Pass(FiveMinutes);
        await office.FindAsync("Topik, rendah", 50, topic: topic);
        await office.FindAsync("Topik, tinggi", 80, topic: topic);
        await office.FindAsync("Tanpa topik", 20);
        await office.AlertAsync();

        Assert.Equal(["Liputan baru: Tanpa topik", "Liputan baru: Topik, tinggi"], office.Mails.Select(mail => mail.Subject).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_waits_for_a_rejected_finding_is_not_sent()
    {
        await using var office = await AlertOffice.OpenAsync();
        using var budi = await office.ReaderAsync("budi", from: "2");
        office.Pass(FiveMinutes);
        var id = await office.FindAsync("Ditolak sebelum sampai");
        await office.Sink.GoAwayAsync();
        await office.AlertAsync();
        await office.ExecuteAsync($"""UPDATE exposure_mention SET "State" = 'Rejected' WHERE "Id" = {id}""");
        office.Sink.ComeBack();
        office.Pass(TimeSpan.FromHours(1));
        await office.AlertAsync();

        Assert.Empty(office.Mails);
        Assert.Equal((AlertMailState.GivenUp, "Alert.Failed.NothingLeft"), (await office.StoredAsync()).Select(mail => (mail.State, mail.Failure)).Single());
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_once_in_a_run_and_not_once_for_each_person()
    {
        await using var office = await AlertOffice.OpenAsync();
        foreach (var name in new[] { "ani", "budi", "citra", "dodi" })
            (await office.ReaderAsync(name, from: "2")).Dispose();
        office.Pass(FiveMinutes);
        await office.FindAsync("Untuk semua");
        office.Sink.IsBusy = true;
        await office.AlertAsync();
        var asked = office.Sink.Connections;
        office.Sink.IsBusy = false;
        office.Pass(FiveMinutes);
        await office.AlertAsync();

        Assert.Equal(1, asked);
        Assert.Equal(4, office.Mails.Count);
    }
}
