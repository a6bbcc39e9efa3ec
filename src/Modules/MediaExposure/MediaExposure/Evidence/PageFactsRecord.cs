using System.Text.Encodings.Web;
using System.Text.Json;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>What we read out of a page, as the <c>metadata</c> record beside it: JSON, for its text has many lines.</summary>
internal static class PageFactsRecord
{
    // Made to be read by people too.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="about">Name of the record it speaks of; null when there is none.</param>
    public static WarcRecord Of(Mention mention, string outlet, string? about)
    {
        var facts = new
        {
            mention.Title,
            Outlet = outlet,
            mention.Author,
            mention.CanonicalUrl,
            PublishedOn = mention.PublishedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            mention.PublishedUtc,
            mention.PublishedFrom,
            FetchedUtc = mention.FoundUtc,
            PageSha256 = mention.PageHash,
            mention.Text,
        };
        return new WarcRecord(WarcRecord.Metadata, mention.Url ?? mention.CanonicalUrl, mention.FoundUtc, "application/json", JsonSerializer.SerializeToUtf8Bytes(facts, Json))
        {
            Fields = about is null ? [] : [("WARC-Refers-To", about), ("WARC-Concurrent-To", about)],
        };
    }
}
