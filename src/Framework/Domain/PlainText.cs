using System.Text;

namespace PortalMitra.Framework.Domain;

/// <summary>What persons type or paste, made safe to store: neither database nor XML takes every character a browser sends.</summary>
public static class PlainText
{
    /// <summary>
    /// Trimmed, line ends as <c>\n</c>, without control characters, noncharacters and halves of surrogate pairs
    /// (PostgreSQL refuses NUL, a feed refuses all of them).
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        // Halves of pairs come out of the enumeration as U+FFFD, as does a replacement character that was typed.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsKept(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <summary>The same on one line: what was a line end becomes a space.</summary>
    public static string CleanLine(string? text) =>
        string.Join(' ', Clean(text).Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Cleaned, or null when nothing is left.</summary>
    public static string? CleanOrNull(string? text) => Clean(text) is { Length: > 0 } clean ? clean : null;

    private static bool IsKept(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => true,
        0xFFFD or 0xFFFE or 0xFFFF => false,
        _ => !Rune.IsControl(rune),
    };
}
