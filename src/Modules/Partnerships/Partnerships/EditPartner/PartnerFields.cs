using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditPartner;

/// <summary>Model of the fields that adding and changing share.</summary>
internal sealed record PartnerFields(PartnerInput Input, IReadOnlyList<Nagari> Nagari, IReadOnlyList<PartnerKind> Kinds);
