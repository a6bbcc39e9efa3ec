namespace PortalMitra.Crawling;

/// <summary>What to ask for. <paramref name="ETag"/> and <paramref name="LastModified"/> make the request conditional.</summary>
public sealed record FetchRequest(Uri Url, string? ETag = null, DateTimeOffset? LastModified = null);
