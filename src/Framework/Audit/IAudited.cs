namespace PortalMitra.Framework.Audit;

/// <summary>An entity whose changes by a person leave an <see cref="AuditEntry"/>.</summary>
public interface IAudited
{
    /// <summary>How a person recognises the row: its slug, number or title. Kept with the entry, so it survives the row.</summary>
    string AuditName { get; }
}
