using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction.Dates;

/// <summary>Dates in scripts: in JSON-LD too broken to be parsed, or of a type that is no article; and in the data a page hands to its own scripts.</summary>
internal static partial class ScriptDates
{
    /// <summary>More of a script is not searched, in characters.</summary>
    private const int MaxLength = 1_000_000;

    /// <summary>The first <c>datePublished</c> of a block of JSON-LD, whether or not the block can be parsed.</summary>
    public static ReadDate? OfJsonLd(IEnumerable<IElement> scripts, DateTimeOffset fetched)
    {
        foreach (var script in scripts)
        {
            // Blocks put in by hand or by a tag manager may lack the type.
            var type = script.GetAttribute("type");
            if (type is not null && !type.Contains("json", StringComparison.OrdinalIgnoreCase) && !type.Contains("javascript", StringComparison.OrdinalIgnoreCase))
                continue;
            var text = script.TextContent;
            if (text.Contains("\"datePublished\"", StringComparison.Ordinal) && text.Contains("schema.org", StringComparison.OrdinalIgnoreCase) && First(PublishedPattern(), text, fetched) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>The first value so named in any script: "publishedAt", "publish_date", "created_at".</summary>
    public static ReadDate? OfState(IEnumerable<IElement> scripts, DateTimeOffset fetched)
    {
        foreach (var script in scripts)
        {
            if (First(StatePattern(), script.TextContent, fetched) is { } date)
                return date;
        }

        return null;
    }

    private static ReadDate? First(Regex pattern, string text, DateTimeOffset fetched)
    {
        for (var match = pattern.Match(text.Length <= MaxLength ? text : text[..MaxLength]); match.Success; match = match.NextMatch())
        {
            if (DateReader.Machine(match.Groups["date"].Value.Replace("\\/", "/", StringComparison.Ordinal), fetched) is { IsRelative: false } date)
                return date;
        }

        return null;
    }

    [GeneratedRegex(@"""datePublished""\s{0,5}:\s{0,5}\[?\s{0,5}""(?<date>[^""]{8,40})""")]
    private static partial Regex PublishedPattern();

    [GeneratedRegex(@"(?:publish(?:ed|ing)?_?-?(?:at|date|time|on|datetime)|publication_?date|date_?published|pub_?date|date_?created|created_?at|creation_?date)\\?[""']?\s{0,5}[:=]\s{0,5}\\?[""'](?<date>[0-9][^""']{7,39})\\?[""']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatePattern();
}
