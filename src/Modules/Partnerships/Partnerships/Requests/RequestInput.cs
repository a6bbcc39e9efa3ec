using System.Net.Mail;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Requests;

/// <summary>What the public form sends.</summary>
internal sealed class RequestInput
{
    public string? Organisation { get; set; }
    public long? KindId { get; set; }
    public long? NagariId { get; set; }
    public string? Subject { get; set; }
    public string? Text { get; set; }
    public string? Name { get; set; }
    public string? Position { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public bool Consents { get; set; }

    /// <summary>Hidden from people; a programme that fills every field gives itself away.</summary>
    public string? Situs { get; set; }

    /// <summary>When the form was opened, sealed.</summary>
    public string? Opened { get; set; }

    /// <summary>What is wrong: the field's name, and the key of the words.</summary>
    public IEnumerable<(string Field, string Words)> Problems()
    {
        foreach (var (field, text, words) in new[] { (nameof(Organisation), Organisation, "Request.OrganisationMissing"), (nameof(Subject), Subject, "Request.SubjectMissing"), (nameof(Name), Name, "Request.NameMissing"), (nameof(Text), Text, "Request.TextMissing") }.Where(one => PlainText.CleanLine(one.Item2).Length == 0))
            yield return (field, words);
        foreach (var (field, text) in new[] { (nameof(Organisation), Organisation), (nameof(Subject), Subject), (nameof(Name), Name), (nameof(Position), Position), (nameof(Phone), Phone), (nameof(Email), Email) }.Where(one => one.Item2?.Length > CooperationRequest.MaxLineLength))
            yield return (field, "Request.LineTooLong");
        if (Text?.Length > CooperationRequest.MaxTextLength)
            yield return (nameof(Text), "Request.TextTooLong");
        var (phone, email) = (PlainText.CleanLine(Phone), PlainText.CleanLine(Email));
        if (phone.Length == 0 && email.Length == 0)
            yield return (nameof(Phone), "Request.NoWayBack");
        if (phone.Length > 0 && phone.Count(char.IsAsciiDigit) < 8)
            yield return (nameof(Phone), "Request.PhoneBad");
        if (email.Length > 0 && (!MailAddress.TryCreate(email, out var address) || address.Address != email))
            yield return (nameof(Email), "Contact.EmailBad");
        if (!Consents)
            yield return (nameof(Consents), "Request.ConsentMissing");
    }
}
