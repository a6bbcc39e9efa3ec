using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PortalMitra.Framework.Recipes;

/// <summary>
/// A recipe in Orchard Core's envelope: <c>name, displayName, description, version, issetuprecipe, tags, steps:[{name…}]</c>.
/// </summary>
/// <param name="Fingerprint">SHA-256 of the text it was read from, its variables filled in: tells whether a recipe changed.</param>
public sealed record Recipe(string Name, string DisplayName, string Version, string Fingerprint, IReadOnlyList<JsonElement> Steps)
{
    private static readonly JsonDocumentOptions Reading =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="variables">
    /// Values for <c>${name}</c> in the text, such as the addresses of a loopback press. They are put in as JSON text,
    /// so they cannot break out of the string they stand in.
    /// </param>
    /// <exception cref="RecipeException">Not JSON, or not a recipe.</exception>
    public static Recipe Parse(string json, IReadOnlyDictionary<string, string> variables)
    {
        foreach (var (name, value) in variables)
            json = json.Replace($"${{{name}}}", JsonEncodedText.Encode(value).ToString(), StringComparison.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(json, Reading);
            var root = document.RootElement;
            return new Recipe(
                Text(root, "name"),
                Text(root, "displayName"),
                Text(root, "version"),
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))),
                [.. root.GetProperty("steps").EnumerateArray().Select(step => step.Clone())]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new RecipeException($"The file is not a recipe: {exception.Message}", exception);
        }
    }

    private static string Text(JsonElement root, string property) => root.GetProperty(property).GetString() ?? "";
}
