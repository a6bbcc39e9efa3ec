using System.Text.Json;
using System.Text.Json.Serialization;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>What a look at an outlet or a source gave.</summary>
internal sealed record ProbeFindings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What the outlet calls itself.</summary>
    public string? Name { get; init; }

    /// <summary>As <see cref="Crawling.Site.Of"/> gives it.</summary>
    public required string Site { get; init; }
    public SiteFamily Family { get; init; }

    /// <summary>Best first; those that could not be read last, with the reason. Empty for the trial of a source.</summary>
    public IReadOnlyList<ProbedSource> Sources { get; init; } = [];

    /// <summary>What the best of them, or the source, would bring; null when there is nothing to try.</summary>
    public TrialResult? Trial { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ProbeFindings? FromJson(string? json) => json is null ? null : JsonSerializer.Deserialize<ProbeFindings>(json, Json);
}

/// <param name="Why">Resource key <c>Why.{…}</c>: how the address came up.</param>
/// <param name="Failure">Resource key of why it is no source.</param>
internal sealed record ProbedSource(SourceKind Kind, string Url, string Why, int Entries, DateTimeOffset? Newest, string? Failure);

/// <param name="Links">All links with what would become of them.</param>
/// <param name="Read">A few of them, read and matched.</param>
/// <param name="Failure">Resource key of why the source, or a part of it, could not be read.</param>
internal sealed record TrialResult(IReadOnlyList<TrialLink> Links, IReadOnlyList<TrialArticle> Read, string? Failure);

internal sealed record TrialLink(string Url, string? Title, DateTimeOffset? Published, LinkFate Fate);

/// <param name="Asked">As the source names it.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="Failure">Resource key of why there is no article.</param>
/// <param name="IsProposed">Whether staff would be asked about it.</param>
internal sealed record TrialArticle(
    string Asked, string Url, string? Title, DateTimeOffset? Published, string? Failure, decimal Score, bool IsProposed, string? Sentence, IReadOnlyList<MatchReason> Reasons);
