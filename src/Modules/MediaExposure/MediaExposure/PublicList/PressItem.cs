using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

/// <summary>A mention as the public sees it: title, outlet, day, at most two sentences, link. Never the text.</summary>
/// <param name="Url">Null for what was printed or broadcast.</param>
/// <param name="Place">Edition and page, or hour of broadcast, of what has no address.</param>
internal sealed record PressItem(long Id, string Title, string Outlet, DateOnly Day, string? Url, string? Place, string Sentence, MentionKind Kind)
{
    /// <summary>The page is no longer there; what it said is kept as evidence.</summary>
    public bool IsGone { get; init; }

    /// <summary>Further printings of the same text among those shown, in order of publication.</summary>
    public IReadOnlyList<PressItem> Copies { get; init; } = [];
}
