namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>How to ask a source.</summary>
/// <param name="IsConditional">Only for what has changed.</param>
/// <param name="IsPatient">Waits also at a door that stays shut for long; otherwise it is too early.</param>
/// <param name="Sitemaps">Files of a sitemap index to read.</param>
internal sealed record PollManner(bool IsConditional, bool IsPatient, int Sitemaps)
{
    /// <summary>To see what it would bring: not everything, but now.</summary>
    public static readonly PollManner Trial = new(IsConditional: false, IsPatient: true, Sitemaps: 2);

    /// <summary>In its turn, which can come later.</summary>
    public static PollManner Crawl(bool isConditional) => new(isConditional, IsPatient: false, Sitemaps: 5);
}
