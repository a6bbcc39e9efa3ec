using System.Text.Encodings.Web;
using System.Text.Json;
using PortalMitra.Framework.Data;

namespace PortalMitra.Framework.Settings;

/// <summary>Reads and writes groups of settings; the group's name is its type's name.</summary>
public sealed class SettingsStore(PortalDbContext database)
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The stored group, or a new one with its defaults.</summary>
    public async Task<T> ReadAsync<T>(CancellationToken cancellationToken)
        where T : class, new()
    {
        var setting = await database.Set<Setting>().FindAsync([typeof(T).Name], cancellationToken);
        return setting is null ? new T() : JsonSerializer.Deserialize<T>(setting.Value, Json) ?? new T();
    }

    public async Task WriteAsync<T>(T value, CancellationToken cancellationToken)
        where T : class, new()
    {
        var json = JsonSerializer.Serialize(value, Json);
        var setting = await database.Set<Setting>().FindAsync([typeof(T).Name], cancellationToken);
        if (setting is null)
            database.Add(new Setting { Name = typeof(T).Name, Value = json });
        else
            setting.Value = json;
        await database.SaveChangesAsync(cancellationToken);
    }
}
