using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>What the signed-in person wants to be told by mail, what was sent, and how it looks.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class AlertSettingsModel(
    PortalDbContext database, AlertChoices choices, AlertFinds finds, AlertLetter letter, IMailer mailer, IPeople people, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private const int MailsShown = 10;
    private const int SampleItems = 3;

    private static readonly TimeSpan BetweenSamples = TimeSpan.FromMinutes(5);

    [BindProperty]
    public List<AlertRowInput> Rows { get; set; } = [];

    public IReadOnlyDictionary<long, string> Topics { get; private set; } = new Dictionary<long, string>();
    public IReadOnlyList<AlertMail> Mails { get; private set; } = [];
    public string? Address { get; private set; }
    public MailState MailState => mailer.State;

    public bool CanSend => MailState == MailState.Ready && Address is not null;

    private string UserName => User.Identity!.Name!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await ShowStoredAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var wanted = new List<AlertChoice>();
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].TryRead(out var choice))
                wanted.Add(choice);
            else
                ModelState.AddModelError($"Rows[{i}].From", S["Alert.BadScore"]);
        }

        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        await choices.SaveAsync(UserName, [.. wanted.DistinctBy(choice => choice.TopicId)], cancellationToken);
        TempData["Done"] = S["Alert.Saved"].Value;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostSampleAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var since = clock.UtcNow - BetweenSamples;
        if (!CanSend || await people.FindAsync(UserName, cancellationToken) is not { } person)
            return await RefuseAsync("Alert.Sample.NotReady", cancellationToken);
        if (await database.Set<AlertMail>().AnyAsync(mail => mail.UserName == UserName && mail.Kind == AlertKind.Sample && mail.ClaimedUtc > since, cancellationToken))
            return await RefuseAsync("Alert.Sample.TooSoon", cancellationToken);

        var items = await finds.SampleAsync(SampleItems, cancellationToken);
        var mail = new AlertMail { UserName = UserName, Kind = AlertKind.Sample, ClaimedUtc = clock.UtcNow, Mentions = items.Count, NextAttemptUtc = clock.UtcNow };
        // Nobody sends a sample again: asked for once, it is sent once or not at all.
        mail.GiveUp("Alert.Failed.Server", clock.UtcNow);
        database.Add(mail);
        await database.SaveChangesAsync(cancellationToken);
        var outcome = await mailer.SendAsync(letter.Write(person, AlertKind.Sample, items, clock.Today, $"liputan-{mail.Id}"), cancellationToken);
        if (!outcome.IsSent)
            return await RefuseAsync(outcome.Result == MailResult.Refused ? "Alert.Failed.Refused" : "Alert.Failed.Server", cancellationToken);
        mail.MarkSent(clock.UtcNow);
        await database.SaveChangesAsync(CancellationToken.None);
        TempData["Done"] = S["Alert.Sample.Sent", Address!].Value;
        return RedirectToPage();
    }

    public string NameOf(AlertRowInput row) => row.TopicId is { } topic ? Topics.GetValueOrDefault(topic, "") : S["Alert.AllTopics"].Value;

    public static IEnumerable<AlertRhythm> RhythmsOf(AlertRowInput row) =>
        row.TopicId is null ? [AlertRhythm.None, AlertRhythm.Daily, AlertRhythm.Weekly] : [AlertRhythm.AsAll, AlertRhythm.None, AlertRhythm.Daily, AlertRhythm.Weekly];

    private async Task<PageResult> RefuseAsync(string words, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        ModelState.AddModelError("", S[words]);
        await ShowStoredAsync(cancellationToken);
        return Page();
    }

    private async Task ShowStoredAsync(CancellationToken cancellationToken)
    {
        var stored = await choices.OfAsync(UserName, cancellationToken);
        Rows = [AlertRowInput.Of(null, stored.Find(row => row.TopicId is null)), .. Topics.Keys.Select(topic => AlertRowInput.Of(topic, stored.Find(row => row.TopicId == topic)))];
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Topics = await database.Set<Topic>().Where(topic => topic.IsActive).OrderBy(topic => topic.Name).ToDictionaryAsync(topic => topic.Id, topic => topic.Name, cancellationToken);
        Mails = await database.Set<AlertMail>().AsNoTracking().Where(mail => mail.UserName == UserName).OrderByDescending(mail => mail.Id).Take(MailsShown).ToListAsync(cancellationToken);
        Address = (await people.FindAsync(UserName, cancellationToken))?.Email;
    }
}
