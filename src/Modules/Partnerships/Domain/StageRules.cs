namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>Which stage may follow which, and what must be there first. Pure.</summary>
public static class StageRules
{
    public static IReadOnlyList<AgreementStage> Next(AgreementStage stage) => stage switch
    {
        AgreementStage.Prospect => [AgreementStage.Proposed, AgreementStage.Dropped],
        AgreementStage.Proposed => [AgreementStage.UnderReview, AgreementStage.Dropped],
        AgreementStage.UnderReview => [AgreementStage.ReadyToSign, AgreementStage.Proposed, AgreementStage.Dropped],
        AgreementStage.ReadyToSign => [AgreementStage.Signed, AgreementStage.UnderReview],
        AgreementStage.Signed => [AgreementStage.Terminated],
        AgreementStage.Dropped => [AgreementStage.Prospect],
        _ => [],
    };

    /// <summary>What is still missing before the agreement may enter a stage; empty when nothing is.</summary>
    /// <param name="kinds">Kinds of files it has.</param>
    public static IReadOnlyList<MissingPart> MissingFor(AgreementStage stage, Agreement agreement, IReadOnlyCollection<AttachmentKind> kinds, DateOnly today) => stage switch
    {
        AgreementStage.Proposed => agreement is { OfferNumber: not null, OfferedOn: not null } ? [] : [MissingPart.Offer],
        AgreementStage.UnderReview => kinds.Any(kind => kind is AttachmentKind.Draft or AttachmentKind.Final) ? [] : [MissingPart.Draft],
        AgreementStage.Signed => [.. MissingToSign(agreement, kinds, today)],
        _ => [],
    };

    /// <summary>What a signed agreement of the old register still lacks, as tasks for staff.</summary>
    public static IReadOnlyList<MissingPart> OpenTasks(Agreement agreement, IReadOnlyCollection<AttachmentKind> kinds, DateOnly today) =>
        agreement.IsSigned ? [.. MissingToSign(agreement, kinds, today)] : [];

    private static IEnumerable<MissingPart> MissingToSign(Agreement agreement, IReadOnlyCollection<AttachmentKind> kinds, DateOnly today)
    {
        if (agreement.Parties.Count < 2)
            yield return MissingPart.Parties;
        if (agreement.Parties.Any(party => party.Number is null && !party.IsWithoutNumber))
            yield return MissingPart.Numbers;
        if (agreement.SignedOn is null || agreement.SignedOn > today)
            yield return MissingPart.SignedOn;
        if (!kinds.Contains(AttachmentKind.Scan))
            yield return MissingPart.Scan;
    }
}
