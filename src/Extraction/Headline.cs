using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>The article's headline.</summary>
/// <param name="Text">Without the outlet's name, white space folded; empty when the page names none.</param>
/// <param name="Element">Where readers see it; null when it stands in declarations alone.</param>
internal sealed record Headline(string Text, IElement? Element);
