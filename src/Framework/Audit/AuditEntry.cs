namespace PortalMitra.Framework.Audit;

/// <summary>Who changed what, when, and the values before and after. Never edited, never deleted.</summary>
public sealed class AuditEntry
{
    public long Id { get; private set; }
    public required DateTime AtUtc { get; init; }
    public required string Actor { get; init; }

    /// <summary>Created, Changed or Deleted.</summary>
    public required string Action { get; init; }
    public required string EntityType { get; init; }
    public required string EntityName { get; init; }

    /// <summary>JSON object of the changed properties; null for a new row.</summary>
    public string? Before { get; init; }

    /// <summary>JSON object of the changed properties; null for a deleted row.</summary>
    public string? After { get; init; }
}
