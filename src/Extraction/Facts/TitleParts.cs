namespace PortalMitra.Extraction.Facts;

/// <summary>Titles as templates put them together: "Judul berita - Rubrik | Nama Media".</summary>
internal static class TitleParts
{
    /// <summary>Longer parts are titles, in characters.</summary>
    private const int MaxOutlet = 60;

    private const string Marks = "|–—»-•·:«/›";

    /// <summary>The parts between dashes and bars that stand between blanks, with their places.</summary>
    public static List<Range> Of(string title)
    {
        var parts = new List<Range>();
        var start = 0;
        for (var at = 1; at < title.Length; at++)
        {
            if (!IsBoundary(title, at))
                continue;
            parts.Add(start..at);
            start = at + 1;
        }

        parts.Add(start..title.Length);
        return parts;
    }

    /// <summary>The first or last part, where it is the host's name in some spelling.</summary>
    public static string? OutletIn(string title, string host)
    {
        var folded = PageText.Fold(title);
        var parts = Of(folded);
        if (parts.Count < 2 || host.Length < 3)
            return null;
        var hostKey = TextKey.Of(host);
        foreach (var part in (Range[])[parts[^1], parts[0]])
        {
            var text = folded[part].Trim();
            if (text.Length is >= 2 and <= MaxOutlet && IsNameOf(TextKey.Of(text), hostKey))
                return text;
        }

        return null;
    }

    /// <summary>Whether a name and the host's say the same: one begins the other, or the letters of the host are the words' first.</summary>
    public static bool IsNameOf(string nameKey, string hostKey) =>
        nameKey.Length >= 3 && hostKey.Length >= 3 && (nameKey.StartsWith(hostKey, StringComparison.Ordinal) || hostKey.StartsWith(nameKey, StringComparison.Ordinal) || hostKey.EndsWith(nameKey, StringComparison.Ordinal));

    /// <summary>A mark that parts titles, with a blank on each side; "|" and "»" need none.</summary>
    public static bool IsBoundary(string title, int at) =>
        Marks.Contains(title[at], StringComparison.Ordinal) && at > 0 && at + 1 < title.Length
        && (title[at] is '|' or '»' or '•' || (char.IsWhiteSpace(title[at - 1]) && char.IsWhiteSpace(title[at + 1])));
}
