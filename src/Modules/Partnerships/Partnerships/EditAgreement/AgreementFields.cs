using PortalMitra.Framework.People;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

/// <summary>Model of the fields that adding and changing share.</summary>
internal sealed record AgreementFields(AgreementInput Input, AgreementChoices Choices, bool IsNew);

internal sealed record AgreementChoices(IReadOnlyList<AgreementKind> Kinds, IReadOnlyList<string> PartyNames, IReadOnlyList<Nagari> Nagari, IReadOnlyList<Person> People);
