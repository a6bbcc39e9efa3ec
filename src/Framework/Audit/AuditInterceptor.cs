using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PortalMitra.Framework.Audit;

/// <summary>Writes the audit rows in the same transaction as the change, so neither exists without the other.</summary>
internal sealed class AuditInterceptor(ICurrentActor actor, TimeProvider time) : SaveChangesInterceptor
{
    // Names, not numbers: a row must be readable when the code that wrote it is gone.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Record(DbContext? context)
    {
        if (context is null || actor.Name is not { } name)
            return;
        var entries = context.ChangeTracker.Entries<IAudited>().Select(entry => Describe(entry, name)).OfType<AuditEntry>().ToList();
        context.AddRange(entries);
    }

    private AuditEntry? Describe(EntityEntry<IAudited> entry, string name)
    {
        var changed = entry.State switch
        {
            EntityState.Added or EntityState.Deleted => entry.Properties,
            EntityState.Modified => entry.Properties.Where(property => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue)),
            _ => [],
        };
        var properties = changed.Where(IsKept).ToList();
        if (properties.Count == 0)
            return null;
        return new AuditEntry
        {
            AtUtc = time.GetUtcNow().UtcDateTime,
            Actor = name,
            Action = entry.State switch { EntityState.Added => "Created", EntityState.Deleted => "Deleted", _ => "Changed" },
            EntityType = entry.Metadata.ClrType.Name,
            EntityName = entry.Entity.AuditName,
            Before = entry.State == EntityState.Added ? null : ToJson(properties, property => property.OriginalValue),
            After = entry.State == EntityState.Deleted ? null : ToJson(properties, property => property.CurrentValue),
        };
    }

    private static bool IsKept(PropertyEntry property) =>
        !property.Metadata.IsPrimaryKey()
        && !property.Metadata.IsConcurrencyToken
        && property.Metadata.PropertyInfo?.GetCustomAttribute<NotAuditedAttribute>() is null;

    private static string ToJson(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(properties.ToDictionary(property => property.Metadata.Name, value), Json);
}
