using System.Diagnostics;

namespace PortalMitra.CrawlSimulation.Press;

/// <summary>What one outlet saw of the crawler. Safe for concurrent use.</summary>
internal sealed class OutletRecord(TimeSpan leastGap, int articles)
{
    /// <summary>How exact a process that shares its processor with others can measure.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(2);

    private readonly Lock _lock = new();
    private readonly long[] _firstAsked = new long[articles];
    private int _inFlight;
    private long _ended;

    public int PeakInFlight { get; private set; }

    /// <summary>Between the end of one answer and the next request.</summary>
    public TimeSpan ShortestGap { get; private set; } = TimeSpan.MaxValue;

    /// <summary>What came too soon: how long after the answer before it, and what was asked for.</summary>
    public List<(TimeSpan Gap, string Path)> TooClose { get; } = [];

    public int Requests { get; private set; }

    public void Enter(string path)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_lock)
        {
            Requests++;
            PeakInFlight = Math.Max(PeakInFlight, ++_inFlight);
            if (_ended == 0 || _inFlight > 1)
                return;
            var gap = Stopwatch.GetElapsedTime(_ended, now);
            ShortestGap = gap < ShortestGap ? gap : ShortestGap;
            if (gap < leastGap - Slack)
                TooClose.Add((gap, path));
        }
    }

    /// <summary>Called before the last byte leaves, so that whoever has that byte finds the outlet free.</summary>
    public void Leave()
    {
        var now = Stopwatch.GetTimestamp();
        lock (_lock)
            (_inFlight, _ended) = (_inFlight - 1, now);
    }

    /// <returns>When it was asked for the first time, or null when this is that time.</returns>
    public long? Ask(int article)
    {
        lock (_lock)
        {
            if (_firstAsked[article] != 0)
                return _firstAsked[article];
            _firstAsked[article] = Stopwatch.GetTimestamp();
            return null;
        }
    }
}
