namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>What a mention is tied to, and what it could be tied to.</summary>
/// <param name="Back">Local address to return to.</param>
/// <param name="MayChange">Else only what is confirmed is shown.</param>
internal sealed record LinksPanel(long MentionId, int Version, string Back, bool MayChange, IReadOnlyList<LinkGroup> Groups)
{
    public bool IsEmpty => Groups.All(group => group.Choices.Count == 0 && group.Others.Count == 0);
}
