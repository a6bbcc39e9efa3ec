namespace PortalMitra.Framework.Feeds;

/// <summary>One item of a feed.</summary>
/// <param name="Key">Names the item for ever, whatever address the portal is reached by.</param>
/// <param name="Link">Absolute.</param>
public sealed record FeedItem(string Key, string Title, string Description, string Link, DateTime PublishedUtc, string? Category);
