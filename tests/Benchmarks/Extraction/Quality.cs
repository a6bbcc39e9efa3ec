using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PortalMitra.ExtractionBenchmark;

/// <summary>SmartReader's answers in the form of <c>extract</c>, so that one scorer reads both.</summary>
internal static class Quality
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<StoredPage> pages, string file)
    {
        using var lines = new StreamWriter(file);
        foreach (var page in pages)
        {
            var article = Contestant.ReadWithSmartReader(page);
            lines.WriteLine(JsonSerializer.Serialize(
                new
                {
                    file = page.File,
                    url = page.Url.AbsoluteUri,
                    title = article?.Title,
                    // Its own plain text runs blocks together, its markup does not.
                    text = article?.Content is { Length: > 0 } content ? BlockText.Of(content) : "",
                    // With an offset where it kept one.
                    published = article?.PublicationDate?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
                    publishedDate = article?.PublicationDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    author = article?.Author,
                    language = article?.Language,
                },
                Options));
        }
    }
}
