namespace PortalMitra.Modules.News.News.Feed;

/// <param name="Key">Names the item for ever, whatever address the portal is reached by.</param>
/// <param name="Link">Absolute.</param>
internal sealed record FeedItem(string Key, string Title, string Description, string Link, DateTime PublishedUtc, string? Category);

/// <param name="Self">Absolute address of the feed.</param>
/// <param name="Link">Absolute address of the page the feed belongs to.</param>
internal sealed record FeedHead(string Title, string Description, string Language, string Self, string Link, DateTime? ChangedUtc);
