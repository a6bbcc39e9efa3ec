using System.Text.Json;
using System.Text.Json.Serialization;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>How the reasons of a match are stored with the mention.</summary>
internal static class MatchJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<MatchReason> Read(string json) => JsonSerializer.Deserialize<List<MatchReason>>(json, Options) ?? [];
}
