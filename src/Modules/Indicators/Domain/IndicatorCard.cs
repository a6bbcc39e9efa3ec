namespace PortalMitra.Modules.Indicators.Domain;

/// <summary>What an indicator means and how it is counted, after the manner of ISO 11620. The version stands wherever the figure is printed.</summary>
public sealed class IndicatorCard
{
    public const int MaxSlugLength = 50;

    public long Id { get; private set; }
    public required IndicatorCode Code { get; init; }

    /// <summary>Part of the address: <c>/indikator/ekspos-media</c>.</summary>
    public required string Slug { get; init; }
    public required CardText Indonesian { get; set; }
    public required CardText English { get; set; }

    /// <summary>Grows when the rule of counting changes: figures of different rules are not compared.</summary>
    public required int RuleVersion { get; set; }

    public int Number => (int)Code;
}
