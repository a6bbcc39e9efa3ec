using System.Globalization;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What is wrong with a line of a topic's people.</summary>
public enum PersonLineError
{
    NoName,

    /// <summary>More parts than name, office, first and last day.</summary>
    TooManyParts,

    /// <summary>What stands where a day is expected is none of the form 2021-02-26.</summary>
    BadDay,

    /// <summary>The last day lies before the first.</summary>
    EndBeforeStart,
}

/// <summary>A line read: a person, or why there is none.</summary>
public sealed record PersonLine(string Line, TopicPerson? Person, PersonLineError? Error);

/// <summary>A person who speaks for us while in office. A line <c>Name | office | 2021-02-26 | 2025-02-20</c>; all but the name may be left out.</summary>
/// <param name="From">First day of office; null where nobody knows or it does not matter.</param>
/// <param name="Until">Last day of office, included; null while it lasts.</param>
public sealed record TopicPerson(string Name, string? Office, DateOnly? From, DateOnly? Until)
{
    private const int MaxParts = 4;
    private static readonly string[] Days = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];

    /// <summary>Whether the person held the office on that day; an unknown day speaks against nobody.</summary>
    public bool IsInOffice(DateOnly? day) => day is not { } on || ((From is not { } first || first <= on) && (Until is not { } last || on <= last));

    /// <summary>All lines of a list, blank ones left out.</summary>
    public static IReadOnlyList<PersonLine> ReadAll(string list) => [.. Topic.Lines(list).Select(Parse)];

    public static PersonLine Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        if (parts[0].Length == 0 || !parts[0].Any(char.IsLetter))
            return new PersonLine(line, null, PersonLineError.NoName);
        if (parts.Length > MaxParts)
            return new PersonLine(line, null, PersonLineError.TooManyParts);

        // Without an office the days may follow the name at once.
        var rest = parts.Skip(1).ToList();
        var office = rest.Count > 0 && rest[0].Length > 0 && TryDay(rest[0]) is null && (rest.Count > 2 || !char.IsDigit(rest[0][0])) ? rest[0] : null;
        if (office is not null || rest is [""] or ["", _, ..])
            rest.RemoveAt(0);
        if (rest.Count > 2)
            return new PersonLine(line, null, PersonLineError.TooManyParts);
        if (rest.Any(day => day.Length > 0 && TryDay(day) is null))
            return new PersonLine(line, null, PersonLineError.BadDay);

        var (from, until) = (TryDay(rest.ElementAtOrDefault(0)), TryDay(rest.ElementAtOrDefault(1)));
        return from > until
            ? new PersonLine(line, null, PersonLineError.EndBeforeStart)
            : new PersonLine(line, new TopicPerson(parts[0], office, from, until), null);
    }

    private static DateOnly? TryDay(string? written) =>
        DateOnly.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
