using System.Net;

namespace PortalMitra.Extraction.Facts;

/// <summary>Names of outlets, sections and keywords in plain text.</summary>
internal static class PlainName
{
    /// <summary>Longer names are sentences, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Entities resolved, white space folded; null for addresses, placeholders of templates, and what is too long to be a name.</summary>
    public static string? Of(string? text)
    {
        if (text is null || text.Length > 8 * MaxLength)
            return null;
        // Some templates escape twice.
        var name = PageText.Fold(WebUtility.HtmlDecode(WebUtility.HtmlDecode(text)));
        return name.Length is > 0 and <= MaxLength && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !name.Contains('<', StringComparison.Ordinal)
            && !name.Contains("{{", StringComparison.Ordinal) && !name.Contains("%%", StringComparison.Ordinal) && HasLetter(name)
            ? name
            : null;
    }

    private static bool HasLetter(string name)
    {
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
                return true;
        }

        return false;
    }
}
