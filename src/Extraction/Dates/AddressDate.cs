using System.Text.RegularExpressions;

namespace PortalMitra.Extraction.Dates;

/// <summary>
/// The day in the path of an address: "/2026/01/05/", "/2026-01-05-banjir", "/2026/0105/", "/20260105-", "/26/01/05/". Year and
/// month alone are no date.
/// </summary>
internal static partial class AddressDate
{
    /// <summary>"26/01/05" and "2026/1/5" have no fewer.</summary>
    private const int MinDigits = 6;

    public static ReadDate? Find(Uri url)
    {
        var path = url.AbsolutePath;
        // The address of an archived page holds the day of the copy first, then the page's own address.
        var inner = path.LastIndexOf("/http", StringComparison.OrdinalIgnoreCase);
        if (inner >= 0)
            path = path[(inner + 1)..];
        if (path.Length > DateReader.MaxLength)
            path = path[..DateReader.MaxLength];
        // Slugs and numbers of articles hold no date mostly, and the pattern is slow beside this.
        if (Digits(path) < MinDigits)
            return null;
        for (var match = DayPattern().Match(path); match.Success; match = match.NextMatch())
        {
            var year = match.Groups["y"].Value;
            if (DateReader.Machine($"{(year.Length == 2 ? "20" : "")}{year}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", default) is { } date)
                return date with { Raw = match.Value.Trim('/') };
        }

        return null;
    }

    private static int Digits(string path)
    {
        var count = 0;
        foreach (var character in path)
            count += char.IsAsciiDigit(character) ? 1 : 0;
        return count;
    }

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?<sep>[/_-]?)(?<m>[0-9]{2})[/_-]?(?<d>[0-9]{2})(?![0-9])|(?<=/)(?<y>(?:19|20)[0-9]{2})/(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})(?=/|$)|(?<=/)(?<y>[0-3][0-9])/(?<m>[0-9]{2})/(?<d>[0-9]{2})(?=/)")]
    private static partial Regex DayPattern();
}
