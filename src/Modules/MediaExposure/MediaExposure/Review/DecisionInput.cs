using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>What a reviewer sends.</summary>
internal sealed class DecisionInput
{
    /// <summary>Reasons met most often, in the order of their keys 1 to 5; each has its words in the resources.</summary>
    public static readonly IReadOnlyList<string> CommonReasons = ["NotUs", "OtherPlace", "PassingWord", "NotLibrary", "Duplicate"];

    /// <summary>Null when the request names none: the first of the list must not be taken for it.</summary>
    public ReviewDecision? Decision { get; set; }

    /// <summary>A rejection in one press: one of <see cref="CommonReasons"/>.</summary>
    public string? RejectAs { get; set; }

    public MentionKind? Kind { get; set; }
    public List<long> Nagari { get; set; } = [];

    /// <summary>3, 2 or 1; null leaves it as it is.</summary>
    public int? Prominence { get; set; }
    public bool IsPassing { get; set; }
    public Tone? Tone { get; set; }
    public string? Reason { get; set; }
    public string? Remark { get; set; }

    /// <summary>The version the reviewer saw.</summary>
    public int Version { get; set; }

    public string WholeReason => string.Join(": ", new[] { Reason, Remark }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));
}
