using System.Globalization;
using PortalMitra.Framework.Search;

namespace PortalMitra.Modules.Search.Indexing;

/// <summary>
/// What stands in an index commit beside the documents: the format and each source's cursor. Written in one step with
/// the documents, so index and cursor cannot disagree, whenever the process is killed.
/// </summary>
internal static class CommitNotes
{
    /// <summary>Raise it when fields or analysis change: an index of another format is built again by itself.</summary>
    private const string Format = "1";
    private const string FormatKey = "format";
    private const string CursorPrefix = "cursor:";

    public static bool IsCurrent(IDictionary<string, string>? notes) =>
        notes is not null && notes.TryGetValue(FormatKey, out var format) && format == Format;

    public static IDictionary<string, string> Write(IReadOnlyDictionary<string, SearchCursor> cursors)
    {
        var notes = cursors.ToDictionary(
            pair => CursorPrefix + pair.Key,
            pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value.ChangedUtc.Ticks} {pair.Value.Id}"),
            StringComparer.Ordinal);
        notes[FormatKey] = Format;
        return notes;
    }

    public static Dictionary<string, SearchCursor> Read(IDictionary<string, string> notes) => notes
        .Where(pair => pair.Key.StartsWith(CursorPrefix, StringComparison.Ordinal))
        .ToDictionary(pair => pair.Key[CursorPrefix.Length..], pair => ReadCursor(pair.Value), StringComparer.Ordinal);

    private static SearchCursor ReadCursor(string note)
    {
        var parts = note.Split(' ');
        return new SearchCursor(
            new DateTime(long.Parse(parts[0], CultureInfo.InvariantCulture), DateTimeKind.Utc),
            long.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
