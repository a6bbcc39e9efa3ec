using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>
/// What reviewers' decisions on a topic's mentions have taught: an order for those that wait. It never decides, and it rests when it is
/// no better than the plain score or when staff have switched it off.
/// </summary>
public sealed class TopicModel : IAudited, IVersioned
{
    public long Id { get; private set; }
    public long TopicId { get; private set; }
    public required Topic Topic { get; init; }

    [NotAudited]
    public DateTime TrainedUtc { get; private set; }

    /// <summary>Decisions by people that it learnt from, and how many of them were to accept.</summary>
    [NotAudited]
    public int Examples { get; private set; }

    [NotAudited]
    public int Accepted { get; private set; }

    [NotAudited]
    public RankingOutcome Outcome { get; private set; }

    /// <summary>How often a pair of one accepted and one rejected mention, neither of them learnt from, stands in the right order; null when not measured.</summary>
    [NotAudited]
    public double? Auc { get; private set; }

    /// <summary>The same of the plain score.</summary>
    [NotAudited]
    public double? BaselineAuc { get; private set; }

    /// <summary>Average precision of the order; null when not measured.</summary>
    [NotAudited]
    public double? Precision { get; private set; }

    /// <summary>The same of the plain score.</summary>
    [NotAudited]
    public double? BaselinePrecision { get; private set; }

    /// <summary>Named weights as JSON; empty when nothing was learnt.</summary>
    [NotAudited]
    public string Weights { get; private set; } = "";

    /// <summary>Since when the outcome has been good without a break; null while it is not.</summary>
    [NotAudited]
    public DateTime? GoodSinceUtc { get; private set; }

    /// <summary>Staff want the plain score.</summary>
    public bool IsSwitchedOff { get; set; }

    public int Version { get; private set; }

    public string AuditName => Topic.Slug;

    /// <summary>Whether it orders the queue.</summary>
    public bool IsUsed => Outcome == RankingOutcome.Good && !IsSwitchedOff;

    /// <param name="quality">Null when there were too few decisions to measure.</param>
    public void Learn(int examples, int accepted, RankingOutcome outcome, RankingMeasure? quality, string weights, DateTime now)
    {
        (Examples, Accepted, Outcome, Weights, TrainedUtc) = (examples, accepted, outcome, weights, now);
        (Auc, BaselineAuc, Precision, BaselinePrecision) = (quality?.Auc, quality?.BaselineAuc, quality?.Precision, quality?.BaselinePrecision);
        GoodSinceUtc = outcome == RankingOutcome.Good ? GoodSinceUtc ?? now : null;
    }
}

/// <summary>Quality of an order beside the plain score's, over the same mentions that neither has seen.</summary>
public sealed record RankingMeasure(double Auc, double BaselineAuc, double Precision, double BaselinePrecision);
