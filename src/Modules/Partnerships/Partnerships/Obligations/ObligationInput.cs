using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Obligations;

/// <summary>What the form about an obligation sends.</summary>
internal sealed class ObligationInput
{
    public string? Text { get; set; }

    /// <summary>Null for all parties together.</summary>
    public long? PartyId { get; set; }
    public long? Target { get; set; }
    public string? Unit { get; set; }
    public string? DueOn { get; set; }
    public long Achieved { get; set; }

    /// <summary>Day on which it was met.</summary>
    public string? DoneOn { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public static ObligationInput Of(Obligation obligation) => new()
    {
        Text = obligation.Text,
        PartyId = obligation.PartyId,
        Target = obligation.Target,
        Unit = obligation.Unit,
        DueOn = DayField.Text(obligation.DueOn),
        Achieved = obligation.Achieved,
        DoneOn = DayField.Text(obligation.DoneOn),
        Version = obligation.Version,
    };

    /// <summary>What is wrong: the field's name, and the key of the words.</summary>
    public IEnumerable<(string Field, string Words)> Problems(IReadOnlyCollection<long> parties, DateOnly today)
    {
        if (PlainText.CleanLine(Text).Length == 0)
            yield return (nameof(Text), "Obligation.TextMissing");
        else if (PlainText.CleanLine(Text).Length > Obligation.MaxTextLength || Unit?.Length > Obligation.MaxUnitLength)
            yield return (nameof(Text), "Obligation.TooLong");
        if (PartyId is { } party && !parties.Contains(party))
            yield return (nameof(PartyId), "Obligation.PartyUnknown");
        if (Target < 1)
            yield return (nameof(Target), "Obligation.TargetBad");
        if (Achieved < 0)
            yield return (nameof(Achieved), "Obligation.AchievedBad");
        if (!DayField.IsDayOrEmpty(DueOn))
            yield return (nameof(DueOn), "Agreement.NoDay");
        if (!DayField.IsDayOrEmpty(DoneOn))
            yield return (nameof(DoneOn), "Agreement.NoDay");
        else if (DayField.Day(DoneOn) > today)
            yield return (nameof(DoneOn), "Obligation.DoneLater");
    }

    public void Write(Obligation obligation)
    {
        obligation.Text = PlainText.CleanLine(Text);
        obligation.PartyId = PartyId;
        obligation.Target = Target;
        obligation.Unit = EditAgreement.PartyInput.OrNull(Unit);
        obligation.DueOn = DayField.Day(DueOn);
        obligation.Achieved = Achieved;
        obligation.DoneOn = DayField.Day(DoneOn);
    }

    public bool IsHeldBy(Obligation stored)
    {
        var mine = new Obligation { AgreementId = stored.AgreementId, Text = "" };
        Write(mine);
        return (mine.Text, mine.PartyId, mine.Target, mine.Unit, mine.DueOn, mine.Achieved, mine.DoneOn)
            == (stored.Text, stored.PartyId, stored.Target, stored.Unit, stored.DueOn, stored.Achieved, stored.DoneOn);
    }
}
