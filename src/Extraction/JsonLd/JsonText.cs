using System.Text.Json;

namespace PortalMitra.Extraction.JsonLd;

/// <summary>Texts of JSON values. Schema.org lets nearly everything be a string, an object with a name, or a list of either.</summary>
internal static class JsonText
{
    /// <summary>More nesting than this around a single text is a fault.</summary>
    private const int MaxDepth = 6;

    /// <summary>The property's text: a string, the first of a list, or the property <paramref name="of"/> of an object.</summary>
    public static string? Of(JsonElement element, string property, string of = "name") => Property(element, property) is { } value ? Of(value, of, 0) : null;

    /// <summary>All texts of a property, in order, at most <paramref name="limit"/>.</summary>
    public static List<string> All(JsonElement element, string property, int limit) =>
        Property(element, property) is not { } value ? []
            : [.. Items(value).Take(limit).Select(item => Of(item, "name", 0)).OfType<string>()];

    /// <summary>Null where the element is no object or has no such property.</summary>
    public static JsonElement? Property(JsonElement element, string property)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            return element.TryGetProperty(property, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a character in a property's name: .NET finds no property of that object.
            return null;
        }
    }

    /// <summary>A list's values, or the value itself.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    /// <summary>A string's value; null where it holds half of a character, which .NET refuses to read.</summary>
    public static string? String(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Of(JsonElement value, string of, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => String(value),
        JsonValueKind.Array when depth < MaxDepth => value.EnumerateArray().Select(item => Of(item, of, depth + 1)).FirstOrDefault(text => text is not null),
        JsonValueKind.Object when depth < MaxDepth && Property(value, of) is { } inner => Of(inner, of, depth + 1),
        _ => null,
    };
}
