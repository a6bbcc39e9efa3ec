namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>
/// That somebody is told of a last day: of an agreement, or of an obligation. The last day is part of the key, so a changed one is told of
/// afresh and nothing is told twice. Claimed and committed, sent, marked: never lost, at worst twice.
/// </summary>
public sealed class Reminder
{
    public long Id { get; private set; }

    /// <summary>The agreement that ends, or that the obligation belongs to.</summary>
    public required long AgreementId { get; init; }

    /// <summary>0 for the agreement's own end.</summary>
    public long ObligationId { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>Days before the last day, as <see cref="ReminderSchedule"/> has them.</summary>
    public required int Point { get; init; }

    /// <summary>Who is told.</summary>
    public required string UserName { get; init; }

    public required DateTime ClaimedUtc { get; init; }

    /// <summary>Null until the mail server has taken it.</summary>
    public DateTime? SentUtc { get; private set; }

    /// <summary>When sending is tried next; null when it never is again.</summary>
    public DateTime? NextAttemptUtc { get; private set; }

    /// <summary>Tells the rows of one mail from those that another process has taken.</summary>
    public Guid? Mail { get; private set; }

    public static Reminder Of(long agreementId, long obligationId, DateOnly lastDay, int point, string userName, DateTime now) => new()
    {
        AgreementId = agreementId,
        ObligationId = obligationId,
        LastDay = lastDay,
        Point = point,
        UserName = userName,
        ClaimedUtc = now,
        NextAttemptUtc = now,
    };

    public void MarkSent(DateTime now) => (SentUtc, NextAttemptUtc) = (now, null);

    public void GiveUp() => NextAttemptUtc = null;

    public void TryAgain(DateTime at) => NextAttemptUtc = at;
}
