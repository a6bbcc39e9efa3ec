namespace PortalMitra.Crawling;

/// <summary>What a candidate held when it was asked.</summary>
/// <param name="Candidate">Which.</param>
/// <param name="Entries">Entries, addresses or links; 0 also where it could not be read.</param>
/// <param name="Dated">How many of them have a date.</param>
/// <param name="Newest">The newest date, if any.</param>
/// <param name="Oldest">The oldest date, if any.</param>
/// <param name="SameSite">How many lead to the outlet's own site.</param>
public sealed record CandidateFinding(SourceCandidate Candidate, int Entries, int Dated, DateTimeOffset? Newest, DateTimeOffset? Oldest, int SameSite);
