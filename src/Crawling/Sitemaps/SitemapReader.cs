using System.IO.Compression;
using PortalMitra.Extraction;

namespace PortalMitra.Crawling;

/// <summary>One address of a sitemap.</summary>
/// <param name="Url">Absolute, http or https; not yet checked to lie on the sitemap's own site.</param>
/// <param name="Title">Only Google News sitemaps give one.</param>
/// <param name="Published">Publication date of a news sitemap; <c>lastmod</c> is not trusted as one.</param>
/// <param name="LastModified"><c>lastmod</c>, UTC where it names no zone: no publication date, as many outlets write the time of the last theme change, or now.</param>
public sealed record SitemapEntry(Uri Url, string? Title, DateTimeOffset? Published, DateTimeOffset? LastModified);

/// <summary>What a sitemap file holds: pages, further sitemaps, or the word that it is neither.</summary>
public abstract record SitemapOutcome
{
    private SitemapOutcome()
    {
    }

    /// <param name="Entries">In the order of the file, at most <see cref="SitemapReader.MaxEntries"/>; those without an address are left out.</param>
    public sealed record Pages(IReadOnlyList<SitemapEntry> Entries) : SitemapOutcome;

    /// <param name="Sitemaps">Further files in the order of the file, at most <see cref="SitemapReader.MaxEntries"/>; those without an address are left out.</param>
    public sealed record Index(IReadOnlyList<SitemapFile> Sitemaps) : SitemapOutcome;

    /// <summary>Something else, too large, or packed in a way that cannot be unpacked.</summary>
    public sealed record NotASitemap : SitemapOutcome;
}

/// <summary>Reads sitemaps 0.9 (sitemaps.org), their index files and the Google News extension, gzip included.</summary>
public static class SitemapReader
{
    /// <summary>Limit of the sitemap protocol for one file, decompressed, in bytes.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>Limit of the sitemap protocol for the addresses of one file; further ones are left out.</summary>
    public const int MaxEntries = 50_000;

    /// <summary>Reads what is there of a broken file. Never throws for what the bytes are.</summary>
    /// <param name="content">The bytes; gzip is known by its first two.</param>
    /// <param name="sitemap">Its address: relative addresses, which the protocol forbids, count from here.</param>
    /// <param name="charset">Charset of the Content-Type header, if any.</param>
    public static SitemapOutcome Read(ReadOnlyMemory<byte> content, Uri sitemap, string? charset)
    {
        if (Decompress(content) is not { } bytes)
            return new SitemapOutcome.NotASitemap();
        var root = LenientMarkup.Read(Charset.Decode(bytes.Span, charset));
        if (root.Children.Find(child => child.LocalName == "sitemapindex") is { } index)
            return new SitemapOutcome.Index([.. index.Children.Where(child => child.LocalName == "sitemap").Select(child => File(child, sitemap)).OfType<SitemapFile>().Take(MaxEntries)]);
        if (root.Children.Find(child => child.LocalName == "urlset") is { } set)
            return new SitemapOutcome.Pages([.. set.Children.Where(child => child.LocalName == "url").Select(child => Entry(child, sitemap)).OfType<SitemapEntry>().Take(MaxEntries)]);
        return new SitemapOutcome.NotASitemap();
    }

    private static SitemapEntry? Entry(MarkupElement url, Uri sitemap)
    {
        if (Address(url, sitemap) is not { } address)
            return null;
        var news = url.Children.Find(child => child.LocalName == "news");
        return new SitemapEntry(
            address,
            FeedText.Plain(news?.Children.Find(child => child.LocalName == "title")?.Text),
            FeedDates.Parse(news?.Children.Find(child => child.LocalName == "publication_date")?.Text),
            LastModified(url));
    }

    private static SitemapFile? File(MarkupElement file, Uri sitemap) => Address(file, sitemap) is { } address ? new SitemapFile(address, LastModified(file)) : null;

    private static DateTimeOffset? LastModified(MarkupElement element) => FeedDates.Parse(element.Children.Find(child => child.LocalName == "lastmod")?.Text);

    private static Uri? Address(MarkupElement element, Uri sitemap) =>
        FeedAddress.Of(element.Children.Find(child => child.LocalName == "loc")?.Text.Trim(), sitemap);

    private static ReadOnlyMemory<byte>? Decompress(ReadOnlyMemory<byte> content)
    {
        if (content.Length > MaxBytes)
            return null;
        if (content.Length < 2 || content.Span[0] != 0x1F || content.Span[1] != 0x8B)
            return content;
        using var gzip = new GZipStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = gzip.Read(buffer)) > 0)
            {
                if (bytes.Length + read > MaxBytes)
                    return null;
                bytes.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException) when (bytes.Length > 0)
        {
            // Cut off on its way: what came is good.
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return bytes.ToArray();
    }
}
