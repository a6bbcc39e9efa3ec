using System.Globalization;
using System.Text;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>A topic's name as it stands in addresses. Pure.</summary>
internal static class TopicSlug
{
    /// <summary>The address of the form for a new one, which no topic may bear.</summary>
    public const string New = "baru";

    private const int MaxLength = 80;

    /// <returns>One that none of <paramref name="taken"/> is.</returns>
    public static string Free(string name, IReadOnlyCollection<string> taken)
    {
        var start = Of(name);
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? start : $"{start}-{n}").First(slug => slug != New && !taken.Contains(slug));
    }

    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            slug.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        var parts = string.Join('-', slug.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        return parts.Length switch { 0 => "topik", > MaxLength => parts[..MaxLength].TrimEnd('-'), _ => parts };
    }
}
