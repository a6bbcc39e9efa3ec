namespace PortalMitra.Modules.Partnerships.Partnerships.PartnerList;

/// <param name="InForce">How many of its agreements are in force today.</param>
internal sealed record PartnerRow(string Slug, string Name, string OtherNames, string? Nagari, int InForce);
