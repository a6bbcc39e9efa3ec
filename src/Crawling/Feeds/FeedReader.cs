using PortalMitra.Extraction;

namespace PortalMitra.Crawling;

/// <summary>
/// Reads RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0 (RFC 4287), CDF, JSON Feed 1.0 and 1.1, also malformed ones, and the posts
/// that WordPress' REST API gives, in bounded time and memory.
/// </summary>
public static class FeedReader
{
    /// <summary>Larger feeds are refused, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Entries of one feed; further ones are left out.</summary>
    public const int MaxEntries = 2000;

    /// <summary>The entries in the order of the feed, or why there is no feed. Never throws for what the bytes are.</summary>
    /// <param name="content">The bytes, decompressed.</param>
    /// <param name="feed">Its address: relative links count from here.</param>
    /// <param name="charset">Charset of the Content-Type header, if any.</param>
    public static FeedOutcome Read(ReadOnlyMemory<byte> content, Uri feed, string? charset)
    {
        if (content.IsEmpty)
            return new FeedOutcome.Failed(FeedFailure.Empty);
        if (content.Length > MaxBytes)
            return new FeedOutcome.Failed(FeedFailure.TooLarge);
        var text = Charset.Decode(content.Span, charset).Trim('\uFEFF', ' ', '\n', '\r', '\t');
        return text switch
        {
            ['{', ..] => JsonFeed.Read(text, feed),
            ['[', ..] => WordPressPosts.Read(text, feed),
            _ => XmlFeed.Read(text, feed),
        };
    }
}
