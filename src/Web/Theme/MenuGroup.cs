namespace PortalMitra.Web.Theme;

/// <summary>Links of a menu under one heading, ready to render.</summary>
internal sealed record MenuGroup(string? Title, IReadOnlyList<MenuLink> Links);

internal sealed record MenuLink(string Text, string Url, string Icon, bool IsCurrent, int? Badge);
