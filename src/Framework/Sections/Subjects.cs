namespace PortalMitra.Framework.Sections;

/// <summary>Subject of the public home page's sections.</summary>
public sealed record HomePage;

/// <summary>Subject of the sections of <c>/kelola</c>: what needs the signed-in person today.</summary>
public sealed record OfficeHome;
