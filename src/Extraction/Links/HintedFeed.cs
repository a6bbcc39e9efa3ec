namespace PortalMitra.Extraction;

/// <summary>A feed that a page points to; nobody has looked whether it is one.</summary>
/// <param name="Url">Absolute, http or https, without fragment, on any host; at most 2048 characters.</param>
/// <param name="Title">The page's words for it, white space folded.</param>
/// <param name="Type">Media type in lower case as declared; null for a mere link.</param>
public sealed record HintedFeed(Uri Url, string? Title, string? Type);
