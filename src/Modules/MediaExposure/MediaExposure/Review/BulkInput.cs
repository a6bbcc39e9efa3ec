using System.Globalization;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>What a reviewer sends for many mentions at once.</summary>
internal sealed class BulkInput
{
    /// <summary>So many at once: as many as one can answer for, and as the answer can wait for.</summary>
    public const int Most = 500;

    public ReviewDecision? Decision { get; set; }

    /// <summary>Rows as "id:version", each as the reviewer saw it.</summary>
    public List<string> Rows { get; set; } = [];

    /// <summary>All that match the filter instead of the chosen rows.</summary>
    public bool All { get; set; }

    /// <summary>When the list was shown, in ticks: what came or changed later the reviewer has not seen.</summary>
    public long Seen { get; set; }

    /// <summary>One kind for all; null accepts each with the kind proposed for it.</summary>
    public MentionKind? Kind { get; set; }
    public string? Reason { get; set; }
    public string? Remark { get; set; }

    public string WholeReason => string.Join(": ", new[] { Reason, Remark }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));

    public IReadOnlyList<(long Id, int Version)> Chosen() =>
    [
        .. Rows.Select(row => row.Split(':'))
            .Select(parts => parts is [var id, var version]
                && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var one)
                && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? (one, seen) : (0, 0))
            .Where(row => row.Item1 > 0)
            .DistinctBy(row => row.Item1),
    ];
}
