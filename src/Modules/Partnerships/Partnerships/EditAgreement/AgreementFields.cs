namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

/// <summary>Model of the fields that adding and changing share.</summary>
internal sealed record AgreementFields(AgreementInput Input, IReadOnlyList<PartnerChoice> Partners);

internal sealed record PartnerChoice(long Id, string Name);
