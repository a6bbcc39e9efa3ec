using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

/// <summary>One party as the form sends it; without a name it is an empty line of the form.</summary>
internal sealed class PartyInput
{
    /// <summary>The name of the office, of a partner or of a nagari, as the list beside the field offers it.</summary>
    public string? Who { get; set; }
    public string? Number { get; set; }
    public bool IsWithoutNumber { get; set; }
    public string? SignatoryName { get; set; }
    public string? SignatoryPosition { get; set; }
    public string? PowerOfAttorney { get; set; }
    public string? PowerOfAttorneyOn { get; set; }
    public string? ContactPerson { get; set; }

    public string CleanWho => PlainText.CleanLine(Who);

    public bool IsEmpty => CleanWho.Length == 0 && OrNull(Number) is null && OrNull(SignatoryName) is null;

    public static PartyInput Of(Party party, string office) => new()
    {
        Who = party.NameOr(office),
        Number = party.Number,
        IsWithoutNumber = party.IsWithoutNumber,
        SignatoryName = party.SignatoryName,
        SignatoryPosition = party.SignatoryPosition,
        PowerOfAttorney = party.PowerOfAttorney,
        PowerOfAttorneyOn = DayField.Text(party.PowerOfAttorneyOn),
        ContactPerson = party.ContactPerson,
    };

    public void Write(Party party)
    {
        party.Number = OrNull(Number);
        party.IsWithoutNumber = IsWithoutNumber && party.Number is null;
        party.SignatoryName = OrNull(SignatoryName);
        party.SignatoryPosition = OrNull(SignatoryPosition);
        party.PowerOfAttorney = OrNull(PowerOfAttorney);
        party.PowerOfAttorneyOn = DayField.Day(PowerOfAttorneyOn);
        party.ContactPerson = OrNull(ContactPerson);
    }

    /// <summary>Its lines that may be too long for the register.</summary>
    public IEnumerable<(string Field, string? Text)> Lines =>
        [(nameof(Number), Number), (nameof(SignatoryName), SignatoryName), (nameof(SignatoryPosition), SignatoryPosition), (nameof(PowerOfAttorney), PowerOfAttorney), (nameof(ContactPerson), ContactPerson)];

    public static string? OrNull(string? text) => PlainText.CleanLine(text) is { Length: > 0 } line ? line : null;
}
