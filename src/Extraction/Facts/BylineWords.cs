namespace PortalMitra.Extraction.Facts;

/// <summary>Words before an author's name. Labels with a colon are believed anywhere, a mere "by" beside the headline alone.</summary>
internal static class BylineWords
{
    /// <summary>"Penulis: …"; the name may also follow in the next element.</summary>
    private static readonly string[]?[] Labels = ByFirst(
    [
        "penulis", "pewarta", "reporter", "oleh", "laporan wartawan", "jurnalis", "wartawan", "kontributor", "author", "authors", "author(s)", "written by", "words by", "words", "autor", "autorin", "autoren",
        "autor/in", "autor*in", "verfasser", "auteur", "auteur(s)", "auteurs", "autore", "autori", "autores", "text", "texte", "texto", "story by", "ditulis oleh",
    ]);

    private static readonly string[]?[] Prepositions = ByFirst(
    [
        "ein gastbeitrag von", "gastbeitrag von", "ein artikel von", "artikel von", "ein beitrag von", "beitrag von", "ein kommentar von", "kommentar von", "veröffentlicht von", "geschrieben von", "verfasst von",
        "erstellt von", "eingestellt von", "gepostet von", "eine kolumne von", "ein interview von", "interview von", "posted by", "written by", "published by", "words by", "story by", "reported by", "submitted by",
        "ditulis oleh", "dipublikasikan oleh", "diposting oleh", "diterbitkan oleh", "laporan wartawan", "publié par", "écrit par", "rédigé par", "propos recueillis par", "escrito por", "publicado por", "scritto da",
        "geschreven door", "by", "von", "oleh", "par", "por", "door", "przez",
    ]);

    /// <summary>Cheap first look at a piece of text: does it begin with one of the words?</summary>
    public static bool BeginsWithOne(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length is >= 2 and < 400 && (LabelLength(start) > 0 || PrepositionLength(start) > 0);
    }

    /// <summary>Characters of the label that begins the text, without its colon; 0 when there is none.</summary>
    public static int LabelLength(ReadOnlySpan<char> text) => Length(text, Labels);

    /// <summary>Characters of the "by" that begins the text; 0 when there is none.</summary>
    public static int PrepositionLength(ReadOnlySpan<char> text) => Length(text, Prepositions);

    private static int Length(ReadOnlySpan<char> text, string[]?[] words)
    {
        if (text.Length < 2 || text[0] >= words.Length || words[text[0] | LowerCase] is not { } candidates)
            return 0;
        var second = text[1] | LowerCase;
        foreach (var word in candidates)
        {
            if ((second == word[1] || !char.IsAscii(text[1])) && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])))
                return word.Length;
        }

        return 0;
    }

    /// <summary>Makes letters of Latin-1 small.</summary>
    private const int LowerCase = 0x20;

    /// <summary>By the first letter, the longest first.</summary>
    private static string[]?[] ByFirst(string[] words)
    {
        // Latin-1: "écrit par" is the only one outside ASCII.
        var byFirst = new string[]?[256];
        foreach (var group in words.GroupBy(word => word[0]))
            byFirst[group.Key] = [.. group.OrderByDescending(word => word.Length)];
        return byFirst;
    }
}
