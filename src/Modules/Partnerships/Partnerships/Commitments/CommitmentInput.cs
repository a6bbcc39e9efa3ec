using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Commitments;

/// <summary>What the form about a commitment sends.</summary>
internal sealed class CommitmentInput
{
    /// <summary>Name of the partner, as the list of names offers it.</summary>
    public string? Partner { get; set; }
    public string? Text { get; set; }
    public string? Occasion { get; set; }
    public string? MadeOn { get; set; }
    public string? DueOn { get; set; }
    public string? KeptOn { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public string CleanPartner => PlainText.CleanLine(Partner);

    public static CommitmentInput Of(Commitment stored) => new()
    {
        Partner = stored.Partner?.Name,
        Text = stored.Text,
        Occasion = stored.Occasion,
        MadeOn = DayField.Text(stored.MadeOn),
        DueOn = DayField.Text(stored.DueOn),
        KeptOn = DayField.Text(stored.KeptOn),
        Version = stored.Version,
    };

    /// <summary>What is wrong: the field's name, and the key of the words.</summary>
    public IEnumerable<(string Field, string Words)> Problems(DateOnly today)
    {
        if (PlainText.Clean(Text).Length is 0 or > Commitment.MaxTextLength)
            yield return (nameof(Text), "Commitment.TextMissing");
        if (PlainText.CleanLine(Occasion).Length is 0 or > Commitment.MaxLineLength)
            yield return (nameof(Occasion), "Commitment.OccasionMissing");
        if (DayField.Day(MadeOn) is not { } made)
            yield return (nameof(MadeOn), "Stage.DayMissing");
        else if (made > today)
            yield return (nameof(MadeOn), "Stage.DayLater");
        if (!DayField.IsDayOrEmpty(DueOn))
            yield return (nameof(DueOn), "Agreement.NoDay");
        if (!DayField.IsDayOrEmpty(KeptOn))
            yield return (nameof(KeptOn), "Agreement.NoDay");
        else if (DayField.Day(KeptOn) > today)
            yield return (nameof(KeptOn), "Stage.DayLater");
    }

    public void Write(Commitment stored, long partnerId)
    {
        (stored.PartnerId, stored.Text, stored.Occasion) = (partnerId, PlainText.Clean(Text), PlainText.CleanLine(Occasion));
        (stored.MadeOn, stored.DueOn, stored.KeptOn) = (DayField.Day(MadeOn)!.Value, DayField.Day(DueOn), DayField.Day(KeptOn));
    }

    public bool IsHeldBy(Commitment stored) =>
        (stored.Text, stored.Occasion, stored.MadeOn, stored.DueOn, stored.KeptOn) == (PlainText.Clean(Text), PlainText.CleanLine(Occasion), DayField.Day(MadeOn) ?? default, DayField.Day(DueOn), DayField.Day(KeptOn))
        && string.Equals(stored.Partner?.Name, CleanPartner, StringComparison.OrdinalIgnoreCase);
}
