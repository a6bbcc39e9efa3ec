namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>Cuts a paragraph into sentences. A full stop ends one unless it belongs to a short form such as "Kab." or a number.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> ShortForms = new(StringComparer.OrdinalIgnoreCase)
    {
        "kab", "kec", "kel", "ds", "no", "jl", "jln", "gg", "dr", "drs", "dra", "ir", "hj", "st", "pd", "si", "dt", "tgk", "tk", "sdr", "bpk", "yth",
        "rp", "prof", "letkol", "kol", "mayjen", "brigjen", "kapt", "ust", "buya",
    };

    public static IEnumerable<(int Start, int Length)> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || !EndsHere(text, start, i))
                continue;
            var end = i + 1;
            while (end < text.Length && (text[end] is '"' or '”' or '’' or ')' or '.' or '!' or '?'))
                end++;
            yield return (start, end - start);
            start = end;
            i = end - 1;
        }

        if (start < text.Length)
            yield return (start, text.Length - start);
    }

    private static bool EndsHere(string text, int start, int at)
    {
        var next = at + 1;
        while (next < text.Length && (text[next] is '"' or '”' or '’' or ')'))
            next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
            return false;
        if (text[at] != '.')
            return true;
        var word = at;
        while (word > start && char.IsLetter(text[word - 1]))
            word--;
        // A single letter is an initial: "L. Kota", "H. Safri".
        return at - word != 1 && !ShortForms.Contains(text[word..at]);
    }
}
