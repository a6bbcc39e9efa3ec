using System.Globalization;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

/// <summary>What the form about an agreement sends. Days stay as they were typed, so that a wrong one can be shown and corrected.</summary>
internal sealed class AgreementInput
{
    /// <summary>More parties than any document the office knows of.</summary>
    public const int MaxParties = 12;

    public string? Subject { get; set; }
    public long? KindId { get; set; }
    public string? SignedOn { get; set; }
    public string? StartsOn { get; set; }
    public string? EndsOn { get; set; }
    public string? Purpose { get; set; }
    public string? Aims { get; set; }
    public string? Scope { get; set; }
    public string? ScopeTags { get; set; }
    public string? LegalBasis { get; set; }
    public string? ExtensionClause { get; set; }
    public string? Funding { get; set; }
    public string? FundingRupiah { get; set; }
    public string? ArchivePlace { get; set; }
    public AccessLevel Access { get; set; } = AccessLevel.Public;
    public string? PersonInCharge { get; set; }

    /// <summary>Entered from the old register, already signed. Asked only when it is added.</summary>
    public bool IsFromOldRegister { get; set; }

    /// <summary>Why a signed agreement is corrected.</summary>
    public string? Reason { get; set; }

    public List<PartyInput> Parties { get; set; } = [];

    /// <summary>Ids.</summary>
    public List<long> Nagari { get; set; } = [];

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public string CleanSubject => PlainText.CleanLine(Subject);
    public DateOnly? Signed => DayField.Day(SignedOn);
    public DateOnly? Starts => DayField.Day(StartsOn);
    public DateOnly? Ends => DayField.Day(EndsOn);

    /// <summary>"1.500.000" and "Rp 1500000" are the same; null when it is empty or no amount.</summary>
    public long? Rupiah =>
        long.TryParse(new string([.. (FundingRupiah ?? "").Where(char.IsAsciiDigit)]), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    public IReadOnlyList<PartyInput> FilledParties => Parties.FindAll(party => !party.IsEmpty);

    public static AgreementInput Of(Agreement agreement, string office) => new()
    {
        Subject = agreement.Subject,
        KindId = agreement.KindId,
        SignedOn = DayField.Text(agreement.SignedOn),
        StartsOn = DayField.Text(agreement.StartsOn),
        EndsOn = DayField.Text(agreement.EndsOn),
        Purpose = agreement.Purpose,
        Aims = agreement.Aims,
        Scope = agreement.Scope,
        ScopeTags = agreement.ScopeTags,
        LegalBasis = agreement.LegalBasis,
        ExtensionClause = agreement.ExtensionClause,
        Funding = agreement.Funding,
        FundingRupiah = agreement.FundingRupiah?.ToString("N0", CultureInfo.GetCultureInfo("id")),
        ArchivePlace = agreement.ArchivePlace,
        Access = agreement.Access,
        PersonInCharge = agreement.PersonInCharge,
        Parties = [.. agreement.Parties.OrderBy(party => party.Position).Select(party => PartyInput.Of(party, office))],
        Nagari = [.. agreement.Nagari.Select(nagari => nagari.Id)],
        Version = agreement.Version,
    };

    /// <summary>Everything but parties and nagari.</summary>
    public void Write(Agreement agreement)
    {
        agreement.Subject = CleanSubject;
        agreement.KindId = KindId;
        (agreement.SignedOn, agreement.StartsOn, agreement.EndsOn) = (Signed, Starts, Ends);
        agreement.Purpose = PlainText.CleanOrNull(Purpose);
        agreement.Aims = PlainText.CleanOrNull(Aims);
        agreement.Scope = PlainText.CleanOrNull(Scope);
        agreement.ScopeTags = PartyInput.OrNull(ScopeTags);
        agreement.LegalBasis = PlainText.CleanOrNull(LegalBasis);
        agreement.ExtensionClause = PlainText.CleanOrNull(ExtensionClause);
        agreement.Funding = PlainText.CleanOrNull(Funding);
        agreement.FundingRupiah = Rupiah;
        agreement.ArchivePlace = PartyInput.OrNull(ArchivePlace);
        agreement.Access = Access;
        agreement.PersonInCharge = PartyInput.OrNull(PersonInCharge);
    }

    /// <summary>Texts that may be too long for the register: field, text, longest.</summary>
    public IEnumerable<(string Field, string? Text, int Longest)> Texts =>
    [
        (nameof(Subject), CleanSubject, Agreement.MaxSubjectLength), (nameof(Purpose), Purpose, Agreement.MaxTextLength), (nameof(Aims), Aims, Agreement.MaxTextLength),
        (nameof(Scope), Scope, Agreement.MaxTextLength), (nameof(ScopeTags), ScopeTags, Agreement.MaxLineLength), (nameof(LegalBasis), LegalBasis, Agreement.MaxTextLength),
        (nameof(ExtensionClause), ExtensionClause, Agreement.MaxTextLength), (nameof(Funding), Funding, Agreement.MaxTextLength),
        (nameof(ArchivePlace), ArchivePlace, Agreement.MaxLineLength), (nameof(Reason), Reason, Agreement.MaxTextLength),
        .. Parties.SelectMany((party, i) => party.Lines.Select(line => ($"Parties[{i}].{line.Field}", line.Text, Party.MaxLineLength))),
    ];
}
