namespace PortalMitra.CrawlSimulation.Portal;

/// <param name="Read">Read to the end, about us or not.</param>
/// <param name="Postponed">Tried, failed, and due again later.</param>
/// <param name="Untried">Never tried.</param>
/// <param name="GivenUp">Never tried again.</param>
internal sealed record LinkCounts(int Read, int Postponed, int Untried, int GivenUp);
