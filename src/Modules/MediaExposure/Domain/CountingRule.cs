using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What counts as exposure, from a day on. Number and words stand wherever the figure is printed; figures of different rules are not compared.</summary>
public sealed class CountingRule : IAudited
{
    public const int MaxText = 2000;

    public long Id { get; private set; }

    /// <summary>Its version, unique.</summary>
    public required int Number { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The kinds that count, one a line.</summary>
    public required string Kinds { get; init; }

    public required string Indonesian { get; init; }
    public required string English { get; init; }

    public string AuditName => $"{Number}";

    public IReadOnlyList<MentionKind> CountedKinds => [.. Kinds.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Enum.Parse<MentionKind>)];

    public IEnumerable<MentionKind> OtherKinds => Enum.GetValues<MentionKind>().Except(CountedKinds);

    /// <summary>What holds where no recipe has laid down a rule.</summary>
    public static CountingRule Unwritten() => new()
    {
        Number = 0,
        ValidFrom = DateOnly.MinValue,
        Kinds = $"{MentionKind.Earned}\n{MentionKind.Release}",
        Indonesian = "",
        English = "",
    };
}
