using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.AgreementList;

/// <param name="Number">The office's own.</param>
internal sealed record AgreementRow(Agreement Agreement, AgreementTerm Term, string? Number, IReadOnlyList<string> Partners)
{
    public DateOnly? StartsOn => Agreement.StartsOn ?? Agreement.SignedOn;
}
