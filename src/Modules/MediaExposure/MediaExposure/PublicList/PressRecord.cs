using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

/// <summary>A mention as it goes into the public files: what the page shows of it, and nothing else.</summary>
/// <param name="Sentence">At most two sentences.</param>
/// <param name="Story">Number of the text: the same at each outlet that printed it.</param>
/// <param name="Event">Number of what it reports on.</param>
internal sealed record PressRecord(
    DateOnly Day, string Title, string Outlet, OutletType OutletType, MentionKind Kind, IReadOnlyList<string> Nagari, string Sentence, string? Url, string? Place, long Story, long Event);
