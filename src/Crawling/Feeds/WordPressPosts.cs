using System.Text.Json;

namespace PortalMitra.Crawling;

/// <summary>
/// Reads what WordPress' REST API gives under <c>/wp-json/wp/v2/posts</c>: an array of posts, whose texts are HTML. It says
/// nothing of the site, so neither does <see cref="FeedInfo"/>.
/// </summary>
internal static class WordPressPosts
{
    public static FeedOutcome Read(string text, Uri feed)
    {
        try
        {
            using var document = JsonText.Parse(text);
            var posts = document.RootElement.EnumerateArray().Where(IsPost).Take(FeedReader.MaxEntries).Select(post => Entry(post, feed)).ToList();
            return posts.Count > 0 || document.RootElement.GetArrayLength() == 0
                ? new FeedOutcome.Read(posts, new FeedInfo())
                : new FeedOutcome.Failed(FeedFailure.NotAFeed);
        }
        catch (JsonException)
        {
            return new FeedOutcome.Failed(FeedFailure.NotAFeed);
        }
    }

    /// <summary>Categories, tags and users come as arrays too, and have an address, but no title of this form.</summary>
    private static bool IsPost(JsonElement post) => JsonText.Of(post, "link") is not null && JsonText.Property(JsonText.Property(post, "title"), "rendered") is not null;

    private static FeedEntry Entry(JsonElement post, Uri feed)
    {
        var content = Rendered(post, "content");
        return new FeedEntry
        {
            Title = FeedText.Plain(Rendered(post, "title")),
            Url = FeedAddress.Of(JsonText.Of(post, "link"), feed),
            // What the site's RSS gives for the same post; a number alone is not even unique among its kinds of content.
            Id = Rendered(post, "guid") is { } guid && FeedText.Decode(guid).Trim() is { Length: > 0 } address ? address : JsonText.Of(post, "id"),
            Published = FeedDates.Parse(JsonText.Of(post, "date_gmt")) ?? FeedDates.Parse(JsonText.Of(post, "date")),
            Summary = Rendered(post, "excerpt") ?? content,
            Content = content,
        };
    }

    private static string? Rendered(JsonElement post, string property) => JsonText.Of(JsonText.Property(post, property), "rendered");
}
