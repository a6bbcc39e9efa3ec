using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

namespace PortalMitra.Modules.Partnerships.Partnerships.Stages;

/// <summary>Takes an agreement from one stage to the next.</summary>
internal sealed class StageMoves(PortalDbContext database, PortalClock clock)
{
    /// <summary>Changes the agreement in memory; who calls saves it.</summary>
    /// <param name="agreement">With its parties and steps.</param>
    /// <returns>Keys of the words for what is wrong, by field; empty when it has moved.</returns>
    public async Task<IReadOnlyList<(string Field, string Words)>> MoveAsync(Agreement agreement, StageInput input, string by, CancellationToken cancellationToken)
    {
        if (!StageRules.Next(agreement.Stage).Contains(input.To))
            return [("To", "Stage.NoWay")];
        var (letter, day, reason) = (PartyInput.OrNull(input.Letter), DayField.Day(input.Day), PlainText.Clean(input.Reason));
        var problems = Problems(input, letter, day, reason).ToList();
        if (problems.Count > 0)
            return problems;
        switch (input.To)
        {
            case AgreementStage.Proposed when agreement.Stage == AgreementStage.Prospect:
                agreement.Offer(letter!, day!.Value);
                break;
            case AgreementStage.Signed:
                agreement.SignedOn = day;
                break;
            case AgreementStage.Terminated:
                agreement.Terminate(letter!, day!.Value, reason, clock.Today, by);
                return [];
            case AgreementStage.Dropped:
                agreement.Drop(reason, clock.Today, by);
                return [];
        }

        var missing = StageRules.MissingFor(input.To, agreement, await KindsAsync(agreement.Id, cancellationToken), clock.Today);
        if (missing.Count > 0)
            return [.. missing.Select(part => ("To", $"Missing.{part}"))];
        if (input.To == AgreementStage.Signed && await HasSignedSiblingAsync(agreement, cancellationToken))
            return [("To", "Stage.SecondSuccessor")];
        agreement.MoveTo(input.To, input.To == AgreementStage.Signed ? day!.Value : clock.Today, by);
        return [];
    }

    public async Task<IReadOnlyCollection<AttachmentKind>> KindsAsync(long agreementId, CancellationToken cancellationToken) =>
        await database.Set<Attachment>().Where(file => file.AgreementId == agreementId).Select(file => file.Kind).Distinct().ToListAsync(cancellationToken);

    private IEnumerable<(string Field, string Words)> Problems(StageInput input, string? letter, DateOnly? day, string reason)
    {
        var needsLetter = input.To is AgreementStage.Terminated or AgreementStage.Proposed && input.Letter is not null;
        if (needsLetter && letter is null)
            yield return ("Letter", "Stage.LetterMissing");
        if (letter?.Length > Agreement.MaxLineLength)
            yield return ("Letter", "Stage.LetterTooLong");
        if ((needsLetter || input.To == AgreementStage.Signed) && day is null)
            yield return ("Day", "Stage.DayMissing");
        if (input.To is AgreementStage.Signed or AgreementStage.Proposed && day > clock.Today)
            yield return ("Day", "Stage.DayLater");
        if (input.To is AgreementStage.Terminated or AgreementStage.Dropped && reason.Length == 0)
            yield return ("Reason", "Stage.ReasonMissing");
        if (reason.Length > Agreement.MaxTextLength)
            yield return ("Reason", "Stage.ReasonTooLong");
    }

    /// <summary>An agreement is carried on by one signed successor at most.</summary>
    private Task<bool> HasSignedSiblingAsync(Agreement agreement, CancellationToken cancellationToken) =>
        agreement.PredecessorId is not { } predecessor ? Task.FromResult(false) : database.Set<Agreement>()
            .AnyAsync(other => other.PredecessorId == predecessor && other.Id != agreement.Id && (other.Stage == AgreementStage.Signed || other.Stage == AgreementStage.Terminated), cancellationToken);
}
