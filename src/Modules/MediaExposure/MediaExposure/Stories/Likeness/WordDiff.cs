namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>What a copy changed, word for word: the longest common run of words stays, the rest is left out or added.</summary>
internal static class WordDiff
{
    /// <summary>Longer texts are compared up to here, in words: the table grows with the square.</summary>
    private const int MaxWords = 3000;

    /// <returns>The pieces of both texts in order; those of the original alone are <see cref="DiffKind.LeftOut"/>, those of the copy alone <see cref="DiffKind.Added"/>.</returns>
    public static IReadOnlyList<DiffPiece> Of(string original, string copy)
    {
        var (before, after) = (Words(original), Words(copy));
        var (start, end) = (0, 0);
        while (start < before.Length && start < after.Length && IsSame(before[start], after[start]))
            start++;
        while (end < before.Length - start && end < after.Length - start && IsSame(before[^(end + 1)], after[^(end + 1)]))
            end++;
        var pieces = new List<DiffPiece>();
        Add(pieces, DiffKind.Same, after[..start]);
        Middle(pieces, before[start..^end], after[start..^end]);
        Add(pieces, DiffKind.Same, after[^end..]);
        return pieces;
    }

    private static void Middle(List<DiffPiece> pieces, string[] before, string[] after)
    {
        var longest = new ushort[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                longest[i, j] = IsSame(before[i], after[j]) ? (ushort)(longest[i + 1, j + 1] + 1) : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        var (at, other) = (0, 0);
        while (at < before.Length || other < after.Length)
        {
            if (at < before.Length && other < after.Length && IsSame(before[at], after[other]))
                Add(pieces, DiffKind.Same, after[other++], ref at);
            else if (other == after.Length || (at < before.Length && longest[at + 1, other] >= longest[at, other + 1]))
                Add(pieces, DiffKind.LeftOut, [before[at++]]);
            else
                Add(pieces, DiffKind.Added, [after[other++]]);
        }
    }

    private static void Add(List<DiffPiece> pieces, DiffKind kind, string word, ref int at)
    {
        at++;
        Add(pieces, kind, [word]);
    }

    private static void Add(List<DiffPiece> pieces, DiffKind kind, string[] words)
    {
        if (words.Length == 0)
            return;
        if (pieces.Count > 0 && pieces[^1].Kind == kind)
            pieces[^1] = pieces[^1] with { Text = $"{pieces[^1].Text} {string.Join(' ', words)}" };
        else
            pieces.Add(new DiffPiece(kind, string.Join(' ', words)));
    }

    private static string[] Words(string text)
    {
        var words = text.Replace("\n", " ¶ ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > MaxWords ? words[..MaxWords] : words;
    }

    /// <summary>Curly and straight quotation marks are the outlet's, not the writer's.</summary>
    private static bool IsSame(string one, string other) => one == other || Plain(one) == Plain(other);

    private static string Plain(string word) => word.Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\'');
}
