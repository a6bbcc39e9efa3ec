using System.Text;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Comparing;

/// <summary>
/// What was taken out of a text and what was put in, word by word: the shortest way from one to the other (Myers 1986). Texts that
/// have little in common are not worth a way: what stands between their common beginning and end is then removed and added whole. Curly
/// and straight quotation marks are the outlet's, not the writer's, and no difference. Pure.
/// </summary>
internal static class WordDifference
{
    /// <summary>Words removed and added beyond which nobody reads the difference any more; bounds time and memory by its square.</summary>
    private const int MaxSteps = 2000;

    /// <returns>Runs in reading order, none beside another of its kind; removals before the additions that replace them.</returns>
    public static IReadOnlyList<WordChange> Between(string before, string after)
    {
        var (old, young) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Count && start < young.Count && IsSame(old[start], young[start]))
            start++;
        var end = 0;
        while (end < old.Count - start && end < young.Count - start && IsSame(old[^(end + 1)], young[^(end + 1)]))
            end++;

        var steps = new List<(ChangeKind Kind, string Word)>();
        steps.AddRange(old.Take(start).Select(word => (ChangeKind.Same, word)));
        steps.AddRange(Middle(old[start..(old.Count - end)], young[start..(young.Count - end)]));
        steps.AddRange(old.TakeLast(end).Select(word => (ChangeKind.Same, word)));
        return Runs(steps);
    }

    /// <summary>Whether any word differs; blanks play no part.</summary>
    public static bool Any(string before, string after) => !Words(before).SequenceEqual(Words(after), StringComparer.Ordinal);

    private static List<(ChangeKind Kind, string Word)> Middle(List<string> old, List<string> young)
    {
        if (old.Count > 0 && young.Count > 0 && Trace(old, young) is { } trace)
            return Walk(old, young, trace);
        return [.. old.Select(word => (ChangeKind.Removed, word)), .. young.Select(word => (ChangeKind.Added, word))];
    }

    /// <summary>The furthest points reached after 0, 1, 2 … steps, one array for each; null when the way is too long.</summary>
    private static List<int[]>? Trace(List<string> old, List<string> young)
    {
        var trace = new List<int[]>();
        var furthest = new int[(2 * MaxSteps) + 3];
        const int zero = MaxSteps + 1;
        for (var steps = 0; steps <= MaxSteps; steps++)
        {
            for (var diagonal = -steps; diagonal <= steps; diagonal += 2)
            {
                var isDown = diagonal == -steps || (diagonal != steps && furthest[zero + diagonal - 1] < furthest[zero + diagonal + 1]);
                var x = isDown ? furthest[zero + diagonal + 1] : furthest[zero + diagonal - 1] + 1;
                while (x < old.Count && x - diagonal < young.Count && IsSame(old[x], young[x - diagonal]))
                    x++;
                furthest[zero + diagonal] = x;
                if (x >= old.Count && x - diagonal >= young.Count)
                {
                    trace.Add(furthest[(zero - steps)..(zero + steps + 1)]);
                    return trace;
                }
            }

            trace.Add(furthest[(zero - steps)..(zero + steps + 1)]);
        }

        return null;
    }

    private static List<(ChangeKind Kind, string Word)> Walk(List<string> old, List<string> young, List<int[]> trace)
    {
        var way = new List<(ChangeKind, string)>();
        var (x, y) = (old.Count, young.Count);
        for (var steps = trace.Count - 1; steps > 0; steps--)
        {
            var reached = trace[steps - 1];
            var diagonal = x - y;
            var isDown = diagonal == -steps || (diagonal != steps && At(diagonal - 1) < At(diagonal + 1));
            var from = isDown ? diagonal + 1 : diagonal - 1;
            var fromX = At(from);
            while (x > fromX + (isDown ? 0 : 1) && y > fromX - from + (isDown ? 1 : 0))
                (x, y) = Same(x, y);
            way.Add(isDown ? (ChangeKind.Added, young[y - 1]) : (ChangeKind.Removed, old[x - 1]));
            (x, y) = (fromX, fromX - from);

            int At(int d) => Math.Abs(d) > steps - 1 ? int.MinValue : reached[d + steps - 1];
        }

        while (x > 0 && y > 0)
            (x, y) = Same(x, y);
        way.Reverse();
        return way;

        (int X, int Y) Same(int atX, int atY)
        {
            way.Add((ChangeKind.Same, old[atX - 1]));
            return (atX - 1, atY - 1);
        }
    }

    private static bool IsSame(string one, string other) => one == other || Plain(one) == Plain(other);

    private static string Plain(string word) => word.AsSpan().IndexOfAny("“”‘’") < 0
        ? word
        : word.Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\'');

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (words.Count > 0)
                words.Add("\n");
            words.AddRange(line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }

    private static List<WordChange> Runs(List<(ChangeKind Kind, string Word)> steps)
    {
        var runs = new List<WordChange>();
        for (var i = 0; i < steps.Count;)
        {
            if (steps[i].Kind == ChangeKind.Same)
            {
                var end = steps.FindIndex(i, step => step.Kind != ChangeKind.Same);
                runs.Add(new WordChange(ChangeKind.Same, Join(steps[i..(end < 0 ? steps.Count : end)])));
                i = end < 0 ? steps.Count : end;
                continue;
            }

            var next = steps.FindIndex(i, step => step.Kind == ChangeKind.Same);
            var changed = steps[i..(next < 0 ? steps.Count : next)];
            foreach (var kind in new[] { ChangeKind.Removed, ChangeKind.Added })
            {
                var words = changed.Where(step => step.Kind == kind).ToList();
                if (words.Count > 0)
                    runs.Add(new WordChange(kind, Join(words)));
            }

            i += changed.Count;
        }

        return runs;
    }

    private static string Join(List<(ChangeKind Kind, string Word)> words)
    {
        var text = new StringBuilder();
        foreach (var (_, word) in words)
        {
            if (text.Length > 0 && word != "\n" && text[^1] != '\n')
                text.Append(' ');
            text.Append(word);
        }

        return text.ToString();
    }
}
