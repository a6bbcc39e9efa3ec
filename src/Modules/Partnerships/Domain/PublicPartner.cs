namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>Subject of the sections on a partner's public page: what stands there is for everybody.</summary>
public sealed record PublicPartner(Partner Partner);
