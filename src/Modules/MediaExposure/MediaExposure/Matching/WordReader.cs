using System.Globalization;
using System.Text;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>
/// Reads the words of a text one after another: letters and digits, in lower case, without accents. An apostrophe within a word ("Jum'at",
/// "Qur’an") and marks that no reader sees do not part it; everything else does, so "Kab.50" and "Bio-bio" are two words each.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer runs of letters are no words of any name; what follows is read as a word of its own.</summary>
    public const int MaxWord = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _at;
    private int _length;

    /// <summary>Where the word begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, behind its last letter.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    /// <summary>The words of a name, spelt as those of an article are.</summary>
    public static string[] WordsOf(string name)
    {
        var words = new List<string>();
        var reader = new WordReader(name, stackalloc char[MaxWord]);
        while (reader.Read())
            words.Add(reader.Word.ToString());
        return [.. words];
    }

    public bool Read()
    {
        _length = 0;
        for (; _at < _text.Length && _length < MaxWord; _at++)
        {
            var letter = _text[_at];
            if (char.IsAsciiLetterOrDigit(letter))
                Add((char)(letter is >= 'A' and <= 'Z' ? letter | 0x20 : letter));
            else if (letter < 0x80 ? letter != '\'' || !IsWithinWord() : !AddForeign(letter))
            {
                if (_length > 0)
                    return true;
            }
        }

        return _length > 0;
    }

    private void Add(char letter)
    {
        if (_length == 0)
            Start = _at;
        _buffer[_length++] = letter;
        End = _at + 1;
    }

    /// <returns>Whether the word goes on.</returns>
    private bool AddForeign(char letter)
    {
        if (char.IsLetterOrDigit(letter))
        {
            Add(Plain(letter));
            return true;
        }

        // Accents that stand alone, soft hyphens and joiners are part of the letter before them.
        return letter is '’' or '‘' or 'ʼ'
            ? IsWithinWord()
            : _length > 0 && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
    }

    private readonly bool IsWithinWord() => _length > 0 && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1]) && char.IsLetter(_text[_at - 1]);

    private static char Plain(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        var parts = lower.ToString().Normalize(NormalizationForm.FormKD);
        return char.IsLetterOrDigit(parts[0]) ? parts[0] : lower;
    }
}
