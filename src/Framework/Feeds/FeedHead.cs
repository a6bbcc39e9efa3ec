namespace PortalMitra.Framework.Feeds;

/// <summary>What a feed says of itself.</summary>
/// <param name="Self">Absolute address of the feed.</param>
/// <param name="Link">Absolute address of the page the feed belongs to.</param>
public sealed record FeedHead(string Title, string Description, string Language, string Self, string Link, DateTime? ChangedUtc);
