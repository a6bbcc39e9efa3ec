using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>Cuts days into stretches whose texts are read together: cut where no text could serve both sides, and where a stretch grows long. Pure.</summary>
internal static class DayRuns
{
    /// <summary>A longer stretch is cut though texts at its ends are then read twice.</summary>
    public const int LongestDays = 180;

    public static IReadOnlyList<(DateOnly First, DateOnly Last)> Of(IEnumerable<DateOnly> days)
    {
        var runs = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days.Distinct().Order())
        {
            if (runs is [.., var run] && day.DayNumber - run.Last.DayNumber <= 2 * Background.Farthest && day.DayNumber - run.First.DayNumber <= LongestDays)
                runs[^1] = (run.First, day);
            else
                runs.Add((day, day));
        }

        return runs;
    }
}
