using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Contracts;

/// <summary>Reads a source as the crawl would, and stores none of what it finds. Politeness holds as ever.</summary>
public interface ISourceDryRun
{
    /// <param name="address">A source, or a home page where one is to be looked for.</param>
    /// <param name="kind">Null finds out.</param>
    /// <param name="articles">How many articles to read and match; those first whose headline speaks of us.</param>
    /// <param name="progress">Told of each address or headline before it is read.</param>
    Task<DryRunResult> RunAsync(Uri address, SourceKind? kind, int articles, Func<string, Task> progress, CancellationToken cancellationToken);
}

/// <param name="Failure">Stable key of why it, or a part of it, could not be read.</param>
/// <param name="Source">What was read: the address itself, or the best source found from it; null when there is none.</param>
/// <param name="Candidates">All addresses that were tried for a source.</param>
public sealed record DryRunResult(string? Failure, string? Source, SourceKind? Kind, IReadOnlyList<DryRunCandidate> Candidates, IReadOnlyList<DryRunLink> Links);

/// <param name="Why">Stable key of how the address came up.</param>
/// <param name="Failure">Stable key of why it is no source.</param>
public sealed record DryRunCandidate(string Url, SourceKind Kind, string Why, int Links, DateTimeOffset? Newest, string? Failure);

/// <param name="IsTaken">Whether the crawl would read it.</param>
/// <param name="Why">Stable name of the reason: New, Known, Repeated, OtherSite, NotAnArticle, TooOld.</param>
/// <param name="Article">Null for those that were not read.</param>
public sealed record DryRunLink(string Url, string? Title, DateTimeOffset? Published, bool IsTaken, string Why, DryRunArticle? Article);

/// <param name="Failure">Stable key of why there is no article.</param>
/// <param name="IsProposed">Whether staff would be asked about it.</param>
/// <param name="Reasons">The terms found, with where and what they weigh.</param>
public sealed record DryRunArticle(string? Failure, decimal Score, bool IsProposed, string? Sentence, IReadOnlyList<string> Reasons);
