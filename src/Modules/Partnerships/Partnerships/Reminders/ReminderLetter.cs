using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.People;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Reminders;

/// <summary>Writes the mail about last days in its reader's language: at most thirty, the nearest first, the rest as a number.</summary>
internal sealed class ReminderLetter(MailLinks links, IStringLocalizer<Strings> S)
{
    private const int MaxItems = 30;

    /// <param name="items">Not empty.</param>
    public MailMessage Write(Person person, IReadOnlyList<DueItem> items, DateOnly today, string key)
    {
        using var spoken = SpokenLanguage.Of(person.Language);
        var language = person.Language.TwoLetterISOLanguageName;
        var subject = items.Count == 1 ? S["Reminder.Subject.One", PortalFormat.Day(items[0].LastDay)].Value : S["Reminder.Subject.Many", items.Count].Value;
        var body = new MailBody(language).Heading(S["Reminder.Heading"]);
        foreach (var item in items.OrderBy(item => item.LastDay).Take(MaxItems))
        {
            body.Entry(
                item.What,
                links.To($"/kelola/kerja-sama/{item.Slug}{(item.IsObligation ? "#rencana-kerja" : "#perpanjang")}", person.Language),
                S[item.IsObligation ? "Reminder.Due" : "Reminder.Ends", PortalFormat.Day(item.LastDay), Left(item.LastDay.DayNumber - today.DayNumber)],
                item.IsObligation ? S["Reminder.Under", item.Subject] : "",
                item.IsObligation ? "" : S["Reminder.WhatToDo"]);
        }

        if (items.Count > MaxItems)
            body.Paragraph(S["Reminder.More", items.Count - MaxItems]);
        body.Button(S["Reminder.Open"], links.To("/kelola/kerja-sama?status=Expiring", person.Language)).Note(S["Reminder.Why"]);
        return new MailMessage(person.Email ?? "", subject, body.ToText()) { Html = body.ToHtml(subject), Language = language, Key = key };
    }

    private string Left(int days) => days == 0 ? S["Reminder.Today"] : S["Term.DaysLeft", PortalFormat.Number(days)];
}
