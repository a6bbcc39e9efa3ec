namespace PortalMitra.Extraction.Facts;

/// <summary>How much two titles speak of the same, by their longer words.</summary>
internal static class TitleWords
{
    /// <summary>Shorter words stand in every title, in letters.</summary>
    private const int MinWord = 4;

    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                start = start < 0 ? at : start;
                continue;
            }

            if (start >= 0 && at - start >= MinWord)
                words.Add(text[start..at]);
            start = -1;
        }

        return words;
    }

    /// <summary>The share of a title's longer words that are among <paramref name="words"/>: 0 to 1, 0 where it has none.</summary>
    public static double Share(string title, HashSet<string> words)
    {
        var own = Of(title);
        return own.Count == 0 ? 0 : own.Count(words.Contains) / (double)own.Count;
    }
}
