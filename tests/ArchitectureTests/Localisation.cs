using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PortalMitra.ArchitectureTests;

/// <summary>Texts: both languages have the same keys and placeholders, none is empty, and every key used exists.</summary>
internal static partial class Localisation
{
    public static IEnumerable<string> Violations(string room, IReadOnlyDictionary<string, string> indonesian, IReadOnlyDictionary<string, string> english)
    {
        foreach (var key in indonesian.Keys.Except(english.Keys, StringComparer.Ordinal))
            yield return $"{room}: '{key}' has no English text.";
        foreach (var key in english.Keys.Except(indonesian.Keys, StringComparer.Ordinal))
            yield return $"{room}: '{key}' has no Indonesian text.";
        foreach (var (key, text) in indonesian.Concat(english).Where(pair => string.IsNullOrWhiteSpace(pair.Value)))
            yield return $"{room}: '{key}' is empty.";
        foreach (var key in indonesian.Keys.Intersect(english.Keys, StringComparer.Ordinal))
        {
            if (!Placeholders(indonesian[key]).SetEquals(Placeholders(english[key])))
                yield return $"{room}: '{key}' has other placeholders in English.";
        }
    }

    public static IEnumerable<string> Unknown(string room, IEnumerable<(string File, string Text)> sources, IReadOnlyDictionary<string, string> texts) =>
        from source in sources
        from Match use in UsedKey().Matches(source.Text)
        let key = use.Groups["key"].Value
        where !texts.ContainsKey(key)
        select $"{room}: {source.File} uses '{key}', which has no text.";

    public static Dictionary<string, string> Read(string file) => XDocument.Load(file).Descendants("data")
        .ToDictionary(data => (string)data.Attribute("name")!, data => (string?)data.Element("value") ?? "", StringComparer.Ordinal);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\bS\["(?<key>[^"]+)"[\],]""")]
    private static partial Regex UsedKey();
}
