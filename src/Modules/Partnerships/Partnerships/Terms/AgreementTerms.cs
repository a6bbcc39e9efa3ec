using System.Linq.Expressions;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Terms;

/// <summary>The rules of <see cref="AgreementTerm"/> as conditions that a database can answer; a test holds the two together.</summary>
internal static class AgreementTerms
{
    public static IQueryable<TermRow> WithTerms(this PortalDbContext database, IQueryable<Agreement> agreements) => agreements.Select(agreement => new TermRow
    {
        Agreement = agreement,
        EndsOn = database.Set<Agreement>()
            .Where(addendum => addendum.ParentId == agreement.Id && addendum.Kind!.IsAddendum && addendum.Stage == AgreementStage.Signed && addendum.EndsOn != null)
            .OrderByDescending(addendum => addendum.SignedOn).ThenByDescending(addendum => addendum.Id)
            .Select(addendum => addendum.EndsOn).FirstOrDefault() ?? agreement.EndsOn,
        HasSignedSuccessor = database.Set<Agreement>().Any(successor => successor.PredecessorId == agreement.Id && (successor.Stage == AgreementStage.Signed || successor.Stage == AgreementStage.Terminated)),
    });

    public static Expression<Func<TermRow, bool>> IsIn(AgreementState state, DateOnly today) => state switch
    {
        AgreementState.Terminated => row => row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn <= today,
        AgreementState.NotYetStarted => row => (row.Agreement.Stage == AgreementStage.Signed || (row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn > today))
            && (row.Agreement.StartsOn ?? row.Agreement.SignedOn) > today,
        AgreementState.InForce => IsInForce(today),
        AgreementState.Renewed => row => (row.Agreement.Stage == AgreementStage.Signed || (row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn > today))
            && ((row.Agreement.StartsOn ?? row.Agreement.SignedOn) == null || (row.Agreement.StartsOn ?? row.Agreement.SignedOn) <= today)
            && row.EndsOn < today && row.HasSignedSuccessor,
        _ => row => (row.Agreement.Stage == AgreementStage.Signed || (row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn > today))
            && ((row.Agreement.StartsOn ?? row.Agreement.SignedOn) == null || (row.Agreement.StartsOn ?? row.Agreement.SignedOn) <= today)
            && row.EndsOn < today && !row.HasSignedSuccessor,
    };

    public static Expression<Func<TermRow, bool>> IsInForce(DateOnly day) => row =>
        (row.Agreement.Stage == AgreementStage.Signed || (row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn > day))
        && ((row.Agreement.StartsOn ?? row.Agreement.SignedOn) == null || (row.Agreement.StartsOn ?? row.Agreement.SignedOn) <= day)
        && (row.EndsOn == null || row.EndsOn >= day);

    /// <summary>In force, its end within so many days, and neither ended early nor carried on by a signed successor.</summary>
    public static Expression<Func<TermRow, bool>> EndsWithin(int days, DateOnly today)
    {
        var last = today.AddDays(days);
        return row => row.Agreement.Stage == AgreementStage.Signed && !row.HasSignedSuccessor
            && ((row.Agreement.StartsOn ?? row.Agreement.SignedOn) == null || (row.Agreement.StartsOn ?? row.Agreement.SignedOn) <= today)
            && row.EndsOn >= today && row.EndsOn <= last;
    }
}
