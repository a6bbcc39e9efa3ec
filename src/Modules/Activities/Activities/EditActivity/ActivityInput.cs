using System.Globalization;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Activities.EditActivity;

/// <summary>What the form about an activity sends.</summary>
internal sealed class ActivityInput
{
    public string? Title { get; set; }
    public ActivitySpace Space { get; set; } = ActivitySpace.Learning;
    public string? Topic { get; set; }
    public string? StartsOn { get; set; }
    public string? EndsOn { get; set; }
    public string? Hours { get; set; }
    public string? Sessions { get; set; }
    public string? Place { get; set; }
    public long? LibraryId { get; set; }
    public long? NagariId { get; set; }
    public long? AgreementId { get; set; }

    /// <summary>Names of partners, one a line.</summary>
    public string? Partners { get; set; }
    public string? Speakers { get; set; }
    public bool IsByCommunity { get; set; }
    public string? Summary { get; set; }
    public string? Need { get; set; }
    public string? Done { get; set; }
    public string? Result { get; set; }
    public string? Women { get; set; }
    public string? Men { get; set; }
    public string? OfUnknownSex { get; set; }
    public string? Children { get; set; }
    public string? Youth { get; set; }
    public string? Adults { get; set; }
    public string? Elderly { get; set; }
    public string? WithDisability { get; set; }
    public bool IsPublic { get; set; } = true;

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public string CleanTitle => PlainText.CleanLine(Title);

    public IReadOnlyList<string> PartnerNames => [.. PlainText.Clean(Partners).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static ActivityInput Of(Activity stored) => new()
    {
        Title = stored.Title,
        Space = stored.Space,
        Topic = stored.Topic,
        StartsOn = DayField.Text(stored.StartsOn),
        EndsOn = DayField.Text(stored.EndsOn),
        Hours = stored.Hours,
        Sessions = stored.Sessions.ToString(CultureInfo.InvariantCulture),
        Place = stored.Place,
        LibraryId = stored.LibraryId,
        NagariId = stored.NagariId,
        AgreementId = stored.AgreementId,
        Partners = string.Join('\n', stored.Partners.Select(partner => partner.Name).Order(StringComparer.CurrentCulture)),
        Speakers = stored.Speakers,
        IsByCommunity = stored.IsByCommunity,
        Summary = stored.Summary,
        Need = stored.Need,
        Done = stored.Done,
        Result = stored.Result,
        Women = Text(stored.Women),
        Men = Text(stored.Men),
        OfUnknownSex = Text(stored.OfUnknownSex),
        Children = Text(stored.Children),
        Youth = Text(stored.Youth),
        Adults = Text(stored.Adults),
        Elderly = Text(stored.Elderly),
        WithDisability = Text(stored.WithDisability),
        IsPublic = stored.IsPublic,
        Version = stored.Version,
    };

    /// <summary>What is wrong: the field's name, and the key of the words.</summary>
    public IEnumerable<(string Field, string Words)> Problems()
    {
        if (CleanTitle.Length is 0 or > Activity.MaxTitleLength)
            yield return (nameof(Title), "Activity.TitleMissing");
        if (DayField.Day(StartsOn) is not { } starts)
            yield return (nameof(StartsOn), "Activity.DayMissing");
        else if (DayField.Day(EndsOn) < starts)
            yield return (nameof(EndsOn), "Activity.EndsTooEarly");
        if (!DayField.IsDayOrEmpty(EndsOn))
            yield return (nameof(EndsOn), "Activity.NoDay");
        if (!string.IsNullOrWhiteSpace(Sessions) && Number(Sessions) is not (>= 1 and <= Activity.MaxSessions))
            yield return (nameof(Sessions), "Activity.SessionsBad");
        foreach (var (field, text) in Counts.Where(count => !string.IsNullOrWhiteSpace(count.Text) && Number(count.Text) is null))
            yield return (field, "Visit.NoNumber");
        var all = (Number(Women) ?? 0) + (Number(Men) ?? 0) + (Number(OfUnknownSex) ?? 0);
        if ((Number(Children) ?? 0) + (Number(Youth) ?? 0) + (Number(Adults) ?? 0) + (Number(Elderly) ?? 0) > all)
            yield return (nameof(Children), "Activity.TooManyByAge");
        if (Number(WithDisability) > all)
            yield return (nameof(WithDisability), "Activity.TooManyByAge");
        foreach (var (field, text) in new[] { (nameof(Topic), Topic), (nameof(Hours), Hours), (nameof(Place), Place), (nameof(Speakers), Speakers) }.Where(one => one.Item2?.Length > Activity.MaxLineLength))
            yield return (field, "Activity.LineTooLong");
        foreach (var (field, text) in new[] { (nameof(Summary), Summary), (nameof(Need), Need), (nameof(Done), Done), (nameof(Result), Result) }.Where(one => one.Item2?.Length > Activity.MaxTextLength))
            yield return (field, "Activity.TextTooLong");
    }

    private IEnumerable<(string Field, string? Text)> Counts =>
        [(nameof(Women), Women), (nameof(Men), Men), (nameof(OfUnknownSex), OfUnknownSex), (nameof(Children), Children), (nameof(Youth), Youth), (nameof(Adults), Adults), (nameof(Elderly), Elderly), (nameof(WithDisability), WithDisability)];

    public void Write(Activity stored)
    {
        (stored.Title, stored.Space, stored.Topic) = (CleanTitle, Space, Line(Topic));
        (stored.StartsOn, stored.EndsOn, stored.Hours, stored.Sessions) = (DayField.Day(StartsOn)!.Value, DayField.Day(EndsOn), Line(Hours), Number(Sessions) ?? 1);
        (stored.Place, stored.LibraryId, stored.NagariId, stored.AgreementId) = (Line(Place), LibraryId, NagariId, AgreementId);
        (stored.Speakers, stored.IsByCommunity, stored.IsPublic) = (Line(Speakers), IsByCommunity, IsPublic);
        (stored.Summary, stored.Need, stored.Done, stored.Result) = (PlainText.CleanOrNull(Summary), PlainText.CleanOrNull(Need), PlainText.CleanOrNull(Done), PlainText.CleanOrNull(Result));
        (stored.Women, stored.Men, stored.OfUnknownSex) = (Number(Women), Number(Men), Number(OfUnknownSex));
        (stored.Children, stored.Youth, stored.Adults, stored.Elderly, stored.WithDisability) = (Number(Children), Number(Youth), Number(Adults), Number(Elderly), Number(WithDisability));
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Line(string? text) => PlainText.CleanLine(text) is { Length: > 0 } line ? line : null;

    private static int? Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Activity.MaxCount ? number : null;
}
