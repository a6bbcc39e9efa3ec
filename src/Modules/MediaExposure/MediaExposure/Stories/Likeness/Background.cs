namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>What texts of other weeks say as well: the head of the office and the slogan of the year prove nothing.</summary>
internal sealed class Background
{
    /// <summary>Texts this near to one of the two may be on the same event, in days.</summary>
    private const int SameEvent = 10;

    /// <summary>Texts further away than this are no part of the background.</summary>
    public const int Farthest = 45;

    /// <summary>In so many texts of other weeks a name or phrase is common.</summary>
    private const int Common = 3;

    private readonly Dictionary<string, List<DateOnly>> _days = new(StringComparer.Ordinal);

    public Background(IEnumerable<JudgedText> texts)
    {
        foreach (var clues in texts.Select(text => text.Clues))
        {
            foreach (var term in clues.Names.Concat(clues.Phrases))
            {
                if (!_days.TryGetValue(term, out var days))
                    _days.Add(term, days = []);
                days.Add(clues.Published);
            }
        }
    }

    /// <summary>The question that two texts of these days put to a name or phrase.</summary>
    public Func<string, bool> RareFor(DateOnly one, DateOnly other) => term =>
        !_days.TryGetValue(term, out var days) || days.Count(day => IsBackground(day, one) && IsBackground(day, other)) < Common;

    private static bool IsBackground(DateOnly day, DateOnly of) => Math.Abs(day.DayNumber - of.DayNumber) is > SameEvent and <= Farthest;
}
