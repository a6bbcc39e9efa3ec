namespace PortalMitra.Modules.Indicators.Domain;

/// <summary>A card's words in one language.</summary>
public sealed record CardText
{
    public const int MaxNameLength = 200;
    public const int MaxUnitLength = 100;

    public required string Name { get; init; }
    public required string Aim { get; init; }
    public required string Definition { get; init; }

    /// <summary>Stands behind the number: "kunjungan", "sebutan".</summary>
    public required string Unit { get; init; }
    public required string CountRule { get; init; }
    public required string Evidence { get; init; }

    /// <summary>What the number shows and what it does not.</summary>
    public required string Interpretation { get; init; }
}
