namespace PortalMitra.Crawling;

/// <summary>An address where an outlet's news may be read; nobody has asked it yet.</summary>
/// <param name="Kind">What to read the answer as.</param>
/// <param name="Url">Absolute, http or https, without fragment.</param>
/// <param name="Why">
/// What speaks for it, a stable key: <c>page-names-it</c>, <c>wordpress</c>, <c>blogger</c>, <c>robots-names-it</c>,
/// <c>usual-place</c>, <c>section</c> or <c>home</c>.
/// </param>
public sealed record SourceCandidate(CandidateKind Kind, Uri Url, string Why);
