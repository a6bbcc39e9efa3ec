namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>
/// All that decides what an agreement is on a day. Pure: the same term and day give the same answer everywhere, on a page, in a reminder and
/// in a report.
/// </summary>
/// <param name="StartsOn">First day; a signed agreement without one starts when it was signed.</param>
/// <param name="EndsOn">Last day, included, as the latest signed addendum has it; null when it runs on.</param>
/// <param name="TerminatedOn">First day on which it no longer holds.</param>
/// <param name="HasSignedSuccessor">Whether a signed agreement carries it on.</param>
public readonly record struct AgreementTerm(AgreementStage Stage, DateOnly? SignedOn, DateOnly? StartsOn, DateOnly? EndsOn, DateOnly? TerminatedOn, bool HasSignedSuccessor)
{
    /// <summary>So many days before its end an agreement begins to need a decision: an extension runs the whole procedure again.</summary>
    public const int ExpiringDays = 180;

    /// <summary>Null before it is signed.</summary>
    public AgreementState? StateOn(DateOnly today)
    {
        if (Stage is not (AgreementStage.Signed or AgreementStage.Terminated))
            return null;
        if (Stage == AgreementStage.Terminated && TerminatedOn <= today)
            return AgreementState.Terminated;
        if (today < (StartsOn ?? SignedOn))
            return AgreementState.NotYetStarted;
        if (EndsOn is not { } end || today <= end)
            return AgreementState.InForce;
        return HasSignedSuccessor ? AgreementState.Renewed : AgreementState.Expired;
    }

    public bool IsInForce(DateOnly today) => StateOn(today) == AgreementState.InForce;

    /// <summary>Zero on the last day; null when it runs on or its end has passed.</summary>
    public int? DaysLeft(DateOnly today) => EndsOn is { } end && today <= end ? end.DayNumber - today.DayNumber : null;

    /// <summary>In force, near its end, and nothing signed carries it on.</summary>
    public bool IsExpiring(DateOnly today) => IsInForce(today) && !HasSignedSuccessor && TerminatedOn is null && DaysLeft(today) <= ExpiringDays;

    /// <summary>In force until its own last day, though its successor is signed: the partner counts once.</summary>
    public bool IsAlreadyRenewed(DateOnly today) => IsInForce(today) && HasSignedSuccessor;
}
