using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

namespace PortalMitra.MediaExposureTests.Alerts;

/// <summary>A portal with a mail server of its own, and people who have chosen what they want to hear.</summary>
internal sealed class AlertOffice : IAsyncDisposable
{
    public const string SettingsPage = "/kelola/liputan/pemberitahuan";

    private int _number;

    private AlertOffice(SmtpSink sink, PortalFixture portal) => (Sink, Portal) = (sink, portal);

    public SmtpSink Sink { get; }

    public PortalFixture Portal { get; }

    public IReadOnlyList<MimeMessage> Mails => Sink.Messages;

    /// <param name="now">When the office opens; Monday, 23 November 2026, 09.15 WIB if not said.</param>
    public static async Task<AlertOffice> OpenAsync(TestDatabase database = TestDatabase.Sqlite, DateTimeOffset? now = null, Dictionary<string, string?>? settings = null)
    {
        var sink = SmtpSink.Start();
        var options = new PortalFixtureOptions { Settings = settings ?? sink.Settings };
        return new AlertOffice(sink, await PortalFixture.ServeAsync(database, now is { } start ? new PortalFixtureOptions { Settings = options.Settings, Now = start } : options));
    }

    /// <summary>Somebody with a confirmed address, who has chosen this for all topics.</summary>
    public async Task<PortalVisitor> ReaderAsync(string userName, AlertRhythm rhythm = AlertRhythm.None, string? from = null, string language = "id", bool confirms = true)
    {
        var reader = await Portal.StaffAsync(userName, "AccessOffice", "ViewMentions");
        await ConfirmAsync(userName, language, confirms);
        await ChooseAsync(reader, rhythm, from);
        return reader;
    }

    public static async Task ChooseAsync(PortalVisitor reader, AlertRhythm rhythm, string? from = null, (long Topic, AlertRhythm Rhythm, string? From)? own = null)
    {
        var fields = new Dictionary<string, string> { ["Rows[0].TopicId"] = "", ["Rows[0].Rhythm"] = rhythm.ToString(), ["Rows[0].From"] = from ?? "" };
        if (own is { } topic)
        {
            fields["Rows[1].TopicId"] = $"{topic.Topic}";
            fields["Rows[1].Rhythm"] = topic.Rhythm.ToString();
            fields["Rows[1].From"] = topic.From ?? "";
        }

        using var saved = await reader.PostFormAsync(SettingsPage, fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    /// <summary>Sets the address as its confirmed link would; the page itself has tests of its own.</summary>
    public Task ConfirmAsync(string userName, string language = "id", bool confirms = true) => Portal.QueryAsync(database => database.Database.ExecuteSqlAsync(
        $"""UPDATE accounts_user SET "Email" = {userName + "@dispusip.test"}, "EmailConfirmed" = {confirms}, "Language" = {language} WHERE "UserName" = {userName}"""));

    public Task ExecuteAsync(FormattableString sql) => Portal.QueryAsync(database => database.Database.ExecuteSqlAsync(sql));

    /// <summary>The crawler finds an article at this moment.</summary>
    public async Task<long> FindAsync(string title, int scoreTenths = 60, ReviewState state = ReviewState.New, long? topic = null, string outlet = "kabar", string reasons = "[]", string? sentence = null, string? loggedBy = null)
    {
        var id = 0L;
        await Portal.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<PortalDbContext>();
            var at = await database.Set<Outlet>().SingleOrDefaultAsync(one => one.Slug == outlet) ?? Mentions.Outlet(outlet);
            var now = Portal.Clock.GetUtcNow().UtcDateTime;
            var mention = new Mention
            {
                Outlet = at,
                Story = Story.Alone(),
                TopicId = topic,
                LoggedBy = loggedBy,
                CanonicalUrl = $"https://{at.SiteKey}/berita/{++_number}",
                Url = $"https://{at.SiteKey}/berita/{_number}",
                Title = title,
                PublishedUtc = now,
                PublishedOn = new DateOnly(2026, 11, 20),
                PublishedFrom = "Meta",
                FoundUtc = now,
                Sentence = sentence ?? $"{title} di Kabupaten Lima Puluh Kota.",
                ScoreTenths = scoreTenths,
                Priority = scoreTenths,
                Reasons = reasons,
                Text = title,
                PageHash = new string('0', 64),
                CopyHash = null,
                Kind = MentionKind.Earned,
            };
            if (state == ReviewState.Accepted)
                mention.Accept(MentionKind.Earned, "ratna", now);
            if (state == ReviewState.Rejected)
                mention.Reject("Bukan tentang kita", "ratna", now);
            database.Add(mention);
            await database.SaveChangesAsync();
            id = mention.Id;
        });
        return id;
    }

    /// <summary>Later, to the second.</summary>
    public void Pass(TimeSpan time) => Portal.Clock.Advance(time);

    public Task DigestAsync() => Portal.InScopeAsync(services => services.GetRequiredService<DigestJob>().RunAsync(CancellationToken.None));

    public Task AlertAsync() => Portal.InScopeAsync(services => services.GetRequiredService<AlertJob>().RunAsync(CancellationToken.None));

    public Task<List<AlertMail>> StoredAsync() => Portal.QueryAsync(database => database.Set<AlertMail>().AsNoTracking().OrderBy(mail => mail.Id).ToListAsync());

    public static string EndLinkOf(MimeMessage mail) => new Uri(mail.Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery;

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Sink.DisposeAsync();
    }
}
