namespace PortalMitra.CrawlSimulation.Press;

/// <summary>An article that was asked for again. Times are those of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
internal sealed record Again(int Outlet, int Article, long FirstAsked, long AskedAgain);
