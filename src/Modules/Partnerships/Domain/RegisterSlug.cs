using System.Globalization;
using System.Text;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>The stable key of a partner or an agreement, made from its name when it is entered and never changed.</summary>
public static class RegisterSlug
{
    public const int MaxLength = 100;

    /// <summary>Room is left for the number that tells two of the same name apart.</summary>
    private const int Longest = 80;

    /// <summary>Pages have these addresses.</summary>
    private static readonly HashSet<string> Reserved = ["baru", "ajukan", "ajuan", "cetak", "hitungan", "impor", "kembar"];

    /// <summary>Small letters and digits joined by hyphens; "tanpa-nama" when the name has neither.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == Longest)
                break;
        }

        var made = slug.ToString().Trim('-');
        return made.Length == 0 ? "tanpa-nama" : Reserved.Contains(made) ? $"{made}-1" : made;
    }

    /// <summary>Whether a recipe may use it.</summary>
    public static bool IsValid(string slug) => slug.Length > 0 && slug == From(slug);

    /// <summary>The first of "name", "name-2", "name-3" that nobody has.</summary>
    public static string Free(string name, IReadOnlySet<string> taken)
    {
        var slug = From(name);
        for (var number = 2; taken.Contains(slug); number++)
            slug = string.Create(CultureInfo.InvariantCulture, $"{From(name)}-{number}");
        return slug;
    }
}
