using System.Text;
using PortalMitra.Crawling;
using PortalMitra.Framework.Files;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>Reads the copies that the crawler keeps: web archives, and the packed pages of earlier days.</summary>
internal sealed class StoredPages(IFileStore files)
{
    private const int MaxPage = 20 * 1024 * 1024;

    /// <summary>The pages of a mention's copy in their order; empty when there is none or it is lost.</summary>
    public async Task<IReadOnlyList<StoredPage>> OfAsync(Mention mention, CancellationToken cancellationToken) => mention.CopyHash is { } copy
        ? await ReadAsync(copy, mention.Url ?? mention.CanonicalUrl, cancellationToken)
        : [];

    /// <param name="copy">Its name in the file store.</param>
    /// <param name="url">Address of a packed page, which does not know it itself.</param>
    /// <inheritdoc cref="OfAsync"/>
    public async Task<IReadOnlyList<StoredPage>> ReadAsync(string copy, string url, CancellationToken cancellationToken)
    {
        if (files.OpenRead(copy) is not { } packed)
            return [];
        ReadOnlyMemory<byte> bytes;
        await using (packed)
            bytes = PackedPage.Unpack(packed);
        if (WarcFile.Read(bytes) is not { } records)
            return [new StoredPage(new Uri(url), bytes, null)];
        var pages = new List<StoredPage>();
        foreach (var record in records.Where(record => record is { Type: WarcRecord.Response, PayloadAt: not null, Target: not null }))
        {
            if (await PageOfAsync(record, cancellationToken) is { } page)
                pages.Add(page);
        }

        return pages;
    }

    private static async Task<StoredPage?> PageOfAsync(WarcRecord record, CancellationToken cancellationToken)
    {
        var lines = Encoding.Latin1.GetString(record.Block.Span[..record.PayloadAt!.Value]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        // Redirects are part of the archive and no pages.
        if (lines[0].Split(' ') is not [_, "200" or "203", ..])
            return null;
        var encodings = Values(lines, "Content-Encoding").SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        using var body = new MemoryStream(record.Block[record.PayloadAt.Value..].ToArray());
        if (await BoundedBody.ReadAsync(body, encodings, MaxPage, cancellationToken) is not { } content)
            return null;
        return new StoredPage(new Uri(record.Target!), content, Charset(Values(lines, "Content-Type").FirstOrDefault()));
    }

    private static IEnumerable<string> Values(string[] lines, string name) => lines.Skip(1)
        .Select(line => line.Split(':', 2))
        .Where(pair => pair.Length == 2 && pair[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(pair => pair[1].Trim());

    private static string? Charset(string? contentType) =>
        contentType is not null && System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet?.Trim('"') : null;
}
