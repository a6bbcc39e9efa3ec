using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

internal enum Decision
{
    Accept,
    Reject,
    SetAside,
    Reopen,
}

/// <summary>What a reviewer sends.</summary>
internal sealed class DecisionInput
{
    /// <summary>Reasons met most often; each has its words in the resources.</summary>
    public static readonly IReadOnlyList<string> CommonReasons = ["NotUs", "OtherPlace", "PassingWord", "NotLibrary", "Duplicate"];

    /// <summary>Null when the request names none: the first of the list must not be taken for it.</summary>
    public Decision? Decision { get; set; }
    public MentionKind Kind { get; set; }
    public List<long> Nagari { get; set; } = [];
    public string? Reason { get; set; }
    public string? Remark { get; set; }

    /// <summary>The version the reviewer saw.</summary>
    public int Version { get; set; }

    public string WholeReason => string.Join(": ", new[] { Reason, Remark }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
