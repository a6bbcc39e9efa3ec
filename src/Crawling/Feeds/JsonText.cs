using System.Text.Json;

namespace PortalMitra.Crawling;

/// <summary>Feeds in JSON as outlets really send them.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="JsonException">It is none.</exception>
    public static JsonDocument Parse(string text) => JsonDocument.Parse(text, Lenient);

    /// <summary>The value of a property; null when the element has no such property, or none at all.</summary>
    public static JsonElement? Property(JsonElement? element, string name)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.Object } && element.Value.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // The name of another property holds half a character.
            return null;
        }
    }

    /// <summary>The text or number of a property, without controls and blanks around it; null when it has none.</summary>
    public static string? Of(JsonElement? element, string property)
    {
        try
        {
            var text = Property(element, property) switch
            {
                { ValueKind: JsonValueKind.String } value => value.GetString(),
                { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
                _ => null,
            };
            return text is not null && FeedText.Clean(text).Trim() is { Length: > 0 } clean ? clean : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, from a title cut by its length: no text can hold it.
            return null;
        }
    }
}
