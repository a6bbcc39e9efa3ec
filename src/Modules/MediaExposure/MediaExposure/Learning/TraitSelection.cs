namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>How often a trait was met in what was learnt from, and how often that was accepted.</summary>
internal sealed record TraitCount(string Name, int Accepted, int Total, double Mean);

/// <summary>Which traits a model may use: those met often enough, and of the words only the most telling, so that it stays small.</summary>
internal static class TraitSelection
{
    /// <summary>Rarer ones are chance.</summary>
    public const int LeastMet = 3;

    public const int MostWords = 200;

    /// <returns>In a fixed order, whatever the order of the lessons.</returns>
    public static IReadOnlyList<TraitCount> Of(IReadOnlyList<Lesson> lessons)
    {
        var counts = new Dictionary<string, (int Accepted, int Total, double Sum)>(StringComparer.Ordinal);
        foreach (var lesson in lessons)
        {
            foreach (var trait in lesson.Traits.Where(trait => trait.Value != 0))
            {
                var (accepted, total, sum) = counts.GetValueOrDefault(trait.Name);
                counts[trait.Name] = (accepted + (lesson.IsAccepted ? 1 : 0), total + 1, sum + trait.Value);
            }
        }

        var allAccepted = lessons.Count(lesson => lesson.IsAccepted);
        var met = counts.Where(count => count.Value.Total >= LeastMet)
            .Select(count => new TraitCount(count.Key, count.Value.Accepted, count.Value.Total, count.Value.Sum / lessons.Count))
            .OrderBy(count => count.Name, StringComparer.Ordinal)
            .ToLookup(count => count.Name.StartsWith(MentionTraits.Word, StringComparison.Ordinal));
        var words = met[true]
            .OrderByDescending(count => Telling(count, allAccepted, lessons.Count))
            .ThenBy(count => count.Name, StringComparer.Ordinal)
            .Take(MostWords);
        return [.. met[false].Concat(words).OrderBy(count => count.Name, StringComparer.Ordinal)];
    }

    /// <summary>How far its share of accepted lies from the others', in standard errors.</summary>
    private static double Telling(TraitCount count, int allAccepted, int all)
    {
        var others = all - count.Total;
        if (others == 0)
            return 0;
        var share = (double)allAccepted / all;
        var spread = Math.Sqrt(share * (1 - share) * ((1.0 / count.Total) + (1.0 / others)));
        return spread == 0 ? 0 : Math.Abs(((double)count.Accepted / count.Total) - ((double)(allAccepted - count.Accepted) / others)) / spread;
    }
}
