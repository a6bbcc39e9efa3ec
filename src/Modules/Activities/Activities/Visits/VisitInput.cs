using System.Globalization;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Activities.Visits;

/// <summary>What the form about one day, or one month, sends.</summary>
internal sealed class VisitInput
{
    public VisitWay Way { get; set; }
    public bool IsClosed { get; set; }
    public string? Children { get; set; }
    public string? Youth { get; set; }
    public string? Adults { get; set; }
    public string? Elderly { get; set; }
    public string? OfUnknownAge { get; set; }
    public string? Women { get; set; }
    public string? Note { get; set; }

    /// <summary>The version the person had before their eyes; 0 when nothing was reported yet.</summary>
    public int Version { get; set; }

    private IEnumerable<(string Field, string? Text)> Counts => [(nameof(Children), Children), (nameof(Youth), Youth), (nameof(Adults), Adults), (nameof(Elderly), Elderly), (nameof(OfUnknownAge), OfUnknownAge)];

    public int Total => Counts.Sum(count => Number(count.Text) ?? 0);

    public static VisitInput Of(VisitCount stored) => new()
    {
        Way = stored.Way,
        IsClosed = stored.IsClosed,
        Children = Text(stored.Children),
        Youth = Text(stored.Youth),
        Adults = Text(stored.Adults),
        Elderly = Text(stored.Elderly),
        OfUnknownAge = Text(stored.OfUnknownAge),
        Women = stored.Women is { } women ? Text(women) : null,
        Note = stored.Note,
        Version = stored.Version + 1,
    };

    /// <summary>What is wrong: the field's name, and the key of the words.</summary>
    public IEnumerable<(string Field, string Words)> Problems()
    {
        foreach (var (field, text) in Counts.Append((nameof(Women), Women)).Where(count => !string.IsNullOrWhiteSpace(count.Item2) && Number(count.Item2) is null))
            yield return (field, "Visit.NoNumber");
        // Nothing typed is no zero: it would be a report that nobody made.
        if (!IsClosed && Counts.All(count => string.IsNullOrWhiteSpace(count.Text)))
            yield return (nameof(Children), "Visit.NothingTyped");
        if (IsClosed && Total > 0)
            yield return (nameof(IsClosed), "Visit.ClosedWithVisits");
        if (Number(Women) > Total)
            yield return (nameof(Women), "Visit.TooManyWomen");
        if (Note?.Length > VisitCount.MaxNoteLength)
            yield return (nameof(Note), "Visit.NoteTooLong");
    }

    public void Write(VisitCount stored)
    {
        stored.IsClosed = IsClosed;
        (stored.Children, stored.Youth, stored.Adults, stored.Elderly, stored.OfUnknownAge) = (Number(Children) ?? 0, Number(Youth) ?? 0, Number(Adults) ?? 0, Number(Elderly) ?? 0, Number(OfUnknownAge) ?? 0);
        stored.Women = Number(Women);
        stored.Note = PlainText.CleanLine(Note) is { Length: > 0 } note ? note : null;
    }

    public bool IsHeldBy(VisitCount stored)
    {
        var mine = new VisitCount { LibraryId = stored.LibraryId, Day = stored.Day, Way = stored.Way, EnteredBy = "", ChangedUtc = default };
        Write(mine);
        return (mine.IsClosed, mine.Children, mine.Youth, mine.Adults, mine.Elderly, mine.OfUnknownAge, mine.Women, mine.Note)
            == (stored.IsClosed, stored.Children, stored.Youth, stored.Adults, stored.Elderly, stored.OfUnknownAge, stored.Women, stored.Note);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= VisitCount.MaxCount ? number : null;
}
