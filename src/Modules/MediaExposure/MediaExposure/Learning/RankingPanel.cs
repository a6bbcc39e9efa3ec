namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <param name="Direction">Up, Down or Same, against the order by the plain score.</param>
/// <param name="Percent">Of earlier decisions it stands above.</param>
/// <param name="TopicSlug">Null for those who may not open the topic.</param>
internal sealed record RankingPanel(string Direction, int Percent, IReadOnlyList<RankingReason> Reasons, string? TopicSlug);

/// <param name="Accepted">Of the earlier decisions on mentions like it.</param>
internal sealed record RankingReason(string Words, bool IsFor, int Accepted, int Total);
