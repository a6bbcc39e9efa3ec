using System.Globalization;
using System.Text;

namespace PortalMitra.Modules.News.Domain;

/// <summary>Makes the last part of an address from a title: ASCII letters, digits and single hyphens, at most 80 of them.</summary>
public static class ArticleSlug
{
    public const int MaxLength = 80;

    private const string WhenNothingIsLeft = "berita";

    /// <summary>Addresses under <c>/berita/</c> that are not articles.</summary>
    private static readonly string[] Reserved = ["umpan"];

    public static string From(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var letter in title.Replace("&", " dan ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (!IsDropped(letter) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var whole = Shorten(slug.ToString().Trim('-'), MaxLength);
        return whole.Length > 0 ? whole : WhenNothingIsLeft;
    }

    /// <summary>The slug itself, or with the first number that nobody has.</summary>
    public static string Free(string slug, IReadOnlySet<string> taken)
    {
        if (!taken.Contains(slug) && !Reserved.Contains(slug, StringComparer.Ordinal))
            return slug;
        for (var number = 2; ; number++)
        {
            var suffix = "-" + number.ToString(CultureInfo.InvariantCulture);
            var numbered = slug[..Math.Min(slug.Length, MaxLength - suffix.Length)].TrimEnd('-') + suffix;
            if (!taken.Contains(numbered))
                return numbered;
        }
    }

    /// <summary>Accents, and the apostrophe that belongs to a word: "Qur'an" is one word.</summary>
    private static bool IsDropped(char letter) =>
        letter is '\'' or '\u2019' or '\u02BC' || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    /// <summary>Cuts between words where it can.</summary>
    private static string Shorten(string slug, int longest)
    {
        if (slug.Length <= longest)
            return slug;
        var end = slug.LastIndexOf('-', longest);
        return slug[..(end > longest / 2 ? end : longest)].TrimEnd('-');
    }
}
