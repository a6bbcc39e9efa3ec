using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

/// <summary>A mention as the public sees it: title, outlet, day, one sentence, link. Never the text.</summary>
internal sealed record PressItem(string Title, string Outlet, DateOnly Day, string? Url, string Sentence, MentionKind Kind);
