using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>How an agreement went over a time, at least twice a budget year (Permendagri 22/2020).</summary>
public sealed class Evaluation : IAudited, IVersioned
{
    public const int MaxTextLength = 5000;

    public long Id { get; private set; }
    public required long AgreementId { get; init; }
    public Agreement? Agreement { get; private set; }

    /// <summary>First and last day of the time it looks at.</summary>
    public required DateOnly From { get; set; }
    public required DateOnly Until { get; set; }

    public required DateOnly EvaluatedOn { get; set; }

    /// <summary>What was reached, in words; the numbers stand with the obligations.</summary>
    public required string Results { get; set; }
    public string? Obstacles { get; set; }
    public string? FollowUp { get; set; }
    public Recommendation Recommendation { get; set; }

    /// <summary>User name.</summary>
    public required string By { get; set; }

    public int Version { get; private set; }

    public string AuditName => $"{Agreement?.Slug ?? "?"} {Until:yyyy-MM-dd}";
}

/// <summary>What is to become of the cooperation.</summary>
public enum Recommendation
{
    Continue,
    Change,
    Stop,
}
