namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>Subject of the sections on a partner's own page of one agreement: what stands there is for the people of this partner.</summary>
public sealed record Collaboration(Agreement Agreement, Partner Partner);
