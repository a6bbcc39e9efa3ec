namespace PortalMitra.Crawling;

internal enum MarkupPiece
{
    /// <summary>Text whose entities are not decoded.</summary>
    Text,

    /// <summary>What CDATA holds.</summary>
    Verbatim,

    StartTag,
    EndTag,
}

/// <summary>
/// Cuts XML as outlets really send it into pieces, in one pass: comments, declarations and the DTD are skipped, an angle
/// bracket that begins nothing is text.
/// </summary>
internal struct MarkupScanner(string source, int at, int end)
{
    /// <summary>A quote that stays open longer than this was never meant to be one.</summary>
    private const int MaxQuoted = 10_000;

    public MarkupPiece Piece { get; private set; }

    /// <summary>Where the piece begins: a tag with its bracket, CDATA with what it holds.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the last character of the piece.</summary>
    public int End { get; private set; }

    /// <summary>Name of the tag as written, prefix included, lower case.</summary>
    public readonly string Name => NameAt(source, NameStart, End);

    /// <summary>Behind the name of a tag.</summary>
    public readonly int NameEnd => NameStart + Name.Length;

    private readonly int NameStart => Start + (Piece == MarkupPiece.EndTag ? 2 : 1);

    public static string NameAt(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && IsOfName(text[stop]))
            stop++;
        return stop == start ? "" : text[start..stop].ToLowerInvariant();
    }

    public bool Next()
    {
        while (at < end)
        {
            if (source[at] != '<')
                return Found(MarkupPiece.Text, at, Before('<'));
            if (Starts("<![CDATA["))
            {
                var start = Math.Min(at + 9, end);
                var close = After("]]>");
                at = close;
                return Found(MarkupPiece.Verbatim, start, close == end && !source.AsSpan(start, end - start).EndsWith("]]>") ? end : close - 3, close);
            }

            if (Starts("<!--"))
                at = After("-->");
            else if (Starts("<?"))
                at = After("?>");
            else if (Starts("<!"))
                at = AfterDeclaration();
            else if (At(at + 1) is var next && IsOfName(next))
                return Found(MarkupPiece.StartTag, at, EndOfTag());
            else if (next == '/' && IsOfName(At(at + 2)))
                return Found(MarkupPiece.EndTag, at, EndOfTag());
            else
                return Found(MarkupPiece.Text, at, at + 1);
        }

        return false;
    }

    private static bool IsOfName(char letter) => char.IsLetterOrDigit(letter) || letter is ':' or '-' or '_' or '.';

    private bool Found(MarkupPiece piece, int start, int stop, int? next = null)
    {
        (Piece, Start, End) = (piece, start, stop);
        at = next ?? stop;
        return true;
    }

    private readonly char At(int index) => index < end ? source[index] : '\0';

    private readonly bool Starts(string what) => source.AsSpan(at, end - at).StartsWith(what, StringComparison.Ordinal);

    private readonly int Before(char what) => source.IndexOf(what, at, end - at) is >= 0 and var found ? found : end;

    private readonly int After(string what) => source.IndexOf(what, at, end - at, StringComparison.Ordinal) is >= 0 and var found ? found + what.Length : end;

    private readonly int AfterDeclaration()
    {
        var close = After(">");
        var isDoctype = source.AsSpan(at, close - at).StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return isDoctype && source.AsSpan(at, close - at).Contains('[') ? AfterSubset() : close;
    }

    /// <summary>A DTD within the document ends with "]", perhaps blanks, ">".</summary>
    private readonly int AfterSubset()
    {
        for (var i = source.IndexOf(']', at, end - at); i >= 0; i = source.IndexOf(']', i, end - i))
        {
            i++;
            while (i < end && char.IsWhiteSpace(source[i]))
                i++;
            if (At(i) == '>')
                return i + 1;
        }

        return end;
    }

    private readonly int EndOfTag()
    {
        char? quote = null;
        for (var i = at + 1; i < end; i++)
        {
            var letter = source[i];
            if (quote is null && letter == '>')
                return i + 1;
            if (quote is null && letter == '<')
                return i;
            if (quote == letter)
                quote = null;
            else if (quote is null && letter is '"' or '\'' && source[i - 1] == '=')
                quote = letter;
            else if (quote is not null && i - at > MaxQuoted)
                break;
        }

        return After(">");
    }
}
