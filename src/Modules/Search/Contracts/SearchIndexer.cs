using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PortalMitra.Framework.Search;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Search.Indexing;

namespace PortalMitra.Modules.Search.Contracts;

/// <summary>
/// Pulls the changes of every <see cref="ISearchSource"/> into this node's index. One run at a time; safe to repeat,
/// since a document is always put whole under its key.
/// </summary>
public sealed class SearchIndexer : IDisposable
{
    internal const int BatchSize = 100;

    private readonly SearchIndex _index;
    private readonly IServiceScopeFactory _scopes;
    private readonly PortalClock _clock;
    private readonly ILogger<SearchIndexer> _logger;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<string, OverlapWindow> _windows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failing = new(StringComparer.Ordinal);

    internal SearchIndexer(SearchIndex index, IServiceScopeFactory scopes, PortalClock clock, ILogger<SearchIndexer> logger)
    {
        _index = index;
        _scopes = scopes;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Reads every source to its end. A source that fails is logged and reported; the others go on.</summary>
    public async Task<IndexRun> RunOnceAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!_index.TryOpen())
            {
                _windows.Clear();
                return IndexRun.BusyElsewhere;
            }

            if (_index.IsRebuildRequested)
                await RebuildOpenIndexAsync(cancellationToken);
            return await PullAllAsync(cancellationToken);
        }
        catch
        {
            // What was written and not committed is lost with the writer, so nothing of it may count as seen.
            _windows.Clear();
            _index.Abandon();
            throw;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>
    /// Builds the index again beside the old one, which is searched until the new one is whole. If a source cannot be
    /// read, its exception comes out and the old index stays.
    /// </summary>
    public async Task<RebuildOutcome> RebuildAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!_index.TryOpen())
            {
                _index.RequestRebuild();
                return RebuildOutcome.LeftToRunningPortal;
            }

            await RebuildOpenIndexAsync(cancellationToken);
            return RebuildOutcome.Rebuilt;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<IndexRun> PullAllAsync(CancellationToken cancellationToken)
    {
        using var scope = _scopes.CreateScope();
        var sources = scope.ServiceProvider.GetServices<ISearchSource>().ToList();
        _index.ForgetSourcesExcept(sources.Select(source => source.Name));

        var (written, removed) = (0, 0);
        var failed = new List<string>();
        foreach (var source in sources)
        {
            var (put, taken, isWhole) = await PullAsync(source, cancellationToken);
            (written, removed) = (written + put, removed + taken);
            if (!isWhole)
                failed.Add(source.Name);
        }

        return new IndexRun(written, removed, failed, IsBusyElsewhere: false);
    }

    private async Task<(int Written, int Removed, bool IsWhole)> PullAsync(ISearchSource source, CancellationToken cancellationToken)
    {
        var window = Window(source.Name);
        var known = _index.CursorOf(source.Name);
        var startedUtc = _clock.UtcNow;
        var from = window.StartFrom(known);
        var (written, removed) = (0, 0);
        while (true)
        {
            if (await TryReadAsync(source, from, cancellationToken) is not { } batch)
                return (written, removed, false);
            if (batch.Changes.Count == 0)
                break;
            var news = window.OnlyNew(batch, startedUtc).ToList();
            var reached = Later(known, batch.Next);
            // Nothing new and no step forward means we only looked back: not worth a write to disk.
            if (news.Count > 0 || reached != known)
            {
                _index.Write(source.Name, news);
                _index.Commit(source.Name, reached);
            }

            removed += news.Count(change => change.Document is null);
            written += news.Count(change => change.Document is not null);
            (known, from) = (reached, batch.Next);
        }

        window.Close(startedUtc);
        return (written, removed, true);
    }

    /// <returns>Null if the source failed.</returns>
    private async Task<SearchBatch?> TryReadAsync(ISearchSource source, SearchCursor from, CancellationToken cancellationToken)
    {
        try
        {
            var batch = await ReadAsync(source, from, cancellationToken);
            if (_failing.Remove(source.Name))
                _logger.LogInformation("The search source {Source} can be read again.", source.Name);
            return batch;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Asked every few seconds: told once, until it recovers.
            if (_failing.Add(source.Name))
                _logger.LogError(exception, "The search source {Source} could not be read; it is asked again.", source.Name);
            return null;
        }
    }

    private async Task RebuildOpenIndexAsync(CancellationToken cancellationToken)
    {
        using var scope = _scopes.CreateScope();
        _windows.Clear();
        try
        {
            _index.Clear();
            var cursors = new Dictionary<string, SearchCursor>(StringComparer.Ordinal);
            foreach (var source in scope.ServiceProvider.GetServices<ISearchSource>())
                cursors[source.Name] = await WriteAllAsync(source, cancellationToken);
            _index.CommitRebuilt(cursors);
        }
        catch
        {
            _index.Abandon();
            throw;
        }
    }

    private async Task<SearchCursor> WriteAllAsync(ISearchSource source, CancellationToken cancellationToken)
    {
        var cursor = SearchCursor.Beginning;
        while (await ReadAsync(source, cursor, cancellationToken) is { Changes.Count: > 0 } batch)
        {
            _index.Write(source.Name, batch.Changes);
            cursor = batch.Next;
        }

        return cursor;
    }

    private static async Task<SearchBatch> ReadAsync(ISearchSource source, SearchCursor from, CancellationToken cancellationToken)
    {
        var batch = await source.ReadAsync(from, BatchSize, cancellationToken);
        if (batch.Changes.Count > 0 && batch.Next == from)
            throw new InvalidOperationException($"The search source {source.Name} gives changes but does not move its cursor.");
        return batch;
    }

    private OverlapWindow Window(string source) =>
        _windows.TryGetValue(source, out var window) ? window : _windows[source] = new OverlapWindow();

    private static SearchCursor Later(SearchCursor one, SearchCursor other) =>
        (other.ChangedUtc, other.Id).CompareTo((one.ChangedUtc, one.Id)) > 0 ? other : one;
}
