namespace PortalMitra.Web.Resources;

/// <summary>Names the host's texts: Strings.resx (Indonesian) and Strings.en.resx.</summary>
internal sealed class Strings;
