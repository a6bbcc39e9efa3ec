using System.Text;
using PortalMitra.Crawling;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>Fetched pages as a web archive: for each request what was asked and what came, redirects included.</summary>
internal static class PageCapture
{
    /// <returns>Null when nobody listened while a page was fetched.</returns>
    public static byte[]? Write(IReadOnlyList<FetchOutcome> pages)
    {
        var exchanges = pages.SelectMany(page => page.Exchanges).ToList();
        if (pages.Any(page => page.Exchanges.Count == 0))
            return null;
        return WarcFile.Write([Info(exchanges[0].SentUtc), .. exchanges.SelectMany(Records)]);
    }

    /// <summary>What every archive of ours begins with.</summary>
    public static WarcRecord Info(DateTime date) => new(WarcRecord.Info, null, date, "application/warc-fields", Encoding.UTF8.GetBytes(
        $"software: {FetchOptions.ProductToken}/0.1\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
        + "robots: obey\r\ndescription: Pages of the press that were accepted as mentions. Bodies are kept with their Content-Encoding and without their Transfer-Encoding.\r\n"));

    private static IEnumerable<WarcRecord> Records(HttpExchange exchange)
    {
        var target = exchange.Url.GetLeftPart(UriPartial.Query);
        var address = exchange.Address is { } ip ? new[] { ("WARC-IP-Address", ip.ToString()) } : [];
        var head = WithoutTransferCoding(exchange.ResponseHead);
        var response = new WarcRecord(WarcRecord.Response, target, exchange.SentUtc, "application/http; msgtype=response", Join(head, exchange.Body))
        {
            PayloadAt = head.Length,
            Fields = [.. address, .. exchange.IsTruncated ? new[] { ("WARC-Truncated", "length") } : []],
        };
        yield return response;
        yield return new WarcRecord(WarcRecord.Request, target, exchange.SentUtc, "application/http; msgtype=request", exchange.RequestHead)
        {
            PayloadAt = exchange.RequestHead.Length,
            Fields = [.. address, ("WARC-Concurrent-To", response.Id)],
        };
    }

    /// <summary>The body is kept without its chunks: a header that speaks of them would lead readers astray. Its name says that it was there.</summary>
    private static ReadOnlyMemory<byte> WithoutTransferCoding(ReadOnlyMemory<byte> head)
    {
        var text = Encoding.Latin1.GetString(head.Span);
        var at = text.IndexOf("\r\nTransfer-Encoding:", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? head : Encoding.Latin1.GetBytes(text.Insert(at + 2, "X-Archive-Orig-"));
    }

    private static byte[] Join(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> body)
    {
        var all = new byte[head.Length + body.Length];
        head.CopyTo(all);
        body.CopyTo(all.AsMemory(head.Length));
        return all;
    }
}
