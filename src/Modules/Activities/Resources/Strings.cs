namespace PortalMitra.Modules.Activities.Resources;

/// <summary>Names this module's texts: Strings.resx (Indonesian) and Strings.en.resx.</summary>
internal sealed class Strings;
