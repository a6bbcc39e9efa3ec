namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>What in a text tells which event it reports: days, places, names, numbers, quotations and what was done. Words are folded.</summary>
internal sealed record EventClues
{
    public required DateOnly Published { get; init; }

    /// <summary>Days written as dates in the opening, where the press says when it was.</summary>
    public IReadOnlyList<DateOnly> OpeningDays { get; init; } = [];

    /// <summary>All days written as dates.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>Days that a weekday or "kemarin" names.</summary>
    public IReadOnlyList<DateOnly> NearDays { get; init; } = [];

    /// <summary>The nagari, jorong or kecamatan in title and opening, folded to one spelling.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Regencies and cities in title and opening, folded; ours among them.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Every word of a proper name in date line and opening, and all words of the title.</summary>
    public IReadOnlySet<string> OpeningNames { get; init; } = new HashSet<string>();

    /// <summary>Words of proper names, without those that every text about us has.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What was done: keys such as <c>Training</c>.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Numbers from ten on that are no year and no hour.</summary>
    public IReadOnlyList<long> Numbers { get; init; } = [];

    /// <summary>Named happenings: "pekan literasi", "festival pamenan".</summary>
    public IReadOnlyList<string> Happenings { get; init; } = [];

    /// <summary>Neighbouring words, small and common ones passed over.</summary>
    public IReadOnlySet<string> Phrases { get; init; } = new HashSet<string>();

    /// <summary>Word triples within quotation marks.</summary>
    public IReadOnlyList<ulong> Quotes { get; init; } = [];

    /// <summary>Both openings name days, and not one in common.</summary>
    public bool IsOnOtherDayThan(EventClues other) => OpeningDays.Count > 0 && other.OpeningDays.Count > 0 && !OpeningDays.Intersect(other.OpeningDays).Any();

    /// <summary>Printed before the day that the other gives, and it does not speak of that day: no report of it.</summary>
    public bool IsTooEarlyFor(EventClues other) =>
        other.OpeningDays.Count > 0 && other.OpeningDays[0] > Published && !other.OpeningDays.Any(day => Days.Contains(day) || NearDays.Contains(day));

    /// <summary>Both openings name places, and neither names one of the other's.</summary>
    public bool IsElsewhereThan(EventClues other) =>
        Places.Count > 0 && other.Places.Count > 0 && !Places.Any(place => Knows(other, place)) && !other.Places.Any(place => Knows(this, place));

    private static bool Knows(EventClues clues, string place) =>
        clues.Places.Contains(place) || place.Split(' ').All(word => clues.OpeningNames.Contains(word));
}
