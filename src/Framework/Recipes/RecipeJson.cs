using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PortalMitra.Framework.Recipes;

/// <summary>
/// Reads a property of a step. An unknown member is an error, since a misspelt name would otherwise be silence; so is a
/// missing or null one that the record does not allow to be null.
/// </summary>
public static class RecipeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireReferences } },
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
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

    private static void RequireReferences(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false, ParameterType.IsValueType: false })
                property.IsRequired = true;
        }
    }
}
