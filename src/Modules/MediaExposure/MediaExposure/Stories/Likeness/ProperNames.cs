using System.Text.RegularExpressions;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>Words of proper names: capitalised within a sentence. A sentence's first word counts only if it is capitalised elsewhere too.</summary>
internal static partial class ProperNames
{
    /// <summary>Folded, without repetition, in order of appearance; words of the title only where the text capitalises them too.</summary>
    public static IReadOnlyList<string> In(string text, string title)
    {
        var (names, openers) = (new List<string>(), new List<string>());
        foreach (Match match in Word().Matches(text))
        {
            if (!char.IsUpper(match.Value[0]))
                continue;
            (IsOpener(text, match.Index) ? openers : names).Add(Spelling.FoldWord(match.Value));
        }

        // "Erma Yulita, pelaku usaha": the second word of a pair at a sentence's start is known as a name, and so is the first.
        foreach (Match match in OpeningPair().Matches(text))
            names.Add(Spelling.FoldWord(match.Groups[1].Value));
        var known = names.ToHashSet(StringComparer.Ordinal);
        var inTitle = Word().Matches(title).Select(match => Spelling.FoldWord(match.Value)).Where(known.Contains);
        return [.. names.Concat(openers.Where(known.Contains)).Concat(inTitle).Where(name => name.Length >= 3).Distinct()];
    }

    private static bool IsOpener(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (text[i] is '.' or '!' or '?' or '\n' or ':' or '“' or '"')
                return true;
            if (text[i] is not (' ' or '(' or '\''))
                return false;
        }

        return true;
    }

    [GeneratedRegex(@"[\p{L}\p{N}'’]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=^|\n|[.!?]\s)(\p{Lu}\p{Ll}+)(?=\s\p{Lu}\p{Ll}+)")]
    private static partial Regex OpeningPair();
}
