using System.Globalization;
using System.Text;
using PortalMitra.Framework.Domain;

namespace PortalMitra.Framework.Files;

/// <summary>Names of files that people send, made harmless: no folders, no second endings, nothing that changes the direction of writing. Pure.</summary>
public static class FileNames
{
    /// <summary>Longest name, ending included, in characters.</summary>
    public const int MaxLength = 200;

    /// <param name="ending">That of what the file is, whatever it called itself.</param>
    public static string Clean(string? sent, string ending)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var dot = last.LastIndexOf('.');
        var stem = PlainText.CleanLine(dot > 0 ? last[..dot] : last);
        var clean = new StringBuilder();
        foreach (var rune in stem.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                clean.Append(rune.ToString());
            else if (clean.Length > 0 && clean[^1] != '-')
                clean.Append('-');
        }

        var name = clean.ToString().Trim('-');
        const int most = MaxLength - 10;
        if (name.Length > most)
            name = name[..(char.IsHighSurrogate(name[most - 1]) ? most - 1 : most)];
        return (name.Length == 0 ? "berkas" : name) + ending;
    }
}
