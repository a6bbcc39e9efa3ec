using PortalMitra.Framework.Search;

namespace PortalMitra.SearchTests;

/// <summary>A source over rows in memory, ordered and cut the way a module's query does it.</summary>
internal sealed class TableSource(string name) : ISearchSource
{
    private readonly List<Row> _rows = [];

    public string Name => name;
    public string DisplayName => $"Jenis {name}";

    /// <summary>Thrown by the next read at or after this many reads.</summary>
    public int? FailsAtRead { get; set; }

    public int Reads { get; private set; }

    /// <summary>Changes a row: a key is there once, at its last change.</summary>
    public void Put(DateTime changedUtc, long id, string title, string text, bool isPublic = true, string? path = null, DateOnly? day = null)
    {
        _rows.RemoveAll(row => row.Id == id);
        _rows.Add(new Row(changedUtc, id, isPublic ? new SearchDocument($"{id}", title, text, path ?? $"/{name}/{id}", day) : null));
    }

    public Task<SearchBatch> ReadAsync(SearchCursor cursor, int take, CancellationToken cancellationToken)
    {
        Reads++;
        if (Reads >= FailsAtRead)
            throw new InvalidOperationException("The table does not answer.");
        var rows = _rows
            .Where(row => (row.ChangedUtc, row.Id).CompareTo((cursor.ChangedUtc, cursor.Id)) > 0)
            .OrderBy(row => row.ChangedUtc).ThenBy(row => row.Id).Take(take).ToList();
        var next = rows.Count == 0 ? cursor : new SearchCursor(rows[^1].ChangedUtc, rows[^1].Id);
        return Task.FromResult(new SearchBatch([.. rows.Select(row => new SearchChange($"{row.Id}", row.Document))], next));
    }

    private sealed record Row(DateTime ChangedUtc, long Id, SearchDocument? Document);
}
