using System.Text.RegularExpressions;
using PortalMitra.Extraction.Facts;

namespace PortalMitra.Extraction.CreditLines;

/// <summary>Lines that name people: "Penulis: …", "Pewarta: … Editor: …". Editors are no authors.</summary>
internal static partial class NamedLine
{
    /// <summary>Longer lines are sentences, in characters.</summary>
    private const int MaxLength = 300;

    private const int MaxNames = 100;

    /// <summary>The name or names, "; " between them; null when the line names no author.</summary>
    public static string? Author(string line) =>
        line.Length <= MaxLength && line.AsSpan().ContainsAny(':', '：') && Written().Match(line) is { Success: true } match ? Clean(match.Groups["name"].Value) : null;

    /// <summary>What a line gives as the source: "Sumber: …".</summary>
    public static string? Source(string line) =>
        line.Length <= MaxLength && line.AsSpan().ContainsAny(':', '：') && Sourced().Match(line) is { Success: true } match && match.Groups["name"].Value.Trim(' ', '.', ')', '*') is { Length: > 1 } name ? name : null;

    private static string? Clean(string name)
    {
        var names = AuthorNames.Read(name);
        return names.Count > 0 ? string.Join("; ", names) is { Length: <= MaxNames } joined ? joined : names[0] : null;
    }

    [GeneratedRegex(
        @"^\W{0,3}(?:penulis|pewarta|reporter|oleh|laporan wartawan|wartawan|jurnalis|kontributor|laporan|reportase)(?:\s?/\s?\w{3,12})?\s*[:：]\s*(?<name>[^\n]{2,200}?)(?=\s*[|)]|\s*(?:editor|uploader|copyright|penyunting|redaktur|foto|fotografer|sumber|tag|tags)\b|©|\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?:^|[(\s])(?:sumber|source)\s*[:：]\s*(?<name>[^\n|)]{2,80})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sourced();
}
