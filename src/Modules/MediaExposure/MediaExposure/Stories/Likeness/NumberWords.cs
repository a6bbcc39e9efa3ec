namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>Reads numbers as the press writes them: "40", "empat puluh", "1.340", "sepuluh ribu", "Rp35 juta".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Ones = new(StringComparer.Ordinal)
    {
        ["satu"] = 1,
        ["dua"] = 2,
        ["tiga"] = 3,
        ["empat"] = 4,
        ["lima"] = 5,
        ["enam"] = 6,
        ["tujuh"] = 7,
        ["delapan"] = 8,
        ["sembilan"] = 9,
    };

    /// <summary>The numbers of the words, in order, with the index of the word after each.</summary>
    public static IEnumerable<(long Value, int Next)> In(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count;)
        {
            var (value, next) = At(words, i);
            if (next == i)
            {
                i++;
                continue;
            }

            yield return (value, next);
            i = next;
        }
    }

    /// <returns>The number that begins at <paramref name="from"/>, and where it ends: at its beginning if there is none.</returns>
    private static (long Value, int Next) At(IReadOnlyList<string> words, int from)
    {
        long value;
        int next;
        var digits = words[from].StartsWith("rp", StringComparison.Ordinal) ? words[from][2..] : words[from];
        if (digits.Length is > 0 and <= 12 && digits.All(char.IsAsciiDigit))
            (value, next) = (long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), from + 1);
        else
            (value, next) = Small(words, from);
        if (next == from)
            return (0, from);
        return next < words.Count ? words[next] switch
        {
            "ribu" => (value * 1_000, next + 1),
            "juta" => (value * 1_000_000, next + 1),
            _ => (value, next),
        } : (value, next);
    }

    /// <summary>Up to 999: "delapan ratus", "dua puluh empat", "sebelas", "tiga belas".</summary>
    private static (long Value, int Next) Small(IReadOnlyList<string> words, int from)
    {
        var (hundreds, at) = (0L, from);
        if (words[from] == "seratus")
            (hundreds, at) = (100, from + 1);
        else if (Ones.TryGetValue(words[from], out var many) && Word(from + 1) == "ratus")
            (hundreds, at) = (many * 100, from + 2);
        var (rest, next) = BelowHundred(at);
        return (hundreds + rest, next);

        (long, int) BelowHundred(int i) => Word(i) switch
        {
            "sepuluh" => (10, i + 1),
            "sebelas" => (11, i + 1),
            { } word when Ones.TryGetValue(word, out var ones) => Word(i + 1) switch
            {
                "belas" => (10 + ones, i + 2),
                "puluh" when Word(i + 2) is { } last && Ones.TryGetValue(last, out var more) => ((10 * ones) + more, i + 3),
                "puluh" => (10 * ones, i + 2),
                _ => (ones, i + 1),
            },
            _ => (0, i),
        };

        string? Word(int i) => i < words.Count ? words[i] : null;
    }
}
