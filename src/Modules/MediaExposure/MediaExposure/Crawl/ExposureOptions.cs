using System.ComponentModel.DataAnnotations;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Settings of the crawler, section <c>Exposure</c> of the configuration.</summary>
internal sealed class ExposureOptions
{
    public const string Section = "Exposure";

    /// <summary>Least time between the end of one request to a site and the start of the next. An outlet's Crawl-delay or Retry-After wins when longer.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan PerHostDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Outlets read at the same time; each of them sees one request at a time.</summary>
    [Range(1, 256)]
    public int OutletsAtOnce { get; set; } = 16;

    /// <summary>Longest wait for the first byte of an answer.</summary>
    public TimeSpan HeaderTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest time for one request, redirects included.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Largest file that is taken as evidence, in megabytes; ten of them may be sent at once.</summary>
    [Range(1, 20)]
    public int MaxUploadMegabytes { get; set; } = 20;

    /// <summary>Ports of this computer opened to the crawler: the sample press. Empty in earnest.</summary>
    public List<int> LoopbackPorts { get; set; } = [];
}
