using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>A document of cooperation between the office and its partners, from the first talk to its end.</summary>
public sealed class Agreement : IAudited, IVersioned
{
    public const int MaxSubjectLength = 300;
    public const int MaxLineLength = 300;
    public const int MaxTextLength = 5000;

    public long Id { get; private set; }

    /// <summary>Stable key of addresses and recipes.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is about, as its heading says.</summary>
    public required string Subject { get; set; }

    public long? KindId { get; set; }
    public AgreementKind? Kind { get; set; }

    public string? Purpose { get; set; }
    public string? Aims { get; set; }

    /// <summary>What is done under it.</summary>
    public string? Scope { get; set; }

    /// <summary>Fields of work in catchwords, separated by commas.</summary>
    public string? ScopeTags { get; set; }
    public string? LegalBasis { get; set; }

    /// <summary>What it says about being extended.</summary>
    public string? ExtensionClause { get; set; }

    /// <summary>Where money and help come from.</summary>
    public string? Funding { get; set; }

    /// <summary>Estimate.</summary>
    public long? FundingRupiah { get; set; }

    /// <summary>Where the paper lies.</summary>
    public string? ArchivePlace { get; set; }

    public DateOnly? SignedOn { get; set; }

    /// <summary>Its first day; null for the day of signing.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Its last day, included; null when it runs on. An addendum may move it, see <see cref="AgreementTerm"/>.</summary>
    public DateOnly? EndsOn { get; set; }

    public AccessLevel Access { get; set; } = AccessLevel.Public;

    /// <summary>User name of the member of staff who cares for it; null for nobody.</summary>
    public string? PersonInCharge { get; set; }

    public AgreementStage Stage { get; private set; }

    /// <summary>Entered from the old register: its scan and numbers may be missing, and are asked for.</summary>
    public bool IsFromOldRegister { get; init; }

    public string? OfferNumber { get; private set; }
    public DateOnly? OfferedOn { get; private set; }

    public string? TerminationLetter { get; private set; }

    /// <summary>First day on which it no longer holds.</summary>
    public DateOnly? TerminatedOn { get; private set; }

    /// <summary>Why it was ended, or came to nothing.</summary>
    public string? ClosingReason { get; private set; }

    /// <summary>What staff have decided about the time after <see cref="DecidedForEnd"/>; null while undecided.</summary>
    public RenewalDecision? Decision { get; private set; }

    public string? DecisionReason { get; private set; }

    /// <summary>The last day that the decision is about: another one has to be decided afresh.</summary>
    public DateOnly? DecidedForEnd { get; private set; }

    /// <summary>The day on which the partner asked for another term; null when it has not.</summary>
    public DateOnly? RenewalAskedOn { get; private set; }

    /// <summary>What it wrote with it.</summary>
    public string? RenewalWish { get; private set; }

    /// <summary>Why a signed agreement was corrected last.</summary>
    public string? CorrectionReason { get; private set; }

    /// <summary>The agreement that it stands under, or that it changes.</summary>
    public long? ParentId { get; set; }
    public Agreement? Parent { get; set; }

    /// <summary>The agreement that it carries on.</summary>
    public long? PredecessorId { get; set; }
    public Agreement? Predecessor { get; set; }

    /// <summary>In the order of the document: PIHAK KESATU first.</summary>
    public List<Party> Parties { get; init; } = [];

    /// <summary>The nagari in its scope.</summary>
    public List<Nagari> Nagari { get; init; } = [];

    public List<StageStep> Steps { get; init; } = [];

    public int Version { get; private set; }

    public string AuditName => Slug;

    /// <summary>Signed documents change only by an addendum, or by a correction that gives its reason.</summary>
    public bool IsSigned => Stage is AgreementStage.Signed or AgreementStage.Terminated;

    /// <summary>Goes on to a stage. <see cref="StageRules"/> says where to and what is needed.</summary>
    /// <exception cref="InvalidOperationException">No way leads there from here.</exception>
    public void MoveTo(AgreementStage stage, DateOnly on, string by)
    {
        if (!StageRules.Next(Stage).Contains(stage))
            throw new InvalidOperationException($"No way leads from {Stage} to {stage}.");
        Enter(stage, on, by);
    }

    /// <summary>As the old register has it: nobody knows the way it came.</summary>
    public void EnterAsSigned(DateOnly on, string by) => Enter(AgreementStage.Signed, on, by);

    public void Offer(string number, DateOnly on) => (OfferNumber, OfferedOn) = (number, on);

    /// <param name="from">First day on which it no longer holds.</param>
    public void Terminate(string letter, DateOnly from, string reason, DateOnly on, string by)
    {
        MoveTo(AgreementStage.Terminated, on, by);
        (TerminationLetter, TerminatedOn, ClosingReason) = (letter, from, reason);
    }

    public void Drop(string reason, DateOnly on, string by)
    {
        MoveTo(AgreementStage.Dropped, on, by);
        ClosingReason = reason;
    }

    /// <param name="end">The last day in force that this is about.</param>
    public void Decide(RenewalDecision? decision, string? reason, DateOnly? end) => (Decision, DecisionReason, DecidedForEnd) = (decision, reason, decision is null ? null : end);

    /// <summary>The partner wishes another term. Only staff begin one.</summary>
    public void AskForRenewal(string? words, DateOnly on) => (RenewalWish, RenewalAskedOn) = (words, on);

    public void Correct(string reason) => CorrectionReason = reason;

    private void Enter(AgreementStage stage, DateOnly on, string by)
    {
        Stage = stage;
        Steps.Add(new StageStep { Stage = stage, On = on, By = by });
    }
}
