using System.Buffers;

namespace PortalMitra.Extraction.CreditLines;

/// <summary>Brackets at the ends of a text: "(dst)", "(dst/rls)", "(Kominfo/rd)" behind it, "(ADV)" before it.</summary>
internal static class EndMark
{
    /// <summary>Longer brackets are explanations, in characters.</summary>
    private const int MaxLength = 60;

    private static readonly SearchValues<char> NotInMarks = SearchValues.Create("0123456789:;()[]");

    private static readonly char[] Parting = ['/', ',', '|', '-'];

    /// <summary>The initials or name in the bracket that ends a paragraph, and the marks beside them; null and none where there is no such bracket.</summary>
    public static (string? Byline, IReadOnlyList<SourceMark> Marks) Of(string paragraph)
    {
        var text = paragraph.AsSpan().TrimEnd(" .*\u00A0");
        if (text.Length < 3 || text[^1] is not (')' or ']'))
            return (null, []);
        var opening = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
        if (opening < 0 || text.Length - opening > MaxLength || text[(opening + 1)..^1].ContainsAny(NotInMarks))
            return (null, []);
        // "… Komisi Pemberantasan Korupsi (KPK)": inside a sentence a bracket explains it. Words known as marks are marks there too.
        var before = text[..opening].TrimEnd();
        var isBehindSentence = before.IsEmpty || before[^1] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or '/' or '*';
        return Read(text[opening..].ToString(), isBehindSentence);
    }

    /// <summary>The mark in a bracket that begins a line, "(ADV) Judul".</summary>
    public static IReadOnlyList<SourceMark> AtFront(string line) =>
        line.StartsWith('(') && line.IndexOf(')', StringComparison.Ordinal) is > 1 and < MaxLength and var closing ? Read(line[..(closing + 1)], isBehindSentence: false).Marks : [];

    private static (string? Byline, IReadOnlyList<SourceMark> Marks) Read(string bracket, bool isBehindSentence)
    {
        var inside = bracket[1..^1].Trim(' ', '*');
        string[] pieces = SourceMarks.Of(inside) is not null ? [inside] : inside.Split(Parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        List<SourceMark> marks = [.. pieces.Select(SourceMarks.Of).OfType<SourceMarkKind>().Distinct().Select(kind => new SourceMark(kind, bracket))];
        var people = pieces.Where(piece => SourceMarks.Of(piece) is null).ToList();
        var isByline = people.Count > 0 && (isBehindSentence || marks.Count > 0) && people.TrueForAll(IsPerson);
        return (isByline ? string.Join('/', people) : null, marks);
    }

    /// <summary>Initials of up to five letters, or a name of up to three words.</summary>
    private static bool IsPerson(string piece)
    {
        var words = piece.Split(' ');
        return piece.Length is >= 1 and <= 40 && words.Length <= 3 && piece.All(c => char.IsLetter(c) || c is ' ' or '.' or '\'')
            && (words.Length == 1 ? piece.Length <= 5 || char.IsUpper(piece[0]) : Array.TrueForAll(words, word => word.Length > 0 && char.IsUpper(word[0])));
    }
}
