using System.Text.Json;
using System.Text.Json.Serialization;

namespace PortalMitra.Framework.Recipes;

/// <summary>Reads a property of a step; an unknown member is an error, since a misspelt name would otherwise be silence.</summary>
public static class RecipeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    public static T Read<T>(JsonElement step, string property)
    {
        if (!step.TryGetProperty(property, out var value))
            throw new RecipeException($"'{property}' is missing.");
        try
        {
            return value.Deserialize<T>(Options) ?? throw new RecipeException($"'{property}' is null.");
        }
        catch (JsonException exception)
        {
            throw new RecipeException($"'{property}': {exception.Message}", exception);
        }
    }
}
