namespace PortalMitra.RegisterPagesBenchmark;

/// <summary>What one kind of request took.</summary>
/// <param name="Times">From the request's first byte to the answer's last, in milliseconds.</param>
/// <param name="Processor">Processor time of the whole process, the asking side included, per request.</param>
internal sealed record Figure(string Name, IReadOnlyList<double> Times, double Processor)
{
    public double Median => Percentile(50);

    public double Percentile(int percent)
    {
        var sorted = Times.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];
    }

    public override string ToString() => $"| {Name} | {Median:0.0} | {Percentile(95):0.0} | {Processor:0.0} |";
}
