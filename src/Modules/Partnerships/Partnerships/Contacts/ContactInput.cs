using System.Net.Mail;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

namespace PortalMitra.Modules.Partnerships.Partnerships.Contacts;

/// <summary>What the form about a contact sends.</summary>
internal sealed class ContactInput
{
    public string? Name { get; set; }
    public string? Position { get; set; }
    public ContactRole Role { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public bool HasConsented { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public static ContactInput Of(Contact contact) => new()
    {
        Name = contact.Name,
        Position = contact.Position,
        Role = contact.Role,
        Phone = contact.Phone,
        Email = contact.Email,
        From = DayField.Text(contact.From),
        Until = DayField.Text(contact.Until),
        HasConsented = contact.HasConsented,
        Version = contact.Version,
    };

    /// <summary>What is wrong: the field's name, and the key of the words.</summary>
    public IEnumerable<(string Field, string Words)> Problems()
    {
        if (PlainText.CleanLine(Name).Length == 0)
            yield return (nameof(Name), "Contact.NameMissing");
        foreach (var (field, text) in new[] { (nameof(Name), Name), (nameof(Position), Position), (nameof(Phone), Phone), (nameof(Email), Email) }.Where(one => one.Item2?.Length > Contact.MaxLineLength))
            yield return (field, "Contact.TooLong");
        if (PartyInput.OrNull(Email) is { } email && (!MailAddress.TryCreate(email, out var address) || address.Address != email))
            yield return (nameof(Email), "Contact.EmailBad");
        if (!DayField.IsDayOrEmpty(From))
            yield return (nameof(From), "Agreement.NoDay");
        if (!DayField.IsDayOrEmpty(Until))
            yield return (nameof(Until), "Agreement.NoDay");
        else if (DayField.Day(Until) < DayField.Day(From))
            yield return (nameof(Until), "Agreement.EndsTooEarly");
        if (!HasConsented)
            yield return (nameof(HasConsented), "Contact.ConsentMissing");
    }

    public void Write(Contact contact)
    {
        contact.Name = PlainText.CleanLine(Name);
        contact.Position = PartyInput.OrNull(Position);
        contact.Role = Role;
        contact.Phone = PartyInput.OrNull(Phone);
        contact.Email = PartyInput.OrNull(Email);
        (contact.From, contact.Until) = (DayField.Day(From), DayField.Day(Until));
        contact.HasConsented = HasConsented;
    }

    public bool IsHeldBy(Contact stored)
    {
        var mine = new Contact { PartnerId = stored.PartnerId, Name = "" };
        Write(mine);
        return (mine.Name, mine.Position, mine.Role, mine.Phone, mine.Email, mine.From, mine.Until) == (stored.Name, stored.Position, stored.Role, stored.Phone, stored.Email, stored.From, stored.Until);
    }
}
