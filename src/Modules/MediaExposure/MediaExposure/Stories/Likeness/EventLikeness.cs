using System.Globalization;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>Do two texts report the same event? A sum of reasons that a person can read and dispute. It only ever asks.</summary>
/// <param name="Score">The sum of the reasons.</param>
internal sealed record EventLikeness(double Score, IReadOnlyList<EventReason> Reasons)
{
    /// <summary>From this score on staff are asked; measured on the labelled pairs marked "tune".</summary>
    public const double SuggestFrom = 3.6;

    /// <summary>Texts further apart in days are never compared.</summary>
    public const int WindowDays = 21;

    /// <summary>An opening that names more places is a list, and says little of where it was.</summary>
    private const int FewPlaces = 3;

    public bool IsSuggested => Score >= SuggestFrom;

    /// <param name="isRare">Whether a folded name or phrase is not one that texts of other weeks are full of.</param>
    public static EventLikeness Of(JudgedText first, JudgedText second, Func<string, bool> isRare)
    {
        var (one, other) = (first.Clues, second.Clues);
        var reasons = new List<EventReason>();
        void Add(string kind, double points, string detail = "")
        {
            if (points != 0)
                reasons.Add(new EventReason(kind, Math.Round(points, 1), detail));
        }

        var apart = Math.Abs(one.Published.DayNumber - other.Published.DayNumber);
        Add(apart <= 3 ? "Near" : apart <= 7 ? "SameWeek" : "FarApart", apart <= 3 ? 1 : apart <= 7 ? 0.5 : -2 - (0.4 * (apart - 7)), apart.ToString(CultureInfo.InvariantCulture));
        AddDays(one, other, Add);
        AddPlaces(one, other, Add);

        if (one.Regions.Count > 0 && other.Regions.Count > 0 && !one.Regions.Intersect(other.Regions).Any())
            Add("OtherRegion", -4, $"{one.Regions[0]} / {other.Regions[0]}");

        var names = one.Names.Intersect(other.Names).Where(isRare).ToList();
        Add("Names", Math.Min(3, 0.8 * names.Count), string.Join(", ", names.Take(6)));
        var happenings = one.Happenings.Intersect(other.Happenings).ToList();
        Add("Happening", happenings.Count > 0 ? 1.5 : 0, string.Join(", ", happenings.Take(2)));
        var phrases = one.Phrases.Where(other.Phrases.Contains).Where(phrase => isRare(phrase) && !phrase.Split(' ').All(names.Contains)).ToList();
        Add("Phrases", Math.Min(2, 0.35 * phrases.Count), string.Join(", ", phrases.Take(6)));
        var numbers = one.Numbers.Intersect(other.Numbers).ToList();
        Add("Numbers", Math.Min(2, numbers.Sum(WeightOf)), string.Join(", ", numbers.Take(4).Select(number => number.ToString(CultureInfo.InvariantCulture))));
        var quotes = Math.Max(one.Quotes.Count(second.Shingles.Contains), other.Quotes.Count(first.Shingles.Contains));
        Add("Quote", quotes >= 3 ? Math.Min(3, 1 + (0.25 * quotes)) : 0);
        var kinds = one.Kinds.Intersect(other.Kinds).ToList();
        Add("Kind", kinds.Count > 0 ? 1 : 0, string.Join(", ", kinds));
        if (kinds.Count == 0 && one.Kinds.Count > 0 && other.Kinds.Count > 0)
            Add("OtherKind", -0.5);
        var containment = first.Shingles.Containment(second.Shingles);
        Add("Text", Math.Min(1.5, 5 * containment), Math.Round(100 * containment).ToString(CultureInfo.InvariantCulture));
        return new EventLikeness(reasons.Sum(reason => reason.Points), reasons);
    }

    /// <summary>A count such as 112 is shared by chance less often than 20.</summary>
    private static double WeightOf(long number) => number % 10 == 0 ? number >= 100 ? 0.7 : 0.4 : number >= 100 ? 1 : 0.6;

    private static void AddDays(EventClues one, EventClues other, Action<string, double, string> add)
    {
        if (one.OpeningDays.Intersect(other.OpeningDays).ToList() is [var day, ..])
            add("Day", 2, Text(day));
        else if (one.Days.Intersect(other.Days.Concat(other.NearDays)).Concat(other.Days.Intersect(one.NearDays)).ToList() is [var mentioned, ..])
            add("DayMentioned", 1.5, Text(mentioned));
        else if (one.IsOnOtherDayThan(other))
            add("OtherDay", -8, $"{Text(one.OpeningDays[0])} / {Text(other.OpeningDays[0])}");
        else if (one.IsTooEarlyFor(other) || other.IsTooEarlyFor(one))
            add("TooEarly", -6, Text(one.IsTooEarlyFor(other) ? other.OpeningDays[0] : one.OpeningDays[0]));
        else if (one.NearDays.Intersect(other.NearDays).ToList() is [var near, ..])
            add("DayMentioned", 0.7, Text(near));
        else if (one.Days.Count > 0 && other.Days.Count > 0)
            add("OtherDay", -2, $"{Text(one.Days[0])} / {Text(other.Days[0])}");
    }

    private static void AddPlaces(EventClues one, EventClues other, Action<string, double, string> add)
    {
        var both = one.Places.Intersect(other.Places).ToList();
        var places = both.Count > 0 ? both : [.. NamedIn(one.Places, other).Concat(NamedIn(other.Places, one)).Distinct()];
        if (places.Count > 0)
            add("Place", one.Places.Count > FewPlaces || other.Places.Count > FewPlaces ? 0.7 : both.Count > 0 ? 2 : 1.5, string.Join(", ", places));
        else if (one.IsElsewhereThan(other) && !one.Happenings.Intersect(other.Happenings).Any())
            add("OtherPlace", -3, $"{one.Places[0]} / {other.Places[0]}");
        else if (one.OpeningNames.Where(name => other.OpeningNames.Contains(name) && !CommonWords.IsInNames(name) && (one.Names.Contains(name) || other.Names.Contains(name))).ToList() is { Count: > 0 } names)
            add("OpeningNames", 1.5, string.Join(", ", names.Take(4)));
    }

    private static IEnumerable<string> NamedIn(IReadOnlyList<string> places, EventClues other) => places.Where(place => place.Split(' ').All(other.OpeningNames.Contains));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
