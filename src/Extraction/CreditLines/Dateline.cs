using System.Text.RegularExpressions;

namespace PortalMitra.Extraction.CreditLines;

/// <summary>Place and outlet at the very beginning of a text, before a dash.</summary>
/// <param name="Place">"LIMAPULUH KOTA" of "LIMAPULUH KOTA, KP – Bupati …".</param>
/// <param name="Outlet">"KP" of it.</param>
internal sealed partial record Dateline(string? Place, string? Outlet)
{
    /// <summary>Longer beginnings are sentences, in characters.</summary>
    private const int MaxLength = 70;

    /// <summary>Places and outlets have few words.</summary>
    private const int MaxWords = 4;

    private static readonly HashSet<string> Provinces = new(StringComparer.OrdinalIgnoreCase)
    {
        "NTB", "NTT", "DIY", "DKI", "NAD", "Aceh", "Sumut", "Sumbar", "Sumsel", "Babel", "Kepri", "Riau", "Jambi", "Bengkulu", "Lampung", "Banten", "Jabar", "Jateng", "Jatim", "Bali", "Kalbar", "Kalteng", "Kalsel", "Kaltim",
        "Kaltara", "Sulut", "Gorontalo", "Sulteng", "Sulbar", "Sulsel", "Sultra", "Maluku", "Malut", "Papua",
    };

    private static readonly Dateline None = new(null, null);

    /// <param name="paragraph">The first of the text.</param>
    /// <param name="outlet">The page's outlet: where the beginning is one name, it tells whether that is a place.</param>
    public static Dateline Of(string paragraph, string? outlet)
    {
        var beginning = paragraph.AsSpan(0, Math.Min(paragraph.Length, 2 * MaxLength));
        if (!beginning.ContainsAny("-–—―") || Beginning().Match(beginning.ToString()) is not { Success: true } match)
            return None;
        var before = match.Groups["before"].Value.Trim();
        var agency = match.Groups["agency"].Value.Trim();
        var parts = before.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 3 || !Array.TrueForAll(parts, IsName))
            return None;
        // "Bupati Lima Puluh Kota – yang baru dilantik –": in sentences small letters follow the dash, and more than one name comes before.
        var goesOn = paragraph[(match.Index + match.Length)..].TrimStart(' ', '"', '“', '‘', '\'', '”');
        if (goesOn.Length == 0 || (!char.IsUpper(goesOn[0]) && !char.IsDigit(goesOn[0])))
            return None;
        if (agency.Length > 0)
            return new Dateline(parts.Length == 0 ? null : string.Join(", ", parts), agency);
        return parts.Length switch
        {
            0 => None,
            1 => IsOutlet(parts[0], outlet) ? new Dateline(null, parts[0]) : IsPlain(parts[0]) ? new Dateline(parts[0], null) : None,
            _ when IsOutlet(parts[0], outlet) => new Dateline(string.Join(", ", parts.Skip(1)), parts[0]),
            _ when Provinces.Contains(parts[^1]) => new Dateline(string.Join(", ", parts), null),
            _ => new Dateline(string.Join(", ", parts.SkipLast(1)), parts[^1]),
        };
    }

    private static bool IsName(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MaxWords && Array.TrueForAll(words, word => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word.Contains('.', StringComparison.Ordinal));
    }

    /// <summary>A place alone: in capitals, or up to three words.</summary>
    private static bool IsPlain(string part) => !part.Any(char.IsLower) || part.AsSpan().Count(' ') < 3;

    /// <summary>A domain, or the page's own outlet.</summary>
    private static bool IsOutlet(string part, string? outlet)
    {
        if (Domain().IsMatch(part))
            return true;
        var key = TextKey.Of(part);
        return outlet is not null && key.Length >= 3 && TextKey.Of(outlet) is { Length: >= 3 } own && (own.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(own, StringComparison.Ordinal));
    }

    /// <summary>A long dash anywhere, a hyphen between blanks or doubled.</summary>
    [GeneratedRegex(@"^\W{0,2}(?<before>[^–—―()|:;!?""“]{0,70}?)\s*(?:\((?<agency>[^()]{2,30})\)|\|?\s*(?<agency>ANTARA(?: News)?))?\s*(?:[–—―]|-{2,3}|(?<=\s)-(?=\s))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^\S{2,40}\.[A-Za-z]{2,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
