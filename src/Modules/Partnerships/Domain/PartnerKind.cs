using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>A kind of partner, such as "Perguruan tinggi negeri": data of the recipe, not code.</summary>
public sealed class PartnerKind : IAudited
{
    public long Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public required string EnglishName { get; set; }

    /// <summary>Null where the office has not settled it: no hint is given then.</summary>
    public CooperationRegime? Regime { get; set; }

    /// <summary>Place in lists.</summary>
    public int Position { get; set; }

    public string AuditName => Slug;
}
