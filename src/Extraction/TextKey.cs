namespace PortalMitra.Extraction;

/// <summary>Texts to compare: the same words in another case, with other quotation marks, dashes and blanks, are the same.</summary>
internal static class TextKey
{
    /// <summary>Letters and digits of the text in lower case, nothing else.</summary>
    public static string Of(string text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            // Marks are part of letters in many scripts.
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                buffer[length++] = char.ToLowerInvariant(c);
        }

        return new string(buffer[..length]);
    }
}
