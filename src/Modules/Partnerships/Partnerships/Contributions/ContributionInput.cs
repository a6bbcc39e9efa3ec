using System.Globalization;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

namespace PortalMitra.Modules.Partnerships.Partnerships.Contributions;

/// <summary>What the form about a contribution sends.</summary>
internal sealed class ContributionInput
{
    public long? PartyId { get; set; }
    public ContributionKind Kind { get; set; } = ContributionKind.Books;
    public string? Text { get; set; }
    public string? Amount { get; set; }
    public string? Unit { get; set; }
    public string? Rupiah { get; set; }
    public string? GivenOn { get; set; }
    public long? HandoverId { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public static ContributionInput Of(Contribution stored) => new()
    {
        PartyId = stored.PartyId,
        Kind = stored.Kind,
        Text = stored.Text,
        Amount = stored.Amount?.ToString(CultureInfo.InvariantCulture),
        Unit = stored.Unit,
        Rupiah = stored.Rupiah?.ToString(CultureInfo.InvariantCulture),
        GivenOn = DayField.Text(stored.GivenOn),
        HandoverId = stored.HandoverId,
        Version = stored.Version,
    };

    /// <summary>What is wrong: the field's name, and the key of the words.</summary>
    public IEnumerable<(string Field, string Words)> Problems(IReadOnlyCollection<long> parties, IReadOnlyCollection<long> files, DateOnly today)
    {
        if (PartyId is not { } party || !parties.Contains(party))
            yield return (nameof(PartyId), "Contribution.PartyMissing");
        if (PlainText.CleanLine(Text).Length is 0 or > Contribution.MaxTextLength)
            yield return (nameof(Text), "Contribution.TextMissing");
        if (Unit?.Length > Contribution.MaxUnitLength)
            yield return (nameof(Unit), "Contribution.UnitTooLong");
        if (!IsNumberOrEmpty(Amount))
            yield return (nameof(Amount), "Contribution.NoNumber");
        if (!IsNumberOrEmpty(Rupiah))
            yield return (nameof(Rupiah), "Contribution.NoNumber");
        if (DayField.Day(GivenOn) is not { } day)
            yield return (nameof(GivenOn), "Stage.DayMissing");
        else if (day > today)
            yield return (nameof(GivenOn), "Stage.DayLater");
        if (HandoverId is { } file && !files.Contains(file))
            yield return (nameof(HandoverId), "Contribution.FileGone");
    }

    public void Write(Contribution stored)
    {
        (stored.PartyId, stored.Kind, stored.Text) = (PartyId!.Value, Kind, PlainText.CleanLine(Text));
        (stored.Amount, stored.Unit, stored.Rupiah) = (Number(Amount), PartyInput.OrNull(Unit), Number(Rupiah));
        (stored.GivenOn, stored.HandoverId) = (DayField.Day(GivenOn)!.Value, HandoverId);
    }

    public bool IsHeldBy(Contribution stored) =>
        (stored.PartyId, stored.Kind, stored.Text, stored.Amount, stored.Unit, stored.Rupiah, stored.GivenOn, stored.HandoverId)
        == (PartyId ?? 0, Kind, PlainText.CleanLine(Text), Number(Amount), PartyInput.OrNull(Unit), Number(Rupiah), DayField.Day(GivenOn) ?? default, HandoverId);

    /// <summary>"1.250.000" as people here write it, too.</summary>
    private static long? Number(string? text) =>
        long.TryParse((text ?? "").Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsNumberOrEmpty(string? text) => string.IsNullOrWhiteSpace(text) || Number(text) is not null;
}
