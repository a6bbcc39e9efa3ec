namespace PortalMitra.SamplePress;

/// <summary>What was asked of the press: the newest requests, and the peak of concurrent ones per outlet. Thread-safe.</summary>
public sealed class RequestLog
{
    /// <summary>Older requests are forgotten, so that a press left running does not grow.</summary>
    public const int Capacity = 20_000;

    private readonly Lock gate = new();
    private readonly Queue<SampleRequest> requests = new();
    private readonly Dictionary<string, int> underWay = [];
    private readonly Dictionary<string, int> peaks = [];

    /// <summary>A copy, oldest first.</summary>
    public IReadOnlyList<SampleRequest> All()
    {
        lock (gate)
            return [.. requests];
    }

    public IReadOnlyList<SampleRequest> Of(string outletSlug) => [.. All().Where(request => request.OutletSlug == outletSlug)];

    /// <summary>The most requests the outlet ever had under way at once.</summary>
    public int MaxConcurrent(string outletSlug)
    {
        lock (gate)
            return peaks.GetValueOrDefault(outletSlug);
    }

    public void Clear()
    {
        lock (gate)
        {
            requests.Clear();
            peaks.Clear();
        }
    }

    internal void Begin(SampleRequest request)
    {
        lock (gate)
        {
            var now = underWay[request.OutletSlug] = underWay.GetValueOrDefault(request.OutletSlug) + 1;
            peaks[request.OutletSlug] = Math.Max(now, peaks.GetValueOrDefault(request.OutletSlug));
            requests.Enqueue(request with { Concurrent = now });
            if (requests.Count > Capacity)
                requests.Dequeue();
        }
    }

    internal void End(string outletSlug)
    {
        lock (gate)
            underWay[outletSlug]--;
    }
}
