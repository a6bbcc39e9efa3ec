using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Jobs;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

/// <summary>It is Monday, 23 November 2026, 09.15 WIB; "Literasi keuangan" ends on 31 December, in 38 days.</summary>
public sealed class ReminderJobTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_point_is_told_once_on_its_day_to_the_person_in_charge(TestDatabase database)
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await OfficeAsync(sink, database, inCharge: "budi");
        await RunAsync(portal);
        await RunAsync(portal);
        var first = Assert.Single(sink.Messages);
        Assert.Equal(("budi@dispusip.test", "Kerja sama: tenggat 31 Desember 2026"), (first.To.Mailboxes.Single().Address, first.Subject));
        Assert.Contains("Berakhir 31 Desember 2026, 38 hari lagi", first.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://pustaka.test/kelola/kerja-sama/literasi-keuangan", first.TextBody, StringComparison.Ordinal);

        for (var day = 1; day <= 45; day++)
        {
            portal.Clock.Advance(TimeSpan.FromDays(1));
            await RunAsync(portal);
        }

        // 60 late, for it was not here before; then 30, 7 and the last day; nothing after it.
        Assert.Equal([60, 30, 7, 0], await PointsAsync(portal));
        Assert.Equal(4, sink.Messages.Count);
        Assert.Contains("hari ini", sink.Messages[^1].TextBody, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_changed_end_starts_afresh_and_a_decision_ends_it(TestDatabase database)
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await OfficeAsync(sink, database, inCharge: "budi");
        await RunAsync(portal);
        await portal.QueryAsync(data => data.Set<Agreement>().ExecuteUpdateAsync(set => set.SetProperty(agreement => agreement.EndsOn, new DateOnly(2027, 1, 10))));
        await RunAsync(portal);
        Assert.Equal(2, sink.Messages.Count);

        await portal.InScopeAsync(async services =>
        {
            var data = services.GetRequiredService<Framework.Data.PortalDbContext>();
            (await data.Set<Agreement>().SingleAsync()).Decide(RenewalDecision.LetExpire, "Selesai", new DateOnly(2027, 1, 10));
            await data.SaveChangesAsync();
        });
        portal.Clock.Advance(TimeSpan.FromDays(40));
        await RunAsync(portal);
        Assert.Equal(2, sink.Messages.Count);
    }

    [Fact]
    public async Task With_nobody_in_charge_all_who_keep_the_register_are_told_and_one_mail_holds_all_items()
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await OfficeAsync(sink, TestDatabase.Sqlite, inCharge: null);
        var agreement = await portal.QueryAsync(data => data.Set<Agreement>().SingleAsync());
        await portal.InsertAsync(
            new Obligation { AgreementId = agreement.Id, Text = "Menyerahkan buku", DueOn = new DateOnly(2026, 11, 28) },
            new Obligation { AgreementId = agreement.Id, Text = "Sudah dipenuhi", DueOn = new DateOnly(2026, 11, 28), DoneOn = new DateOnly(2026, 11, 1) });
        await RunAsync(portal);
        Assert.Equal(["budi@dispusip.test", "dewi@dispusip.test"], sink.Messages.Select(mail => mail.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        Assert.All(sink.Messages, mail =>
        {
            Assert.Equal("Kerja sama: 2 tenggat mendekat", mail.Subject);
            Assert.Contains("Jatuh tempo 28 November 2026, 5 hari lagi", mail.TextBody, StringComparison.Ordinal);
            Assert.DoesNotContain("Sudah dipenuhi", mail.TextBody, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_mail_server_that_is_away_loses_nothing_and_makes_no_burst()
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await OfficeAsync(sink, TestDatabase.Sqlite, inCharge: "budi");
        sink.IsBusy = true;
        for (var day = 0; day < 10; day++)
        {
            await RunAsync(portal);
            portal.Clock.Advance(TimeSpan.FromDays(1));
        }

        sink.IsBusy = false;
        await RunAsync(portal);
        await RunAsync(portal);
        Assert.Contains("28 hari lagi", Assert.Single(sink.Messages).TextBody, StringComparison.Ordinal);
        Assert.Equal([60, 30], await PointsAsync(portal));
    }

    [Fact]
    public async Task A_portal_without_mail_claims_nothing_and_its_home_tells_what_is_overdue_until_somebody_decides()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        using var tari = await registry.Portal.StaffAsync("tari", "AccessOffice");
        await RunAsync(registry.Portal);
        Assert.False(await registry.Portal.QueryAsync(data => data.Set<Reminder>().AnyAsync()));
        registry.Portal.Clock.Advance(TimeSpan.FromDays(60));
        // The session of two months ago has ended.
        using var later = await registry.Portal.SignInAsync("dewi");
        using var laterTari = await registry.Portal.SignInAsync("tari");
        Assert.Contains("Berakhir 31 Desember 2026 dan belum diputuskan", await Registry.ReadAsync(later, "/kelola"), StringComparison.Ordinal);
        Assert.DoesNotContain("Literasi keuangan", await Registry.ReadAsync(laterTari, "/kelola"), StringComparison.Ordinal);
        using var decided = await later.PostFormAsync("/kelola/kerja-sama/literasi-keuangan", new() { ["Reason"] = "Selesai" }, "/kelola/kerja-sama/literasi-keuangan?handler=LetExpire");
        Assert.DoesNotContain("belum diputuskan", await Registry.ReadAsync(later, "/kelola"), StringComparison.Ordinal);
    }

    private static async Task<PortalFixture> OfficeAsync(SmtpSink sink, TestDatabase database, string? inCharge)
    {
        var portal = await PortalFixture.CreateAsync(database, new PortalFixtureOptions { Settings = sink.Settings });
        foreach (var name in new[] { "budi", "dewi" })
        {
            await portal.AddStaffAsync(name, "AccessOffice", "ManagePartners");
            await portal.QueryAsync(data => data.Database.ExecuteSqlAsync($"""UPDATE accounts_user SET "Email" = {name + "@dispusip.test"}, "EmailConfirmed" = {true} WHERE "UserName" = {name}"""));
        }

        await portal.AddStaffAsync("tari", "AccessOffice");
        var agreement = new Agreement
        {
            Slug = "literasi-keuangan",
            Subject = "Literasi keuangan",
            StartsOn = new DateOnly(2026, 1, 1),
            EndsOn = new DateOnly(2026, 12, 31),
            PersonInCharge = inCharge,
            IsFromOldRegister = true,
            Parties = { new Party { Position = 1 }, new Party { Position = 2, Partner = new Partner { Slug = "bank", Name = "Bank" } } },
        };
        agreement.EnterAsSigned(new DateOnly(2026, 1, 1), "dewi");
        await portal.InsertAsync(agreement);
        return portal;
    }

    /// <summary>As the job server would: by its type, which only its module knows.</summary>
    private static Task RunAsync(PortalFixture portal) => portal.InScopeAsync(services =>
    {
        var job = services.GetServices<RecurringJob>().Single(one => one.Id == "partnerships.remind");
        return ((IJob)services.GetRequiredService(job.JobType)).RunAsync(CancellationToken.None);
    });

    private static Task<List<int>> PointsAsync(PortalFixture portal) => portal.QueryAsync(data => data.Set<Reminder>().OrderBy(reminder => reminder.Id).Select(reminder => reminder.Point).ToListAsync());
}
