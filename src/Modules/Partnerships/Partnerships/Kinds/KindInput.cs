using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Kinds;

/// <summary>One kind of partner as the form sends it.</summary>
internal sealed class KindInput
{
    public long Id { get; set; }
    public string? Name { get; set; }
    public string? EnglishName { get; set; }
    public CooperationRegime? Regime { get; set; }
}
