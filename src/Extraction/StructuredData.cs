using System.Text.Json;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>
/// The page's JSON-LD article, if it has one: the first object of a schema.org type that ends in "Article", of BlogPosting
/// or of Report. Arrays, @graph and broken blocks are tolerated; values are as written, not yet believed.
/// </summary>
internal sealed record StructuredData(string? Headline, string? Published, string? Modified, string? Author, string? Publisher, string? Body, string? Image)
{
    private const int MaxDepth = 12;
    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static StructuredData? Read(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (ReadBlock(script.TextContent) is { } found)
                return found;
        }

        return null;
    }

    private static StructuredData? ReadBlock(string json)
    {
        try
        {
            // Line breaks inside strings are the commonest fault of hand-made blocks.
            using var document = JsonDocument.Parse(json.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '), Reading);
            return FindArticle(document.RootElement, 0) is { } article ? From(article) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A broken block says nothing (the second is half a surrogate pair); the other sources of the page still do.
            return null;
        }
    }

    private static JsonElement? FindArticle(JsonElement element, int depth)
    {
        if (depth > MaxDepth)
            return null;
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select(item => FindArticle(item, depth + 1)).FirstOrDefault(found => found is not null);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (IsArticle(element))
            return element;
        foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (element.TryGetProperty(name, out var inner) && FindArticle(inner, depth + 1) is { } found)
                return found;
        }

        return null;
    }

    private static StructuredData From(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Text(article, "datePublished"),
        Text(article, "dateModified"),
        Text(article, "author"),
        Text(article, "publisher"),
        Text(article, "articleBody"),
        Text(article, "image", of: "url"));

    /// <summary>A string, the first of an array, or one property <paramref name="of"/> an object.</summary>
    private static string? Text(JsonElement element, string property, string of = "name") =>
        element.TryGetProperty(property, out var value) ? Text(value, of, 0) : null;

    private static string? Text(JsonElement value, string of, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array when depth < MaxDepth => value.EnumerateArray().Select(item => Text(item, of, depth + 1)).FirstOrDefault(text => text is not null),
        JsonValueKind.Object when depth < MaxDepth && value.TryGetProperty(of, out var inner) => Text(inner, of, depth + 1),
        _ => null,
    };

    private static bool IsArticle(JsonElement element) => element.TryGetProperty("@type", out var type) && (type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(IsArticleType)
        : IsArticleType(type));

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name && (name.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || name is "BlogPosting" or "Report");
}
