namespace PortalMitra.CrawlSimulation.Press;

/// <summary>How the outlet of a number behaves. Most are plain; of twenty, one each is slow, fails at times, sends elsewhere, or asks for more time.</summary>
internal sealed record OutletHabits(int Number)
{
    public bool HasRobots => Number % 2 == 0;

    public TimeSpan Slowness => Number % 20 == 3 ? TimeSpan.FromMilliseconds(300) : TimeSpan.Zero;

    /// <summary>Asked for in robots.txt, more than the crawler's own delay.</summary>
    public TimeSpan? CrawlDelay => Number % 20 == 14 ? 2 * SimulationOptions.PerHostDelay : null;

    public TimeSpan LeastGap => CrawlDelay ?? SimulationOptions.PerHostDelay;

    public bool Fails(int article) => Number % 20 == 7 && article % 25 == 4;

    public bool Redirects(int article) => Number % 20 == 11 && article % 3 == 1;

    /// <summary>About one article in two hundred must become a mention.</summary>
    public bool IsAboutUs(int article) => !Fails(article) && ((Number * 7919) + article) % 200 == 5;
}
