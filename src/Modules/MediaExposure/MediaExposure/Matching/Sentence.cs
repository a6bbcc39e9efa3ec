namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>A sentence of the article.</summary>
/// <param name="Start">Where it begins in the title or, for the other zones, in the text; UTF-16 positions.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Paragraph">Index of its paragraph; -1 for the title.</param>
/// <param name="FirstToken">Index of its first word.</param>
internal readonly record struct Sentence(int Start, int End, Zone Zone, int Paragraph, int FirstToken);
