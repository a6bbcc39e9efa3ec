namespace PortalMitra.Framework.Search;

/// <summary>
/// A module's changes, read in order. The index keeps the cursor of the last change outside itself, so it can be
/// thrown away and built again from the beginning.
/// </summary>
public interface ISearchSource
{
    /// <summary>Stable key, such as <c>news</c>; also the kind shown to the reader through the resource <c>Search.Kind.news</c>.</summary>
    string Name { get; }

    /// <summary>What changed after <paramref name="cursor"/>, oldest first, at most <paramref name="take"/> changes.</summary>
    Task<SearchBatch> ReadAsync(SearchCursor cursor, int take, CancellationToken cancellationToken);

    /// <summary>The name of this kind of result in the reader's language.</summary>
    string DisplayName { get; }
}

/// <summary>Position in a source's changes: ordered by instant, then id.</summary>
public sealed record SearchCursor(DateTime ChangedUtc, long Id)
{
    public static readonly SearchCursor Beginning = new(DateTime.UnixEpoch, 0);
}

/// <param name="Changes">Empty when there is nothing new.</param>
/// <param name="Next">Cursor after the last change; unchanged when there is none.</param>
public sealed record SearchBatch(IReadOnlyList<SearchChange> Changes, SearchCursor Next);

/// <param name="Document">Null when the thing is gone or no longer public: it leaves the index.</param>
public sealed record SearchChange(string Key, SearchDocument? Document);
