using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.People;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>Writes the mail about mentions in its reader's language: at most thirty, the surest first, the rest as a number.</summary>
internal sealed class AlertLetter(AlertLinks links, IStringLocalizer<Strings> S)
{
    public const int MaxItems = 30;

    /// <summary>A subject line shows no more on a phone.</summary>
    private const int MaxTitleInSubject = 80;

    /// <param name="items">In the order in which they are told; not empty, except for a sample.</param>
    /// <param name="day">The day it is about, for the subject of a digest.</param>
    public MailMessage Write(Person person, AlertKind kind, IReadOnlyList<AlertItem> items, DateOnly day, string? key)
    {
        using var spoken = SpokenLanguage.Of(person.Language);
        var language = person.Language.TwoLetterISOLanguageName;
        var subject = Subject(kind, items, day);
        var end = links.ToEnd(person.UserName, kind, person.Language);
        var body = new MailBody(language).Heading(S[$"Alert.Heading.{kind}"]);
        if (kind == AlertKind.Sample)
            body.Paragraph(S[items.Count == 0 ? "Alert.Mail.SampleEmpty" : "Alert.Mail.Sample"]);
        if (items.Count > 0)
            body.Paragraph(Counts(items));
        foreach (var item in items.Take(MaxItems))
            body.Entry(item.Title, links.ToMention(item.Id, person.Language), $"{item.Outlet} · {PortalFormat.Day(item.PublishedOn)} · {S[$"State.{item.State}"]}", item.Sentence, Why(item));
        if (items.Count > MaxItems)
            body.Paragraph(S["Alert.Mail.More", items.Count - MaxItems]);
        body.Button(S["Alert.Mail.ToQueue"], links.ToPage("/kelola/liputan", person.Language))
            .Note(S[kind == AlertKind.Immediate ? "Alert.Mail.WhyImmediate" : "Alert.Mail.WhyDigest"])
            .Note(S["Alert.Mail.Settings"], links.ToPage("/kelola/liputan/pemberitahuan", person.Language))
            .Note(S["Alert.Mail.End"], end);
        return new MailMessage(person.Email ?? "", subject, body.ToText())
        {
            Html = body.ToHtml(subject),
            Language = language,
            Key = key,
            Headers = new Dictionary<string, string>
            {
                ["List-Unsubscribe"] = $"<{end}>",
                // RFC 8058: the mail program may end it with one click, without opening a page.
                ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
            },
        };
    }

    private string Subject(AlertKind kind, IReadOnlyList<AlertItem> items, DateOnly day) => kind switch
    {
        AlertKind.Sample => S["Alert.Subject.Sample"],
        AlertKind.Immediate when items.Count == 1 => S["Alert.Subject.Immediate.One", Shorten(items[0].Title.ReplaceLineEndings(" "))],
        _ => items.Count == 1 ? S[$"Alert.Subject.{kind}.One", PortalFormat.Day(day)] : S[$"Alert.Subject.{kind}", PortalFormat.Number(items.Count), PortalFormat.Day(day)],
    };

    private string Counts(IReadOnlyList<AlertItem> items)
    {
        var outlets = items.Select(item => item.Outlet).Distinct(StringComparer.Ordinal).Count();
        var parts = items.GroupBy(item => item.State).OrderBy(group => group.Key)
            .Select(group => S[$"Alert.Mail.State.{group.Key}", PortalFormat.Number(group.Count())].Value);
        var (found, at) = (S[items.Count == 1 ? "Alert.Mail.Found.One" : "Alert.Mail.Found", PortalFormat.Number(items.Count)], S[outlets == 1 ? "Alert.Mail.Outlets.One" : "Alert.Mail.Outlets", PortalFormat.Number(outlets)]);
        return $"{found} {at}: {string.Join(", ", parts)}.";
    }

    /// <summary>The two reasons that speak for it most, in short words.</summary>
    private string Why(AlertItem item)
    {
        var reasons = MatchJson.Read(item.Reasons).Where(reason => reason.Points > 0).OrderByDescending(reason => reason.Points).Take(2)
            .Select(reason => $"{S[$"Reason.{reason.Kind}", reason.Term, reason.Place]} {S[$"Zone.{reason.Zone}"]}").ToList();
        return reasons.Count == 0 ? "" : $"{S["Alert.Mail.Why"]} {string.Join("; ", reasons)}.";
    }

    private static string Shorten(string title) =>
        title.Length <= MaxTitleInSubject ? title : title[..(char.IsHighSurrogate(title[MaxTitleInSubject - 2]) ? MaxTitleInSubject - 2 : MaxTitleInSubject - 1)].TrimEnd() + "…";
}
