using System.Text.Json;

namespace PortalMitra.Crawling;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static FeedOutcome Read(string text, Uri feed)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return new FeedOutcome.Failed(FeedFailure.NotAFeed);
            return new FeedOutcome.Read([.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(FeedReader.MaxEntries).Select(item => Entry(item, feed))]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a property's name holds half a character.
            return new FeedOutcome.Failed(FeedFailure.NotAFeed);
        }
    }

    private static FeedEntry Entry(JsonElement item, Uri feed)
    {
        var id = Text(item, "id");
        var content = Text(item, "content_html") ?? Text(item, "content_text");
        return new()
        {
            Title = FeedText.Plain(Text(item, "title")),
            Url = FeedAddress.Of(Text(item, "url") ?? Text(item, "external_url"), feed) ?? FeedAddress.Of(id, page: null),
            Id = id,
            Published = FeedDates.Parse(Text(item, "date_published")) ?? FeedDates.Parse(Text(item, "date_modified")),
            Author = Author(item),
            Summary = Text(item, "summary") ?? content,
            Content = content,
        };
    }

    /// <summary>1.1 has a list of them, 1.0 one.</summary>
    private static string? Author(JsonElement item)
    {
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
            return authors.EnumerateArray().Select(author => Text(author, "name")).FirstOrDefault(name => name is not null);
        return item.TryGetProperty("author", out var author) ? Text(author, "name") : null;
    }

    private static string? Text(JsonElement element, string property)
    {
        try
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var value))
                return null;
            var text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
            return string.IsNullOrWhiteSpace(text) ? null : FeedText.Clean(text).Trim();
        }
        catch (InvalidOperationException)
        {
            // Half a character, from a title cut by its length: no text can hold it.
            return null;
        }
    }
}
