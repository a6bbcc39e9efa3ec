using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;

/// <param name="Number">The office's own.</param>
/// <param name="Parties">All but the office, in order: name, and address of the public page if there is one.</param>
/// <param name="Addenda">How many signed addenda it has.</param>
internal sealed record RegisterRow(Agreement Agreement, AgreementTerm Term, string? Number, IReadOnlyList<RegisterParty> Parties, int Addenda)
{
    public DateOnly? StartsOn => Agreement.StartsOn ?? Agreement.SignedOn;

    /// <summary>From the first day to the last, both included; null while it runs on.</summary>
    public int? DaysInAll => StartsOn is { } from && Term.EndsOn is { } to ? to.DayNumber - from.DayNumber + 1 : null;
}

/// <param name="Slug">Null for those without a public page.</param>
internal sealed record RegisterParty(string Name, string? Slug);
