using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>
/// Writes and reads web archives, one gzip member a record (WARC 1.1, annex D): archives put one after the other are an archive.
/// Digests are SHA-256 in hexadecimal digits, as warcio.js writes them.
/// </summary>
internal static class WarcFile
{
    public const string MediaType = "application/warc";

    private const string Version = "WARC/1.1";

    public static byte[] Write(IEnumerable<WarcRecord> records)
    {
        using var file = new MemoryStream();
        foreach (var record in records)
        {
            using var gzip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
            gzip.Write(Encoding.UTF8.GetBytes(Head(record)));
            gzip.Write(record.Block.Span);
            gzip.Write("\r\n\r\n"u8);
        }

        return file.ToArray();
    }

    /// <returns>Null when it is no web archive.</returns>
    /// <exception cref="InvalidDataException">It begins as one and does not go on as one.</exception>
    public static IReadOnlyList<WarcRecord>? Read(ReadOnlyMemory<byte> unpacked)
    {
        if (!unpacked.Span.StartsWith("WARC/"u8))
            return null;
        var records = new List<WarcRecord>();
        while (unpacked.Length > 0)
        {
            var end = unpacked.Span.IndexOf("\r\n\r\n"u8);
            if (end < 0)
                throw new InvalidDataException("A record's head has no end.");
            var fields = Encoding.UTF8.GetString(unpacked.Span[..end]).Split("\r\n").Skip(1).Select(line => line.Split(": ", 2)).Select(pair => (Name: pair[0], Value: pair.ElementAtOrDefault(1) ?? "")).ToList();
            var length = int.Parse(One(fields, "Content-Length") ?? "", CultureInfo.InvariantCulture);
            if (unpacked.Length < end + 4 + length)
                throw new InvalidDataException("A record's block has no end.");
            records.Add(Of(fields, unpacked.Slice(end + 4, length)));
            unpacked = unpacked[Math.Min(unpacked.Length, end + 4 + length + 4)..];
        }

        return records;
    }

    private static WarcRecord Of(List<(string Name, string Value)> fields, ReadOnlyMemory<byte> block)
    {
        var type = One(fields, "WARC-Type") ?? "";
        var head = type is WarcRecord.Request or WarcRecord.Response ? block.Span.IndexOf("\r\n\r\n"u8) : -1;
        var date = DateTime.Parse(One(fields, "WARC-Date") ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        return new WarcRecord(type, One(fields, "WARC-Target-URI"), date, One(fields, "Content-Type") ?? "", block) { PayloadAt = head < 0 ? null : head + 4, Fields = fields };
    }

    private static string? One(List<(string Name, string Value)> fields, string name) =>
        fields.Find(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string Head(WarcRecord record)
    {
        var head = new StringBuilder(Version).Append("\r\n");
        Add("WARC-Type", record.Type);
        Add("WARC-Record-ID", record.Id);
        Add("WARC-Date", record.DateUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (record.Target is { } target)
            Add("WARC-Target-URI", target);
        foreach (var (name, value) in record.Fields)
            Add(name, value);
        Add("Content-Type", record.ContentType);
        Add("WARC-Block-Digest", Digest(record.Block.Span));
        if (record.PayloadAt is { } at)
            Add("WARC-Payload-Digest", Digest(record.Block.Span[at..]));
        else if (record.Type != WarcRecord.Info)
            Add("WARC-Payload-Digest", Digest(record.Block.Span));
        Add("Content-Length", record.Block.Length.ToString(CultureInfo.InvariantCulture));
        return head.Append("\r\n").ToString();

        // No field may smuggle in another.
        void Add(string name, string value) => head.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
    }

    private static string Digest(ReadOnlySpan<byte> bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}
