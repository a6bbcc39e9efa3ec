using System.Text.Encodings.Web;
using System.Text.Json;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>The reasons of a suggestion as they are stored.</summary>
internal static class SuggestionJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<EventReason> reasons) => JsonSerializer.Serialize(reasons, Options);

    public static IReadOnlyList<EventReason> Read(string reasons) => JsonSerializer.Deserialize<List<EventReason>>(reasons, Options) ?? [];
}
