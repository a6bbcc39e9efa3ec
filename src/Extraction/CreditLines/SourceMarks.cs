using System.Buffers;
using System.Text.RegularExpressions;

namespace PortalMitra.Extraction.CreditLines;

/// <summary>Words by which newsrooms mark a text's origin: in brackets at a text's ends, or as a line of their own.</summary>
internal static partial class SourceMarks
{
    private static readonly Dictionary<string, SourceMarkKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rls"] = SourceMarkKind.Release,
        ["rilis"] = SourceMarkKind.Release,
        ["rel"] = SourceMarkKind.Release,
        ["release"] = SourceMarkKind.Release,
        ["press release"] = SourceMarkKind.Release,
        ["pers rilis"] = SourceMarkKind.Release,
        ["rilis pers"] = SourceMarkKind.Release,
        ["siaran pers"] = SourceMarkKind.Release,
        ["hms"] = SourceMarkKind.PublicOffice,
        ["humas"] = SourceMarkKind.PublicOffice,
        ["kominfo"] = SourceMarkKind.PublicOffice,
        ["diskominfo"] = SourceMarkKind.PublicOffice,
        ["prokopim"] = SourceMarkKind.PublicOffice,
        ["infopublik"] = SourceMarkKind.PublicOffice,
        ["mc"] = SourceMarkKind.PublicOffice,
        ["antara"] = SourceMarkKind.Agency,
        ["antara news"] = SourceMarkKind.Agency,
        ["ant"] = SourceMarkKind.Agency,
        ["reuters"] = SourceMarkKind.Agency,
        ["afp"] = SourceMarkKind.Agency,
        ["xinhua"] = SourceMarkKind.Agency,
        ["anadolu"] = SourceMarkKind.Agency,
        ["adv"] = SourceMarkKind.Paid,
        ["advertorial"] = SourceMarkKind.Paid,
        ["pariwara"] = SourceMarkKind.Paid,
        ["iklan"] = SourceMarkKind.Paid,
        ["kerja sama"] = SourceMarkKind.Paid,
        ["kerjasama"] = SourceMarkKind.Paid,
    };

    /// <summary>What one word or name between slashes says; null for a person's initials and all else.</summary>
    public static SourceMarkKind? Of(string word)
    {
        if (Words.TryGetValue(word, out var kind))
            return kind;
        // "MC Kabupaten …", "Humas Pemkab", "Dinas Komunikasi dan Informatika": offices name themselves in full.
        if (Office().IsMatch(word))
            return SourceMarkKind.PublicOffice;
        return word.StartsWith("antara", StringComparison.OrdinalIgnoreCase) && word.Length <= 20 && word.AsSpan(6).IndexOfAnyInRange('a', 'z') != 0 ? SourceMarkKind.Agency : null;
    }

    /// <summary>Each of the patterns for running words needs one of these: paragraphs are long, and the patterns slow beside the search for words.</summary>
    private static readonly SearchValues<string> InMarks = SearchValues.Create(
        ["advertorial", "pariwara", "kerja sama", "kerjasama", "iklan", "siaran pers", "pers rilis", "rilis pers", "press release", "antara"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Marks in running words: a release names itself, paid texts say so in a line of their own.</summary>
    public static IEnumerable<SourceMark> InWords(string line)
    {
        if (!line.AsSpan().ContainsAny(InMarks))
            yield break;
        if (PaidLine().Match(line) is { Success: true } paid)
            yield return new SourceMark(SourceMarkKind.Paid, paid.Value.Trim());
        if (ReleaseWords().Match(line) is { Success: true } release)
            yield return new SourceMark(SourceMarkKind.Release, release.Value);
        if (Copyright().Match(line) is { Success: true } agency)
            yield return new SourceMark(SourceMarkKind.Agency, agency.Value);
    }

    [GeneratedRegex(@"^(?:mc|humas|hms|kominfo|diskominfo|dinas|bagian|biro|pemkab|pemko|pemprov|pemkot|sekretariat|prokopim)\s\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"^\s*\W{0,3}(?:advertorial|pariwara)\b|\b(?:konten|artikel|tulisan|berita) ini (?:merupakan |adalah )?(?:hasil )?(?:kerja ?sama|advertorial|iklan|pariwara)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PaidLine();

    [GeneratedRegex(@"\bsiaran pers(?:nya)?\b|\bpers rilis(?:nya)?\b|\brilis pers(?:nya)?\b|\bpress release\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReleaseWords();

    [GeneratedRegex(@"(?:copyright|©|hak cipta)[\s©:]{0,5}(?:LKBN )?antara\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();
}
