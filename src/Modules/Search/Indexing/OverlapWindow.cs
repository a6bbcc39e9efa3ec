using PortalMitra.Framework.Search;

namespace PortalMitra.Modules.Search.Indexing;

/// <summary>
/// A change gets its instant before its transaction ends, so changes become visible out of order and a cursor alone
/// would step over a late one. Each look therefore starts a little before the last one began; what was already seen
/// there is remembered and not written again.
/// </summary>
internal sealed class OverlapWindow
{
    /// <summary>
    /// How long a transaction may stay open, and how far the clocks of two nodes may differ, without a change being
    /// missed until the next rebuild.
    /// </summary>
    internal static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, (DateTime ChangedUtc, SearchDocument? Document)> _seen = new(StringComparer.Ordinal);
    private DateTime? _settledUtc;

    /// <summary>Where to start reading: at the cursor, or before it while changes of that time may still appear.</summary>
    public SearchCursor StartFrom(SearchCursor cursor)
    {
        // After a start nothing is known about the last look, so the overlap counts from the cursor itself.
        var settledUtc = _settledUtc ?? Back(cursor.ChangedUtc);
        return settledUtc < cursor.ChangedUtc ? new SearchCursor(settledUtc, 0) : cursor;
    }

    /// <summary>The changes of the batch without those written before and the same since.</summary>
    public IEnumerable<SearchChange> OnlyNew(SearchBatch batch, DateTime lookStartedUtc)
    {
        var isRecent = batch.Next.ChangedUtc > Back(lookStartedUtc);
        foreach (var change in batch.Changes)
        {
            var isSeen = _seen.TryGetValue(change.Key, out var seen) && seen.Document == change.Document;
            if (isRecent)
                _seen[change.Key] = (batch.Next.ChangedUtc, change.Document);
            else
                _seen.Remove(change.Key);
            if (!isSeen)
                yield return change;
        }
    }

    /// <summary>A look that began then has come to its end.</summary>
    public void Close(DateTime lookStartedUtc)
    {
        _settledUtc = Back(lookStartedUtc);
        foreach (var (key, seen) in _seen)
        {
            if (seen.ChangedUtc < _settledUtc)
                _seen.Remove(key);
        }
    }

    private static DateTime Back(DateTime instant) =>
        instant - DateTime.UnixEpoch > Overlap ? instant - Overlap : DateTime.UnixEpoch;
}
