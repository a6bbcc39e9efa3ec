using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Contacts;

/// <summary>Model of the form that staff and the partner's own people share.</summary>
/// <param name="Stored">What is stored now, when somebody saved in between.</param>
/// <param name="Back">Where cancelling leads.</param>
internal sealed record ContactForm(ContactInput Input, Contact? Stored, bool IsNew, string Back);
