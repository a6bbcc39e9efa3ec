using PortalMitra.Modules.Places.Contracts;

namespace PortalMitra.Modules.Places.Places.NagariList;

/// <summary>A nagari in a row of cards.</summary>
/// <param name="Hours">Opening hours of its library; null = not recorded yet.</param>
internal sealed record NagariCard(string Slug, string Name, string District, string? Hours, Illustration Picture);
