using PortalMitra.Crawling;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>What one poll of a source gave.</summary>
internal sealed record PolledSource
{
    /// <summary>In the order of the source; of several addresses one after the other.</summary>
    public IReadOnlyList<NewLink> Links { get; init; } = [];

    /// <summary>Why a part of it, or all, could not be read; what could is in <see cref="Links"/> all the same.</summary>
    public CrawlFailure? Failure { get; init; }

    /// <summary>The last answer, whatever it was.</summary>
    public required FetchOutcome Answer { get; init; }
    public FeedInfo? About { get; init; }

    /// <summary>SHA-256 of the body, when there is one and only one.</summary>
    public string? BodyHash { get; init; }

    /// <summary>It was asked whether it has changed, and said no.</summary>
    public bool IsNotModified => Answer.Reason == FetchReason.NotModified;

    /// <summary>It was not asked, as its site wants to be left alone for now.</summary>
    public bool IsTooEarly => PoliteFetcher.IsTooEarly(Answer, out _);

    /// <summary>Time between its oldest and newest dated link; null when fewer than two have dates.</summary>
    public TimeSpan? Window
    {
        get
        {
            var dates = Links.Where(link => link.Published is not null).Select(link => link.Published!.Value).ToList();
            return dates.Count < 2 ? null : dates.Max() - dates.Min();
        }
    }
}
