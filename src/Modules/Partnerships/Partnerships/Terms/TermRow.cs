using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Terms;

/// <summary>An agreement with what its addenda and its successor make of its term, as one question to the database brings it.</summary>
internal sealed class TermRow
{
    public required Agreement Agreement { get; init; }

    /// <summary>That of the latest signed addendum that has one, else its own.</summary>
    public required DateOnly? EndsOn { get; init; }

    public required bool HasSignedSuccessor { get; init; }

    public AgreementTerm Term => new(Agreement.Stage, Agreement.SignedOn, Agreement.StartsOn, EndsOn, Agreement.TerminatedOn, HasSignedSuccessor);
}
