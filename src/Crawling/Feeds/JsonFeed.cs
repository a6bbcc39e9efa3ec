using System.Text.Json;

namespace PortalMitra.Crawling;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    public static FeedOutcome Read(string text, Uri feed)
    {
        try
        {
            using var document = JsonText.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return new FeedOutcome.Failed(FeedFailure.NotAFeed);
            return new FeedOutcome.Read([.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(FeedReader.MaxEntries).Select(item => Entry(item, feed))], About(document.RootElement, feed));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a property's name holds half a character.
            return new FeedOutcome.Failed(FeedFailure.NotAFeed);
        }
    }

    private static FeedInfo About(JsonElement root, Uri feed) => new()
    {
        Title = FeedText.Plain(JsonText.Of(root, "title"), FeedInfo.MaxLength),
        HomePage = FeedAddress.Of(JsonText.Of(root, "home_page_url"), feed),
        Next = FeedAddress.Of(JsonText.Of(root, "next_url"), feed) is { } next && next != feed ? next : null,
    };

    private static FeedEntry Entry(JsonElement item, Uri feed)
    {
        var id = JsonText.Of(item, "id");
        var content = JsonText.Of(item, "content_html") ?? JsonText.Of(item, "content_text");
        return new()
        {
            Title = FeedText.Plain(JsonText.Of(item, "title")),
            Url = FeedAddress.Of(JsonText.Of(item, "url") ?? JsonText.Of(item, "external_url"), feed) ?? FeedAddress.Of(id, page: null),
            Id = id,
            Published = FeedDates.Parse(JsonText.Of(item, "date_published")) ?? FeedDates.Parse(JsonText.Of(item, "date_modified")),
            Author = Author(item),
            Summary = JsonText.Of(item, "summary") ?? content,
            Content = content,
        };
    }

    /// <summary>1.1 has a list of them, 1.0 one.</summary>
    private static string? Author(JsonElement item)
    {
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
            return authors.EnumerateArray().Select(author => JsonText.Of(author, "name")).FirstOrDefault(name => name is not null);
        return item.TryGetProperty("author", out var author) ? JsonText.Of(author, "name") : null;
    }
}
