namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>What a mention is tied to, and what it could be tied to.</summary>
/// <param name="Back">Local address to return to.</param>
/// <param name="MayChange">Else only what is confirmed is shown.</param>
internal sealed record LinksPanel(long MentionId, int Version, string Back, bool MayChange, IReadOnlyList<LinkGroup> Groups)
{
    /// <summary>It has a page to itself, so its heading stands one level higher than beside a mention.</summary>
    public bool IsAlone { get; init; }

    public bool IsEmpty => Groups.All(group => group.Choices.Count == 0 && group.Others.Count == 0);
}
